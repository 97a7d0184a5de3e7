import PalierDiagnostics
import PalierStore
import PalierValues

extension Casework {
  /// Why a letter can't go to a household, or to its landlord, besides the rules of every contact.
  func letterRefusals(
    _ order: LetterOrder,
    _ draft: Draft,
    household: StoredRow
  ) throws -> [Finding] {
    var refusals: [Finding] = []
    if try currentClosing(of: household) != nil { refusals.append(.letterOfClosedFile) }
    if let opposed = household.date("opposed_on") { refusals.append(.letterOpposed(opposed)) }
    if let finding = try addressMissing(order, household) { refusals.append(finding) }
    if let blank = order.blanks[household.id] { refusals.append(.letterBlank(blank)) }
    if try wasWritten(order, to: household) { refusals.append(.letterWritten(order.template)) }
    return refusals
  }

  /// The address that the letter lacks: the household's usable one, or the landlord's.
  private func addressMissing(_ order: LetterOrder, _ household: StoredRow) throws -> Finding? {
    guard word("contact", "target", .member(order.target)) == "landlord" else {
      return try currentDetail("address", of: household) == nil ? .noUsableAddress : nil
    }
    guard let landlord = household.reference("landlord") else { return .noLandlord }
    let row = try writer.row("landlord", landlord)
    guard row?["address"].isKnown ?? false else {
      return .landlordWithoutAddress(try label("landlord", landlord))
    }
    return nil
  }

  /// Whether the same letter was written today: a script that is run again sends nobody two.
  private func wasWritten(_ order: LetterOrder, to household: StoredRow) throws -> Bool {
    try writer.children("contact", of: household.id).contains { contact in
      contact.text("template") == order.template && contact.date("date") == context.today
        && contact.member("target") == order.target
    }
  }
}
