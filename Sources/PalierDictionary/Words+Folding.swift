import PalierValues

extension Words {
  /// The form in which words and headings compare: lower case, without accents, whatever isn't a
  /// letter, a digit or `_` between two of them as one `_`.
  ///
  /// `N° dossier *` is `n_dossier`, `Date de l’acte` is `date_de_l_acte`.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    var hasGap = false
    for scalar in TextForm.folded(text).unicodeScalars {
      let isKept =
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      guard isKept else {
        hasGap = true
        continue
      }
      if hasGap, !result.isEmpty { result.append("_") }
      hasGap = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The words that can be said in the language: both identifiers, and the synonyms written as
  /// identifiers in lower case.
  ///
  /// A synonym with a capital, a space or a sign is for files alone, so
  /// that a heading such as `Suivi` never decides what a question means.
  package var spoken: [String] {
    [english, french] + synonyms.filter(Words.isIdentifier)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    if text.utf8.allSatisfy(isPlain) {
      // Of the plain signs, letters come last.
      return text.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
    }
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar.properties.isLowercase || scalar.properties.numericType == .decimal
    }
  }
}
