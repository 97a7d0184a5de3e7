package import PalierDiagnostics

/// The word of a thing in both tongues, and the other words by which it is known.
///
/// `english` and `french` are identifiers (letters, digits, `_`); synonyms may be any heading
/// seen in the files that people exchange, and compare folded.
package struct Words: Hashable, Sendable {
  package let english: String
  package let french: String
  package let synonyms: [String]
  /// How French people read it, where that is more than the identifier without underscores:
  /// `date d'audience` for `audience_le`.
  package let frenchHeading: String?

  package init(
    _ english: String,
    _ french: String,
    headed frenchHeading: String? = nil,
    synonyms: [String] = []
  ) {
    self.english = english
    self.french = french
    self.frenchHeading = frenchHeading
    self.synonyms = synonyms
  }

  package subscript(tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .french: french
    }
  }

  /// The identifiers as people read them.
  package var heading: Message { Message(spoken(.english), spoken(.french)) }

  /// The identifier of a tongue as people read it: without underscores, or as it is headed.
  package func spoken(_ tongue: Tongue) -> String {
    if tongue == .french, let frenchHeading { return frenchHeading }
    let word = self[tongue]
    guard word.utf8.contains(UInt8(ascii: "_")) else { return word }
    return String(word.map { $0 == "_" ? " " : $0 })
  }

  /// The words by which files may name it, its heading among them.
  package var all: [String] { [english, french] + synonyms + [frenchHeading].compactMap(\.self) }
}

/// A French noun's gender, for agreement in messages.
package enum Gender: Hashable, Sendable {
  case masculine
  case feminine
}
