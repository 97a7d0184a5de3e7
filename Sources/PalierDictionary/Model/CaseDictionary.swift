/// The domain as data: entities and enumerations, found by name.
///
/// The words of both tongues are compared folded; see `CaseDictionary+Words`.
package struct CaseDictionary: Sendable {
  package let entities: [Entity]
  package let enumerations: [Enumeration]
  /// The files between organisations: declared as entities are, without a table of their own.
  package let forms: [Entity]
  private let entityIndex: [String: Int]
  private let enumerationIndex: [String: Int]
  private let childIndex: [String: [Int]]
  /// The words of both tongues and the headings of files, folded.
  let words: WordIndex

  package init(entities: [Entity], enumerations: [Enumeration], forms: [Entity] = []) {
    self.entities = entities
    self.enumerations = enumerations
    self.forms = forms
    entityIndex = Dictionary(
      entities.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    enumerationIndex = Dictionary(
      enumerations.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var children: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      if let parent = entity.parent { children[parent, default: []].append(index) }
    }
    childIndex = children
    words = WordIndex(entities: entities)
  }

  package func entity(named name: String) -> Entity? {
    entityIndex[name].map { entities[$0] }
  }

  package func enumeration(named name: String) -> Enumeration? {
    enumerationIndex[name].map { enumerations[$0] }
  }

  /// The entities whose rows belong to a row of the named one: its to-many relations, each called
  /// by its plural.
  package func children(of name: String) -> [Entity] {
    (childIndex[name] ?? []).map { entities[$0] }
  }
}
