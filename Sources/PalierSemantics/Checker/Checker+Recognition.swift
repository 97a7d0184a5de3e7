import PalierDictionary
import PalierSyntax

// Which word of the dictionary a name of the text is, so that it can be said in the other tongue.
extension Checker {
  mutating func recognise(_ name: Name, as words: Words) {
    // A definition is written elsewhere.
    guard keepsRecognised, expansions == 0 else { return }
    recognised[name.range] = words
  }

  /// The entity of a word, in the singular or the plural.
  mutating func entity(word name: Name) -> Entity? {
    guard let entity = dictionary.entity(word: name.folded) else { return nil }
    recognise(entity, by: name)
    return entity
  }

  mutating func recognise(_ entity: Entity, by name: Name) {
    let isSingular = entity.singularWords.contains(name.folded)
    recognise(name, as: isSingular ? entity.singular : entity.plural)
  }

  /// The value of an enumeration by its word.
  mutating func value(word name: Name, in enumeration: String) -> EnumerationValue? {
    guard let value = dictionary.value(word: name.folded, in: enumeration) else { return nil }
    recognise(name, as: value.words)
    return value
  }
}
