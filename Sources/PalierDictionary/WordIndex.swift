import PalierDiagnostics

/// The words of a dictionary by their folded form: what the language says, and what files write.
///
/// Where two things share a word the first declared has it; the dictionary's tests refuse that.
struct WordIndex: Sendable {
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

  private(set) var singulars: [String: Int] = [:]
  private(set) var plurals: [String: Int] = [:]
  /// The fields of each entity with those that come of themselves: the day of each dated field,
  /// and the row's parent.
  private(set) var fields: [String: [Field]] = [:]
  private(set) var fieldGroups: [String: Group] = [:]
  private(set) var valueGroups: [String: Group] = [:]

  init(entities: [Entity], enumerations: [Enumeration]) {
    for (index, entity) in entities.enumerated() {
      for word in entity.singular.spoken { singulars.insert(index, for: Words.folded(word)) }
      for word in entity.plural.spoken { plurals.insert(index, for: Words.folded(word)) }
      let parent = entity.parent.flatMap { name in entities.first { $0.name == name } }
      let all = entity.allFields(parent: parent)
      var group = Group()
      for (position, field) in all.enumerated() { group.add(field.words, at: position) }
      fields[entity.name] = all
      fieldGroups[entity.name] = group
    }
    for enumeration in enumerations {
      var group = Group()
      for (position, value) in enumeration.values.enumerated() {
        group.add(value.words, labels: [value.label.english, value.label.french], at: position)
      }
      valueGroups[enumeration.name] = group
    }
  }
}

extension [String: Int] {
  fileprivate mutating func insert(_ index: Int, for word: String) {
    if !word.isEmpty, self[word] == nil { self[word] = index }
  }
}
