import PalierDiagnostics
import PalierDictionary
package import PalierStore
import PalierValues

/// The rules of the verbs over the rows of a store.
///
/// Called once per verb inside an open transaction, with the identities chosen before. A refused
/// row is written nowhere; the other rows are done.
package struct Casework {
  let writer: StoreWriter
  let context: CaseworkContext

  package init(writer: StoreWriter, context: CaseworkContext) {
    self.writer = writer
    self.context = context
  }

  /// Does a verb to the rows, in their order.
  package func perform(
    _ action: Action,
    on rows: [Int64],
    of entity: String
  ) throws -> VerbOutcome {
    let entity = try declared(entity)
    switch action {
    case .set(let values, let day): return try set(values, on: day, rows, of: entity)
    case .add(let child, let values): return try add(child, values, to: rows, of: entity)
    case .advance(let stage, let day): return try advance(to: stage, on: day, rows, of: entity)
    case .assign(let assignee): return try assign(to: assignee, rows, of: entity)
    case .transfer(let order): return try transfer(order, rows, of: entity)
    case .close(let exit, let day, let successor):
      return try close(as: exit, on: day, handedTo: successor, rows, of: entity)
    case .reopen: return try reopen(rows, of: entity)
    case .correct(let values, let reason):
      return try correct(values, because: reason, rows, of: entity)
    case .move(let target, let reason):
      return try move(rows, of: entity, to: target, because: reason)
    case .merge(let target, let reason):
      return try merge(rows, of: entity, into: target, because: reason)
    case .disclose(let order): return try disclose(order, rows, of: entity)
    case .delete(let reason): return try delete(rows, of: entity, because: reason)
    case .write(let order): return try write(order, rows, of: entity)
    case .anonymise: return try anonymise(rows, of: entity)
    }
  }

  func declared(_ entity: String) throws -> Entity {
    guard let found = context.dictionary.entity(named: entity) else {
      throw CaseworkError.undeclaredEntity(entity)
    }
    return found
  }

  /// The household entity, for the verbs that act on households alone.
  func requireHousehold(_ entity: Entity, verb: String) throws {
    guard entity.name == "household" else {
      throw CaseworkError.notAHousehold(verb: verb, entity: entity.name)
    }
  }
}
