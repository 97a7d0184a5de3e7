import PalierDictionary
import PalierSQL
import Synchronization

/// The layouts of the entities, each made when it is first asked for, so that a short question
/// doesn't pay for the whole dictionary.
final class StoreLayouts: Sendable {
  /// The entity whose rows own a key of their own, and whose stages are kept in time.
  static let household = "household"

  let dictionary: CaseDictionary
  private let schema: Schema
  private let made = Mutex<[String: EntityLayout]>([:])

  init(dictionary: CaseDictionary) {
    self.dictionary = dictionary
    schema = Schema(dictionary)
  }

  func layout(of name: String) throws(StoreError) -> EntityLayout {
    if let layout = made.withLock({ $0[name] }) { return layout }
    guard let entity = dictionary.entity(named: name) else {
      throw StoreError(.unknownEntity, name)
    }
    guard let table = schema.table(of: name) else { throw StoreError(.unknownEntity, name) }
    let layout = EntityLayout(entity, table: table, root: root(of: name))
    made.withLock { $0[name] = layout }
    return layout
  }

  /// The entity at the top of an entity's line of parents.
  func root(of name: String) -> String {
    var current = name
    // A line of parents longer than the dictionary would be a circle.
    for _ in dictionary.entities {
      guard let parent = dictionary.entity(named: current)?.parent else { break }
      current = parent
    }
    return current
  }

  /// The entities from the named one up to its root.
  func line(of name: String) -> [String] {
    var line = [name]
    while let parent = dictionary.entity(named: line[line.count - 1])?.parent,
      !line.contains(parent)
    {
      line.append(parent)
    }
    return line
  }
}
