import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct LetterTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func order(
    _ target: String = "tenant",
    _ template: String = "relance-1",
    blanks: [Int64: String] = [:]
  ) throws -> LetterOrder {
    guard case .member(let channel) = try member("contact", "channel", "letter"),
      case .member(let code) = try member("contact", "target", target)
    else { throw NoCode() }
    return LetterOrder(
      channel: channel,
      target: code,
      template: template,
      file: "/tmp/relances.html",
      blanks: blanks
    )
  }

  private struct NoCode: Error {}

  /// A household with an address.
  private func household(
    _ reference: String = "91-2021-0001",
    _ values: [String: Value] = [:]
  ) throws -> Int64 {
    let id = try desk.household(reference, values)
    try desk.add(
      "contact_detail",
      ["kind": member("contact_detail", "kind", "address"), "value": .text("1 rue du Bois")],
      to: id
    )
    return id
  }

  @Test func `a letter is a contact of today with its template and file`() throws {
    let id = try household()
    let outcome = try desk.perform(.write(try order()), id)
    #expect(outcome.done == [id])
    #expect(outcome.summary.english == "1 letter written")
    #expect(outcome.summary.french == "1 courrier rédigé")
    let contact = try #require(try desk.children("contact", of: id).first)
    #expect(contact["date"] == .date(desk.today))
    #expect(contact["template"] == .text("relance-1"))
    #expect(contact["file"] == .text("/tmp/relances.html"))
    #expect(contact["outcome"] == (try member("contact", "outcome", "sent")))
  }

  @Test func `the same letter isn't written twice on a day, another is`() throws {
    let id = try household()
    _ = try desk.perform(.write(try order()), id)
    #expect(try desk.perform(.write(try order()), id).refusalRules == ["letter-written"])
    #expect(try desk.perform(.write(try order("tenant", "relance-2")), id).done == [id])
    #expect(try desk.children("contact", of: id).count == 2)
  }

  @Test func `a household named twice gets one letter`() throws {
    let id = try household()
    let outcome = try desk.perform(.write(try order()), on: [id, id], of: "household")
    #expect(outcome.done == [id])
    #expect(outcome.refusals.isEmpty)
  }

  @Test func `a household without a usable address is refused, the others aren't`() throws {
    let without = try desk.household("91-2021-0002")
    let with = try household()
    let outcome = try desk.perform(.write(try order()), on: [without, with], of: "household")
    #expect(outcome.done == [with])
    #expect(outcome.refusalRules == ["letter-no-address"])
    #expect(outcome.refusals.first?.label == "91-2021-0002")
    #expect(outcome.summary.french == "1 courrier rédigé, 1 refusé")
    #expect(try desk.children("contact", of: without).isEmpty)
  }

  @Test func `the limits of a household and its opposition hold`() throws {
    let limited = try household(
      "91-2021-0003",
      ["contact_limits": member("household", "contact_limits", "no_letter")]
    )
    let opposed = try household("91-2021-0004", ["opposed_on": date("2023-01-05")])
    #expect(try desk.perform(.write(try order()), limited).refusalRules == ["contact-limit"])
    #expect(try desk.perform(.write(try order()), opposed).refusalRules == ["letter-opposed"])
  }

  @Test func `returned mail stops a letter until another address is known`() throws {
    let id = try household()
    try desk.contact(
      "letter",
      "2023-12-15",
      of: id,
      ["outcome": member("contact", "outcome", "npai"), "outcome_on": date("2023-12-15")]
    )
    #expect(try desk.perform(.write(try order()), id).refusalRules == ["returned-mail"])
    #expect(try desk.children("contact", of: id).count == 1)
  }

  @Test func `a closed file gets no letter`() throws {
    let id = try household("91-2021-0005", ["received_on": date("2023-01-02")])
    guard case .member(let exit) = try member("closing", "exit", "rehoused") else { throw NoCode() }
    _ = try desk.perform(.close(exit, on: try day("2023-12-15")), id)
    #expect(try desk.perform(.write(try order()), id).refusalRules == ["letter-closed"])
  }

  @Test func `what the letter would leave blank refuses it by name`() throws {
    let id = try household()
    let outcome = try desk.perform(.write(try order(blanks: [id: "hearing_on"])), id)
    #expect(outcome.refusalRules == ["letter-blank"])
    #expect(outcome.refusals.first?.reason.english.contains("{hearing_on}") == true)
  }

  @Test func `a landlord's letter needs the landlord's address, not the tenant's`() throws {
    let landlord = try desk.insert("landlord", ["name": .text("SCI Charme")])
    let id = try desk.household("91-2021-0006", ["landlord": reference(landlord)])
    let none = try desk.household("91-2021-0007")
    let first = try desk.perform(.write(try order("landlord")), on: [id, none], of: "household")
    #expect(first.refusalRules == ["letter-no-address", "letter-no-landlord"])
    try desk.set(["address": .text("2 rue du Bois")], landlord, of: "landlord")
    #expect(try desk.perform(.write(try order("landlord")), id).done == [id])
  }
}
