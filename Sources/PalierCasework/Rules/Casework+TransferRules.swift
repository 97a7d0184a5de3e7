import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Why a household can't be transferred to the operator, whatever places are left.
  func transferRefusals(
    _ household: StoredRow,
    _ order: TransferOrder,
    agreement: StoredRow?,
    operatorName: String
  ) throws -> [Finding] {
    var refusals: [Finding] = []
    if word(household, "sector") != "private" {
      refusals.append(.notPrivate(name("household", "sector", household["sector"])))
    }
    if let opposed = household.date("opposed_on") { refusals.append(.opposed(opposed)) }
    if try currentClosing(of: household) != nil { refusals.append(.closedFile) }
    if let elsewhere = try openFile(of: household, besides: order.operatorID) {
      refusals.append(.openElsewhere(elsewhere))
    }
    if let active = try activeTransfer(of: household, besides: order.operatorID) {
      refusals.append(
        .alreadyTransferred(
          name("transfer", "state", active["state"]),
          active.month("month")
        )
      )
    }
    guard let agreement else {
      let territory = try label("territory", household.reference("territory"))
      return refusals + [
        .noAgreement(territory: territory, operatorName: operatorName, order.month)
      ]
    }
    return try refusals + agreementRefusals(household, agreement)
  }

  private func agreementRefusals(
    _ household: StoredRow,
    _ agreement: StoredRow
  ) throws -> [Finding] {
    var refusals: [Finding] = []
    let stage = try furthestAct(of: household).flatMap(stageWord)
    if stage.map({ !words(agreement, "stages").contains($0.english) }) ?? true {
      refusals.append(.stageOutside(stage ?? Message("unknown", "inconnu")))
    }
    if agreement["districts"].isKnown {
      let district = household.reference("district")
      if !agreement.references("districts").contains(where: { $0 == district }) {
        refusals.append(.districtOutside(try label("district", district)))
      }
    }
    if let least = agreement.money("least_debt"),
      try currentDebt(of: household).map({ $0 < least }) ?? true
    {
      refusals.append(.debtBelow)
    }
    switch word(household, "social_services") {
    case "followed": refusals.append(.followed)
    case nil where !agreement.isTrue("blanks_count"): refusals.append(.socialServicesBlank)
    default: break
    }
    return refusals
  }

  /// The stage of an act, in both tongues.
  func stageWord(_ act: StoredRow) -> Message? {
    guard let rank = stageRank(act), let stages = enumeration("household", "stage")?.values else {
      return nil
    }
    return Message(stages[rank].words.english, stages[rank].words.french)
  }

  /// What was owed last.
  func currentDebt(of household: StoredRow) throws -> Money? {
    try writer.children("debt", of: household.id)
      .max { ($0.date("date")?.day ?? 0, $0.id) < ($1.date("date")?.day ?? 0, $1.id) }?
      .money("amount")
  }

  /// The agreement of a territory with an operator that is in force in a month, the latest first.
  func agreement(
    territory: Int64?,
    operatorID: Int64,
    in month: CalendarMonth
  ) throws -> StoredRow? {
    guard let territory else { return nil }
    return try writer.find(
      "agreement",
      "operator",
      .reference(Reference(id: operatorID))
    )
    .compactMap { try writer.row("agreement", $0) }
    .filter { agreement in
      agreement.reference("territory") == territory
        && (agreement.date("valid_from").map { $0 < month.next.first } ?? true)
        && (agreement.date("valid_until").map { $0 >= month.first } ?? true)
    }
    .max {
      ($0.date("valid_from")?.day ?? .min, $0.id) < ($1.date("valid_from")?.day ?? .min, $1.id)
    }
  }

  /// The operator that has an open file of the same people.
  private func openFile(of household: StoredRow, besides target: Int64) throws -> String? {
    if household.date("taken_on") != nil {
      return try label("organisation", household.reference("operator"))
    }
    // A file meant for the same operator that hasn't taken it yet is what a transfer is for.
    if let other = household.reference("operator"), other != target {
      return try label("organisation", other)
    }
    guard let key = household.text("person_key") else { return nil }
    for id in try writer.find("household", "person_key", .text(key)) where id != household.id {
      guard let file = try writer.row("household", id), file.date("taken_on") != nil,
        try currentClosing(of: file) == nil
      else { continue }
      return try label("organisation", file.reference("operator"))
    }
    return nil
  }

  private func activeTransfer(of household: StoredRow, besides target: Int64) throws -> StoredRow? {
    try writer.children("transfer", of: household.id).first { transfer in
      switch word(transfer, "state") {
      case "sent", "received", "accepted": true
      case "proposed", "waiting": transfer.reference("operator") != target
      default: false
      }
    }
  }
}

extension CalendarMonth {
  var next: CalendarMonth { CalendarMonth(index: index + 1) }
}
