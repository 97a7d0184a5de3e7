package import PalierStore

/// Writes the demonstration data into a store.
package enum DemoStore {
  /// Records the data in a new store, in one entry of the journal, and gives it its own today.
  ///
  /// The store works its kept columns out once, when it is told of their definitions afterwards.
  ///
  /// - Throws: `DemoError.notEmpty` when the store holds rows already; the store's own errors.
  /// - Returns: What the journal says of the entry.
  @discardableResult
  package static func write(_ data: DemoData, to store: CaseStore) throws -> JournalReceipt {
    // The facts refer to each other by the numbers that a new store gives.
    guard try store.read({ try $0.row("territory", 1) }) == nil else { throw DemoError.notEmpty }
    let header = JournalHeader(
      actor: "palier",
      statement: "demo",
      kind: .importing,
      at: "2022-10-10T08:00:00Z"
    )
    let receipt = try store.fill(entry: header) { writer in
      var households = 0
      for fact in data {
        if fact.entity == "household" {
          households += 1
          try store.work.tell(.writing, households, of: data.households)
        }
        try write(fact, with: writer)
      }
    }
    try store.setToday(DemoCalendar.today)
    return receipt
  }

  private static func write(_ fact: DemoFact, with writer: StoreWriter) throws {
    let id = try writer.insert(
      fact.entity,
      parent: fact.parent,
      values: fact.values,
      dates: fact.dates
    )
    guard id == fact.id else { throw DemoError.notEmpty }
    for change in fact.later {
      try writer.setDated(fact.entity, id, change.field, change.value, on: change.day)
    }
  }
}
