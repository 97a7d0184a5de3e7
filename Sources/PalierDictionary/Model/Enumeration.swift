package import PalierDiagnostics

/// A closed list of values with their words in both tongues.
package struct Enumeration: Hashable, Sendable {
  package let name: String
  package let words: Words
  /// The values in their declared order.
  package let values: [EnumerationValue]
  /// Whether `<` compares its values.
  package let isOrdered: Bool

  package init(
    _ name: String,
    french: String,
    ordered: Bool = false,
    _ values: [EnumerationValue]
  ) {
    self.name = name
    words = Words(name, french)
    isOrdered = ordered
    self.values = values
  }

  package func value(code: Int) -> EnumerationValue? {
    values.first { $0.code == code }
  }

  package func value(named english: String) -> EnumerationValue? {
    values.first { $0.words.english == english }
  }
}

/// A value of an enumeration.
package struct EnumerationValue: Hashable, Sendable {
  /// The stored code: never reused, never changed.
  ///
  /// In an ordered enumeration codes rise with rank.
  package let code: Int
  package let words: Words
  /// What people read in a table or a letter: `Courrier revenu NPAI`.
  package let label: Message

  package init(_ code: Int, _ words: Words, _ label: Message) {
    self.code = code
    self.words = words
    self.label = label
  }
}
