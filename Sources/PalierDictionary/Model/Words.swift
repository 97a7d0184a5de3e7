package import PalierDiagnostics

/// The word of a thing in both tongues, and the other words by which it is known.
///
/// `english` and `french` are identifiers (letters, digits, `_`); synonyms may be any heading
/// seen in the files that people exchange, and compare folded.
package struct Words: Hashable, Sendable {
  package let english: String
  package let french: String
  package let synonyms: [String]

  package init(_ english: String, _ french: String, synonyms: [String] = []) {
    self.english = english
    self.french = french
    self.synonyms = synonyms
  }

  package subscript(tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .french: french
    }
  }

  /// The identifiers as people read them: without underscores.
  package var heading: Message { Message(spoken(.english), spoken(.french)) }

  /// The identifier of a tongue as people read it.
  package func spoken(_ tongue: Tongue) -> String {
    let word = self[tongue]
    guard word.utf8.contains(UInt8(ascii: "_")) else { return word }
    return String(word.map { $0 == "_" ? " " : $0 })
  }

  package var all: [String] { [english, french] + synonyms }
}

/// A French noun's gender, for agreement in messages.
package enum Gender: Hashable, Sendable {
  case masculine
  case feminine
}
