import PalierDiagnostics
import PalierDictionary
import PalierSyntax

// Which word of the dictionary a name of the text is, so that it can be said in the other tongue.
extension Checker {
  mutating func recognise(_ name: Name, as words: Words) {
    // A definition is written elsewhere.
    guard keepsRecognised, expansions == 0 else { return }
    recognised[name.range] = words
  }

  /// A part of the text as it is written in either tongue; `check` reads it once more, since only
  /// its own names are wanted: lines that are put together have names at the same places.
  func said(_ node: Expression, _ check: (inout Checker) -> Void) -> Message {
    var reader = self
    reader.keepsRecognised = true
    reader.recognised = [:]
    reader.expansions = 0
    reader.cursor = nil
    check(&reader)
    let words = reader.recognised
    func text(_ tongue: Tongue) -> String {
      Printer.print(node, tongue: tongue) { words[$0.range]?[tongue] ?? $0.text }
    }
    return Message(text(.english), text(.french))
  }

  /// The entity of a word, in the singular or the plural.
  mutating func entity(word name: Name) -> Entity? {
    guard let entity = dictionary.entity(word: name.folded) else { return nil }
    recognise(entity, by: name)
    return entity
  }

  /// What a file is imported as: an entity, or a form that organisations exchange.
  mutating func imported(word name: Name) -> Entity? {
    guard let found = dictionary.imported(word: name.folded) else { return nil }
    recognise(found, by: name)
    return found
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
