import PalierDiagnostics
import PalierDictionary
import PalierValues

// The checker knows entities and enumerations by name, since types name them so.
extension CaseDictionary {
  func field(word: String, of entity: String) -> Field? {
    self.entity(named: entity).flatMap { field(word: word, of: $0) }
  }

  func value(word: String, in enumeration: String) -> EnumerationValue? {
    self.enumeration(named: enumeration).flatMap { value(word: Words.folded(word), in: $0) }
  }

  /// The word for a value that people call by the word or by its label, in the tongue of which it is.
  func word(said text: String, in enumeration: String) -> String? {
    let said = TextForm.folded(text)
    for value in self.enumeration(named: enumeration)?.values ?? [] {
      for tongue in Tongue.allCases {
        let word = value.words[tongue]
        let names = [value.label[tongue], word, word.replacing("_", with: " ")]
        if names.contains(where: { TextForm.folded($0) == said }) { return word }
      }
    }
    return value(word: text, in: enumeration)?.words.english
  }

  func relation(word: String, of entity: String) -> Entity? {
    self.entity(named: entity).flatMap { relation(word: word, of: $0) }
  }
}

extension Entity {
  /// The folded words by which one row is named.
  var singularWords: [String] { singular.spoken.map(Words.folded) }
}
