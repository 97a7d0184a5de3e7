import PalierDictionary
import PalierValues

/// The past of a field: each value with the day it came, a value that was there already left out.
extension Ledger {
  /// What a field of a row was, from the beginning to the last day that any fact speaks of.
  func past(of field: String, of row: LedgerRow) -> [LedgerRow.DatedValue] {
    if let known = knownPast(of: field, of: row) { return known }
    var found: [LedgerRow.DatedValue] = []
    for came in told(field, of: row) where came.value != found.last?.value ?? .unknown {
      found.append(came)
    }
    keep(found, of: field, of: row)
    return found
  }

  private func told(_ field: String, of row: LedgerRow) -> [LedgerRow.DatedValue] {
    if let told = row.dated[field] {
      // Of one day, in the order of recording.
      return told.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element)
    }
    guard dictionary.entity(named: row.entity)?.field(named: field)?.kind != .dated else {
      return []
    }
    var found: [LedgerRow.DatedValue] = []
    for day in days(of: row) where isThere(row, on: day) {
      if field == "stage" { found += passedStages(row, after: found.last?.value, on: day) }
      found.append(LedgerRow.DatedValue(day: day, value: value(field, of: row, on: day)))
    }
    return found
  }

  /// The stages of acts that count on a day, above the one before and below the last: they came on
  /// it too, in the order of their rank.
  private func passedStages(
    _ row: LedgerRow,
    after before: Value?,
    on day: CivilDate
  ) -> [LedgerRow.DatedValue] {
    guard let last = stageRank(row, day) else { return [] }
    let reached = Ledger.stages.indices.first { member(Ledger.stages[$0], of: "stage") == before }
    let ranks = events("act", of: row, on: day).filter { isHeld($0, day) }
      .compactMap { stageWord(of: $0).flatMap(Ledger.stages.firstIndex) }
    return Set(ranks).filter { $0 < last && $0 > reached ?? -1 }.sorted().map {
      LedgerRow.DatedValue(day: day, value: member(Ledger.stages[$0], of: "stage"))
    }
  }

  /// The days that a row and its children speak of: nothing of them changes between two.
  private func days(of row: LedgerRow) -> [CivilDate] {
    let all = [row] + dictionary.children(of: row.entity).flatMap { children($0.name, of: row) }
    let days = all.flatMap { row in
      dates(Array(row.values.values)) + row.dated.values.flatMap { $0.map(\.day) }
    }
    return Set(days).sorted()
  }
}
