import PalierDiagnostics
import Synchronization

/// The words of a dictionary by their folded form: what the language says, and what files write.
///
/// Where two things share a word the first declared has it; the dictionary's tests refuse that. Only
/// the entities' own words are folded at once: a question uses few of the lists, and a start is to
/// be quick.
final class WordIndex: Sendable {
  /// The words of one list of fields or of values, by position.
  typealias Group = [String: Int]

  private let entities: [Entity]
  let singulars: [String: Int]
  let plurals: [String: Int]
  private let lists = Mutex(Lists())

  /// What was asked for so far, by the names of entities and of enumerations.
  private struct Lists {
    var fields: [String: [Field]] = [:]
    var saidFields: [String: Group] = [:]
    var writtenFields: [String: Group] = [:]
    var saidValues: [String: Group] = [:]
    var writtenValues: [String: Group] = [:]

    /// The group of that name, made when it is first asked for.
    static func kept(
      _ groups: inout [String: Group],
      _ name: String,
      _ words: () -> [[String]]
    ) -> Group {
      if let known = groups[name] { return known }
      var group: Group = [:]
      for (position, words) in words().enumerated() {
        for word in words { group.insert(position, for: Words.folded(word)) }
      }
      groups[name] = group
      return group
    }
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

  /// The words by which the language names an entity's fields.
  func said(of entity: Entity) -> Group {
    let fields = fields(of: entity)
    return lists.withLock { Lists.kept(&$0.saidFields, entity.name) { fields.map(\.words.spoken) } }
  }

  /// The headings by which files name an entity's fields.
  func written(of entity: Entity) -> Group {
    let fields = fields(of: entity)
    return lists.withLock { Lists.kept(&$0.writtenFields, entity.name) { fields.map(\.words.all) } }
  }

  /// The words by which the language names an enumeration's values.
  func said(of enumeration: Enumeration) -> Group {
    lists.withLock { lists in
      Lists.kept(&lists.saidValues, enumeration.name) { enumeration.values.map(\.words.spoken) }
    }
  }

  /// The cells by which files name an enumeration's values: labels too.
  func written(of enumeration: Enumeration) -> Group {
    lists.withLock { lists in
      Lists.kept(&lists.writtenValues, enumeration.name) {
        enumeration.values.map { $0.words.all + [$0.label.english, $0.label.french] }
      }
    }
  }
}

extension [String: Int] {
  fileprivate mutating func insert(_ index: Int, for word: String) {
    if !word.isEmpty, self[word] == nil { self[word] = index }
  }
}
