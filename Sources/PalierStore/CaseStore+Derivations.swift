import GRDB
package import PalierPlan

extension CaseStore {
  /// Whether the kept columns and the words of the search were ever worked out; after the tables
  /// grew they weren't.
  package var isWorkedOut: Bool {
    get throws { try property(.derivations) != nil }
  }

  /// What the words of the search are taken from; another form has them taken anew.
  package static let searchForm = "search: last digits of telephone numbers"

  /// Tells the store how its kept columns are worked out.
  ///
  /// From then on each write brings them up to date. A store opened for writing whose columns were
  /// worked out by other definitions is recomputed at once.
  package func setDerivations(_ plan: DerivationPlan, digest: String) throws {
    let kept = KeptColumns(plan: plan, digest: digest, layouts: layouts)
    keptColumns = kept
    guard access == .readWrite, try property(.derivations) != digest else { return }
    try guarded {
      try queue.inTransaction(.immediate) { database in
        let reader = StoreReader(database: database, layouts: layouts, path: path, work: work)
        try reader.without(kept.indexes) { try kept.refreshAll(with: reader) }
        try StageTimeline(layouts: layouts)?.refreshAll(with: reader)
        try SearchTables(layouts: layouts)?.refreshAll(with: reader)
        try StoreProperty.derivations.set(digest, in: database)
        return .commit
      }
    }
  }
}
