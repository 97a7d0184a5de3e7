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

  func relation(word: String, of entity: String) -> Entity? {
    self.entity(named: entity).flatMap { relation(word: word, of: $0) }
  }
}

extension Entity {
  /// The folded words by which one row is named.
  var singularWords: [String] { singular.spoken.map(Words.folded) }
}
