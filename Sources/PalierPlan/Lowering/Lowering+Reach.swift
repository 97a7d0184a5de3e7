import PalierDictionary
import PalierSemantics
import PalierValues

extension Lowering {
  /// The condition under which a row belongs to a file in reach; nil where it does in any case.
  ///
  /// It is asked as one truth, so that no note counts what it leaves out. Children of a row in reach
  /// are in reach, but those whose parent is of no file; names that were given are asked anew, since
  /// a file may have gone to somebody else.
  mutating func reach(of selection: CheckedSelection, row: RowID) -> Condition? {
    guard case .ownFiles(let worker) = context.reach, !isInRule,
      let entity = dictionary.entity(named: selection.entity),
      entity.speaksOfHouseholds(in: dictionary)
    else { return nil }
    isLimited = true
    if case .children = selection.source, entity.owner(in: dictionary) == entity.parent {
      return nil
    }
    return .isTrue(.truth(reach(of: entity, row: row, worker)))
  }

  /// The condition under which a row of an entity is of a worker's file.
  private mutating func reach(of entity: Entity, row: RowID, _ worker: Int64?) -> Condition {
    func column(_ field: String) -> Scalar {
      .column(ColumnReference(row: row, entity: entity.name, column: field))
    }
    guard let worker else { return .constant(false) }
    guard let owner = entity.owner(in: dictionary) else {
      let value = Scalar.constant(.reference(Reference(id: worker)))
      let own = ["worker", "co_worker"].map { Condition.compare(.equal, column($0), value) }
      return .or(own)
    }
    let outer = freshRow()
    let name = owner == entity.parent ? owner : "household"
    guard let above = dictionary.entity(named: name) else { return .constant(false) }
    let condition = reach(of: above, row: outer, worker)
    return .amongRows(
      column(owner),
      RowPlan(entity: name, row: outer, steps: [.filter(condition)])
    )
  }

  /// The rows of an entity that are in reach, of those with these identities.
  package mutating func rows(_ keys: [Int64], of entity: String) -> RowPlan {
    let row = freshRow()
    var steps = [RowStep.keys(keys)]
    let selection = CheckedSelection(entity: entity, row: 0, source: .all)
    if let condition = reach(of: selection, row: row) { steps.append(.filter(condition)) }
    return RowPlan(entity: entity, row: row, steps: steps)
  }
}
