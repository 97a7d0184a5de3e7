import PalierDiagnostics
import Synchronization

/// The words of a dictionary by their folded form: what the language says, and what files write.
///
/// Where two things share a word the first declared has it; the dictionary's tests refuse that. Only
/// the entities' own words are folded at once: a question uses few of the lists, and a start is to
/// be quick.
final class WordIndex: Sendable {
  /// The words of one list of fields or of values, by position.
  struct Group: Sendable {
    private(set) var said: [String: Int] = [:]
    private(set) var written: [String: Int] = [:]

    mutating func add(_ words: Words, labels: [String] = [], at index: Int) {
      for word in words.spoken {
        said.insert(index, for: Words.folded(word))
      }
      for word in words.all + labels {
        written.insert(index, for: Words.folded(word))
      }
    }
  }

  private let entities: [Entity]
  let singulars: [String: Int]
  let plurals: [String: Int]
  private let lists = Mutex(Lists())

  /// What was asked for so far.
  private struct Lists {
    var fields: [String: [Field]] = [:]
    var fieldGroups: [String: Group] = [:]
    var valueGroups: [String: Group] = [:]
  }

  init(entities: [Entity]) {
    self.entities = entities
    var singulars: [String: Int] = [:]
    var plurals: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      for word in entity.singular.spoken { singulars.insert(index, for: Words.folded(word)) }
      for word in entity.plural.spoken { plurals.insert(index, for: Words.folded(word)) }
    }
    self.singulars = singulars
    self.plurals = plurals
  }

  /// The fields of an entity with those that come of themselves: the day of each dated field, and
  /// the row's parent.
  func fields(of entity: Entity) -> [Field] {
    lists.withLock { lists in
      if let known = lists.fields[entity.name] { return known }
      let parent = entity.parent.flatMap { name in entities.first { $0.name == name } }
      let made = entity.allFields(parent: parent)
      lists.fields[entity.name] = made
      return made
    }
  }

  /// The words of an entity's fields.
  func group(of entity: Entity) -> Group {
    let fields = fields(of: entity)
    return lists.withLock { lists in
      if let known = lists.fieldGroups[entity.name] { return known }
      var group = Group()
      for (position, field) in fields.enumerated() { group.add(field.words, at: position) }
      lists.fieldGroups[entity.name] = group
      return group
    }
  }

  /// The words of an enumeration's values.
  func group(of enumeration: Enumeration) -> Group {
    lists.withLock { lists in
      if let known = lists.valueGroups[enumeration.name] { return known }
      var group = Group()
      for (position, value) in enumeration.values.enumerated() {
        group.add(value.words, labels: [value.label.english, value.label.french], at: position)
      }
      lists.valueGroups[enumeration.name] = group
      return group
    }
  }
}

extension [String: Int] {
  fileprivate mutating func insert(_ index: Int, for word: String) {
    if !word.isEmpty, self[word] == nil { self[word] = index }
  }
}
