import PalierDictionary
import PalierSQL

extension StoreWriter {
  /// Runs a part of an entry that is taken back when it throws.
  ///
  /// A preview is taken back in any case; the receipt tells what it would have changed, and `body`
  /// sees the kept columns after `refreshKeptColumns`.
  @discardableResult
  package func savepoint(
    isPreview: Bool = false,
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    let before = entry
    try engine("savepoint palier_part") { try $0.run() }
    state.depth += 1
    defer { state.depth -= 1 }
    do {
      try body(self)
    } catch {
      try takeBack(to: before)
      throw error
    }
    let receipt = entry.receipt(since: before, seq: entry.sequence)
    if isPreview {
      try takeBack(to: before)
    } else {
      try engine("release palier_part") { try $0.run() }
    }
    return receipt
  }

  private func takeBack(to before: EntryState) throws {
    try engine("rollback to palier_part") { try $0.run() }
    try engine("release palier_part") { try $0.run() }
    entry = before
    state.forgetKeys()
  }

  /// Works out the kept columns of the rows touched so far, as the end of the entry does.
  package func refreshKeptColumns() throws {
    for (root, ids) in state.touched { try TouchedRoots.fill(root, ids, self) }
    try state.kept?.refresh(state.touched, with: self)
    try StageTimeline(layouts: layouts)?.refresh(
      state.touched[StoreLayouts.household] ?? [],
      with: self
    )
    // A store that keeps no columns yet has its words taken when it begins to.
    if state.kept != nil { try SearchTables(layouts: layouts)?.refresh(state.renamed, with: self) }
    if state.depth == 0 {
      state.touched = [:]
      state.renamed = [:]
    }
  }
}
