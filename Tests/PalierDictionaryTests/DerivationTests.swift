import PalierDictionary
import Testing

struct DerivationTests {
  private static let dictionary = CaseDictionary.standard

  private static func definitions(of entity: Entity) -> [(field: Field, words: DerivationWords)] {
    entity.fields.compactMap { field in
      switch field.kind {
      case .derived(.expression(let text)), .defined(let text):
        (field, DerivationWords(text, of: entity.name))
      default: nil
      }
    }
  }

  @Test(arguments: dictionary.entities)
  func `a derived field is worked out from fields and relations that exist`(entity: Entity) {
    for (field, words) in Self.definitions(of: entity) {
      let unknown = words.own.filter { word in
        Self.dictionary.field(named: word, of: entity) == nil
          && Self.dictionary.relation(word: word, of: entity) == nil
          && Self.dictionary.entity(plural: word) == nil
      }
      #expect(unknown.sorted() == [], "\(entity.name).\(field.name)")
      let missing = words.inner.filter { path in
        guard let relation = Self.dictionary.entity(word: path[0]) else { return true }
        return Self.dictionary.field(named: path[1], of: relation) == nil
      }
      #expect(missing.map { $0.joined(separator: ".") }.sorted() == [], "\(field.name)")
    }
  }

  @Test(arguments: dictionary.entities)
  func `no field is worked out from itself`(entity: Entity) {
    var needs: [String: Set<String>] = [:]
    for (field, words) in Self.definitions(of: entity) { needs[field.name] = words.own }
    var left = needs
    while let ready = left.first(where: { $0.value.allSatisfy { left[$0] == nil } }) {
      left[ready.key] = nil
    }
    #expect(left.keys.sorted() == [])
  }

  @Test(arguments: dictionary.entities)
  func `no kept field depends on today`(entity: Entity) {
    for field in entity.fields {
      guard case .derived(.expression(let text)) = field.kind else { continue }
      #expect(!text.contains("today"), "\(field.name)")
    }
  }

  @Test func `every derivation is one line with closed parentheses`() {
    for entity in Self.dictionary.entities {
      for field in entity.fields {
        guard let text = field.kind.definition else { continue }
        #expect(!text.contains("\n"), "\(field.name)")
        for (open, close) in [("(", ")"), ("{", "}")] {
          #expect(
            text.filter { String($0) == open }.count == text.filter { String($0) == close }.count,
            "\(field.name)"
          )
        }
      }
    }
  }

  @Test func `what a derivation compares or gives is a value, a field or a relation`() {
    var known: Set<String> = Set(
      Self.dictionary.enumerations.flatMap(\.values).map(\.words.english)
    )
    for entity in Self.dictionary.entities {
      known.formUnion(Self.dictionary.allFields(of: entity).map(\.name))
      known.formUnion([entity.name, entity.plural.english])
    }
    for entity in Self.dictionary.entities {
      for (field, words) in Self.definitions(of: entity) {
        #expect(words.all.subtracting(known).sorted() == [], "\(entity.name).\(field.name)")
      }
    }
  }

  @Test func `the words of an inner row are told from the row's own`() {
    let words = DerivationWords(
      "min(acts.date where state = held and stage = household.stage)",
      of: "household"
    )
    #expect(words.own == ["acts", "stage"])
    #expect(words.inner == [["acts", "date"], ["acts", "state"], ["acts", "stage"]])
  }
}
