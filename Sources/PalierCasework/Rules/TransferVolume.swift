import PalierStore
import PalierValues

/// The places of a quota while a batch is made: those taken before, and those that it takes.
struct TransferVolume {
  /// The quota row; nil when no volume is set.
  let quota: Int64?
  let volume: Int64
  private(set) var used: Int64

  init(quota: Int64?, volume: Int64, used: Int64) {
    self.quota = quota
    self.volume = volume
    self.used = used
  }

  var isExhausted: Bool { used >= volume }

  mutating func take() { used += 1 }
}

extension Casework {
  /// The volume of a month for a territory's households; a quota of the month comes before one of
  /// the year, one of the territory before the operator's own.
  func volume(
    territory: Int64?,
    operatorID: Int64,
    month: CalendarMonth
  ) throws -> TransferVolume? {
    let quotas = try writer.find("quota", "operator", .reference(Reference(id: operatorID)))
      .compactMap { try writer.row("quota", $0) }
      .filter { quota in
        word(quota, "flow") == "monthly_transfer"
          && (quota.reference("territory").map { $0 == territory } ?? true)
          && (quota.month("month").map { $0 == month }
            ?? (quota["year"] == .year(CalendarYear(month.year))))
      }
    let quota = quotas.max { precision($0) < precision($1) }
    guard let quota, let volume = quota.whole("volume") else { return nil }
    let used = try transfers(to: operatorID).filter { transfer in
      ["sent", "received", "accepted"].contains(word(transfer, "state"))
        && (quota.month("month").map { transfer.month("month") == $0 }
          ?? (transfer.month("month")?.year == month.year))
    }
    let counted = try used.filter { transfer in
      guard let territory = quota.reference("territory") else { return true }
      guard let id = transfer.parent, let household = try writer.row("household", id) else {
        return false
      }
      return household.reference("territory") == territory
    }
    // A household takes one place, however often it was sent.
    let households = Set(counted.map(\.parent))
    return TransferVolume(quota: quota.id, volume: volume, used: Int64(households.count))
  }

  private func precision(_ quota: StoredRow) -> Int {
    (quota["month"].isKnown ? 2 : 0) + (quota["territory"].isKnown ? 1 : 0)
  }

  /// The transfers to an operator by the monthly flow.
  func transfers(to operatorID: Int64) throws -> [StoredRow] {
    try writer.find("transfer", "operator", .reference(Reference(id: operatorID)))
      .compactMap { try writer.row("transfer", $0) }
      .filter { word($0, "flow") == "monthly_transfer" }
  }
}
