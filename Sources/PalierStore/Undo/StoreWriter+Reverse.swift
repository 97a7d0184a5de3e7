import PalierDictionary
import PalierSQL
import PalierValues

extension StoreWriter {
  /// Reverses the changes of a target, newest first, as changes of this entry.
  ///
  /// A row that records what left the house stays, withdrawn on the day.
  func reverse(_ target: UndoTarget, on day: CivilDate?) throws {
    for change in target.changes {
      let layout = try layouts.layout(of: change.entity)
      let old = try change.old.map { try oldFacts($0) } ?? OldFacts()
      switch change.operation {
      case .insert:
        guard let row = try facts(layout, change.row) else {
          throw StoreError(.unknownRow, "\(change.entity) \(change.row)")
        }
        if let day, let field = layouts.dictionary.entity(named: change.entity)?.withdrawal {
          try update(change.entity, change.row, [field: .date(day)])
          continue
        }
        try remove(layout, id: change.row, row)
      case .delete:
        var row = RowFacts(
          parent: old.parent,
          values: Array(repeating: .null, count: layout.facts.count)
        )
        for (name, value) in old.values {
          if let position = layout.position(of: name) { row.values[position] = value }
        }
        try checkParent(old.parent, of: layout)
        try add(layout, id: change.row, row, past: old.past)
      case .update, .move:
        var update = RowUpdate(parent: old.parent, past: old.past)
        for (name, value) in old.values {
          if let position = layout.position(of: name) { update.values[position] = value }
        }
        if let parent = old.parent { try checkParent(parent, of: layout) }
        try apply(update, to: layout, change.row)
      case .forget: break
      }
    }
  }
}
