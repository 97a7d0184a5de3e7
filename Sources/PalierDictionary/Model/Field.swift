package import PalierDiagnostics

/// A field of an entity: everything that the schema, the checker, completion, imports, help and
/// the reference pages derive from.
///
/// A class for the same reason as `Entity`.
package final class Field: Sendable {
  package let name: String
  package let words: Words
  package let type: ValueType
  package let kind: FieldKind
  package let privacy: PrivacyClass
  package let help: Message
  package let attributes: FieldAttributes
  /// What a recorded number or amount can be; nil where any is.
  package let limits: Limits?
  /// The value of a new row that doesn't give one, written in the language (`today`, `outgoing`).
  package let standard: String?
  /// Where the rule of a word that a team may define anew comes from; nil for what needs no source.
  package let source: Message?

  package init(
    _ words: Words,
    _ type: ValueType,
    _ kind: FieldKind = .plain,
    privacy: PrivacyClass = .none,
    _ attributes: FieldAttributes = [],
    limits: Limits? = nil,
    standard: String? = nil,
    help: Message,
    source: Message? = nil
  ) {
    name = words.english
    self.words = words
    self.type = type
    self.kind = kind
    self.privacy = privacy
    self.attributes = attributes
    self.limits = limits
    self.standard = standard
    self.help = help
    self.source = source
  }
}

extension Field: Hashable {
  package static func == (left: Field, right: Field) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// Where a field's value comes from.
package enum FieldKind: Hashable, Sendable {
  /// Recorded, one value.
  case plain
  /// Recorded with the day from which it holds; a companion field `NAME_on` tells the day of the
  /// latest value, earlier ones are kept in the history.
  case dated
  /// Worked out from recorded facts and kept in a column; the definition is a line of the language
  /// over the entity's row, and doesn't depend on today.
  case derived(Derivation)
  /// Worked out in the question, by its clock; the definition is a line of the language.
  case defined(String)
}

/// How a derived field is worked out.
package enum Derivation: Hashable, Sendable {
  /// An expression of the language over the row.
  case expression(String)
  /// The number of the wave that a row belongs to, among the rows of its parent that fulfil the
  /// condition (in the language): the first begins wave 1, one more than `gap` days after the
  /// first of the running wave begins the next; other rows have none.
  case wave(condition: String, gap: Int)
}

/// The class of personal data that a field holds.
package enum PrivacyClass: String, Hashable, Sendable {
  case none = "N"
  /// Identifies a person directly.
  case identifying = "I"
  /// Identifies a person together with other data.
  case indirect = "I*"
  /// Sensitive: health, money, social difficulties, safety.
  case sensitive = "S"
}

/// What else holds of a field.
package struct FieldAttributes: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A row can't be without it.
  package static let required = FieldAttributes(rawValue: 1)
  /// No two rows share it.
  package static let unique = FieldAttributes(rawValue: 2)
  /// Text that people search and sort by: a folded column is kept beside it.
  package static let searched = FieldAttributes(rawValue: 4)
  /// A date that records a happening: unknown `as of` an earlier day.
  package static let happening = FieldAttributes(rawValue: 8)
  /// Indexed for the questions that people ask.
  package static let indexed = FieldAttributes(rawValue: 16)
  /// Kept by the program itself: neither given nor changed by a statement.
  package static let kept = FieldAttributes(rawValue: 32)
  /// Stays when its file is anonymised, although its class or type would erase it: the published
  /// figures count it.
  package static let counted = FieldAttributes(rawValue: 64)
  /// Read by coordinators alone.
  package static let guarded = FieldAttributes(rawValue: 128)
  /// Known to the commission's secretariat, which records it or is told it, although sensitive.
  package static let told = FieldAttributes(rawValue: 256)
}
