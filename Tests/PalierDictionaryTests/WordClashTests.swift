import PalierDiagnostics
import PalierDictionary
import Testing

struct WordClashTests {
  private static let dictionary = CaseDictionary.standard
  private static let reserved = Set(
    (ReservedWords.english + ReservedWords.french).map(Words.folded)
  )

  private func repeated(_ groups: [(owner: String, words: [String])]) -> [String] {
    var owners: [String: String] = [:]
    var clashes: [String] = []
    for group in groups {
      for word in Set(group.words.map(Words.folded)).sorted() {
        if word.isEmpty { clashes.append("\(group.owner): an empty word") }
        if let other = owners.updateValue(group.owner, forKey: word) {
          clashes.append("\(word): \(other), \(group.owner)")
        }
      }
    }
    return clashes
  }

  @Test(arguments: dictionary.entities)
  func `no field is named like a word of the language`(entity: Entity) {
    let spoken = Self.dictionary.allFields(of: entity)
      .filter { $0.name != entity.parent }
      .flatMap(\.words.spoken)
    #expect(spoken.filter { Self.reserved.contains(Words.folded($0)) } == [])
  }

  @Test(arguments: dictionary.enumerations)
  func `no value is named like a word of the language`(enumeration: Enumeration) {
    let spoken = enumeration.values.flatMap(\.words.spoken)
    #expect(spoken.filter { Self.reserved.contains(Words.folded($0)) } == [])
  }

  @Test(arguments: dictionary.entities)
  func `no plural is a verb or a clause`(entity: Entity) {
    let refused = Self.reserved.union(ReservedWords.verbsAndClauses.map(Words.folded))
    #expect(entity.plural.spoken.filter { refused.contains(Words.folded($0)) } == [])
  }

  @Test(arguments: dictionary.entities)
  func `every word and heading means one field or relation of an entity`(entity: Entity) {
    let fields = Self.dictionary.allFields(of: entity).map { ($0.name, $0.words.all) }
    let relations = Self.dictionary.children(of: entity.name)
      .map { ("relation \($0.name)", $0.plural.all) }
    #expect(repeated(fields + relations) == [])
  }

  @Test(arguments: dictionary.enumerations)
  func `every word and label means one value of an enumeration`(enumeration: Enumeration) {
    let values = enumeration.values.map {
      ($0.words.english, $0.words.all + [$0.label.english, $0.label.french])
    }
    #expect(repeated(values) == [])
  }

  @Test func `every word means one entity`() {
    let words = Self.dictionary.entities.map { ($0.name, $0.singular.all + $0.plural.all) }
    #expect(repeated(words) == [])
  }

  @Test func `every word means one list of values`() {
    let words = Self.dictionary.enumerations.map { ($0.name, $0.words.all) }
    #expect(repeated(words) == [])
  }

  @Test func `every identifier is made of small letters, digits and underscores`() {
    var all: [Words] = Self.dictionary.entities.flatMap { [$0.singular, $0.plural] }
    all += Self.dictionary.entities.flatMap { Self.dictionary.allFields(of: $0) }.map(\.words)
    all += Self.dictionary.enumerations.flatMap(\.values).map(\.words)
    let wrong = all.flatMap { [$0.english, $0.french] }.filter { word in
      let isLower = word.unicodeScalars.allSatisfy {
        $0.properties.isLowercase || $0 == "_" || $0.properties.numericType == .decimal
      }
      return !isLower || word.first?.isLetter != true
    }
    #expect(wrong == [])
    #expect(all.map(\.english).filter { !$0.utf8.allSatisfy { $0 < 0x80 } } == [])
  }
}
