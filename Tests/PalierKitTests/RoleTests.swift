import Foundation
import PalierDictionary
import PalierKit
import PalierSemantics
import Testing

/// What each role may read and do.
struct RoleTests {
  private let store: SmallStore

  private static let rows = """
    create organisation { name: "Tout Azimut", kind: operator }
    create worker { name: "Garance Sorbier" }
    create worker { name: "Thym Alisier" }
    create landlord { name: "Érable", kind: individual }
    create household { reference: "91-2021-0001", stage: assignation, debt: 4 200 €, tenant: "Bouleau", landlord: "Érable", worker: "Garance Sorbier" }
    create household { reference: "91-2021-0002", stage: cfp, debt: 900 €, tenant: "Frêne", worker: "Thym Alisier", co_worker: "Garance Sorbier" }
    create household { reference: "91-2021-0003", stage: assignation, tenant: "Tremble", worker: "Thym Alisier" }
    households add note { text: "Un mot." }
    households add contact { channel: letter }
    households set home_visit = forbidden, home_visit_reason = "chien"
    """

  init() throws {
    store = try SmallStore(RoleTests.rows)
  }

  private func run(
    _ text: String,
    as role: Role?,
    actor: String = "Garance Sorbier",
    tongue: Tongue = .english
  ) throws -> String {
    let output = RecordedOutput()
    var options = SmallStore.options(format: .csv, tongue: tongue)
    options.holdsOneAnswer = false
    options.actor = actor
    options.role = role
    let session = try Session(opening: store.path, options: options, output: output)
    defer { try? session.close() }
    try session.run(text, name: "test")
    return output.text + output.warned.joined(separator: "\n")
  }

  private func refusal(_ text: String, as role: Role) -> PalierError? {
    do {
      _ = try run(text, as: role)
      return nil
    } catch {
      return error as? PalierError
    }
  }

  @Test(arguments: [
    (Role.worker, "households show home_visit_reason"),
    (.secretariat, "households show home_visit_reason"),
    (.secretariat, "households where home_visit = forbidden show reference"),
    (.secretariat, "notes show date"), (.secretariat, "households show count(notes)"),
    (.secretariat, "contacts sort by household.next_step show date"),
    (.secretariat, "households set home_visit = allowed"),
    (.secretariat, "households add note { text: \"x\" }"),
    (.analyst, "households show tenant"), (.analyst, "households show reference"),
    (.analyst, "households sort by reference show stage"),
    (.analyst, "households where any(persons where surname = \"Bouleau\") show count"),
    (.analyst, "notes show text"), (.analyst, "households show landlord"),
    (.analyst, "contacts show household"), (.analyst, "contacts show household.reference"),
    (.analyst, "households group by landlord show count"),
    (.analyst, "sheet of household \"91-2021-0001\""),
    (.analyst, "history of household \"91-2021-0001\""),
    (.analyst, "households set rent = 1 €"), (.analyst, "undo"),
    (.auditor, "households"), (.auditor, "contacts show count"), (.auditor, "workers"),
    (.auditor, "households delete because \"x\""),
    (.worker, "consultations"), (.coordinator, "consultations"), (.analyst, "consultations"),
    (.worker, "access of household \"91-2021-0001\""),
    (.secretariat, "households anonymise"), (.worker, "households anonymise"),
    (.worker, "import \"x.csv\" as households"),
    (.worker, "households show previous.debt"),
  ])
  func `what isn't the role's is an error that names it`(_ role: Role, _ text: String) throws {
    let error = try #require(refusal(text, as: role), "\(text)")
    #expect(error.status == .refused, "\(text)")
    #expect(error.problems.contains { $0.code == "not-for-role" }, "\(text)")
    #expect(error.message[.english].contains("isn't for the role \(role.word(in: .english))"))
    #expect(error.message[.french].contains("n'est pas pour le rôle \(role.word(in: .french))"))
  }

  @Test func `a text that is wrong besides is a wrong text`() throws {
    let error = try #require(refusal("households show tenant, tenannt", as: .analyst))
    #expect(error.status == .wrongText)
  }

  @Test(arguments: [
    (Role.secretariat, "households where debt > 1000 € show reference, tenant, debt"),
    (.secretariat, "households where eligible show reference"),
    (.analyst, "households group by stage, landlord.kind show count, median(debt)"),
    (.analyst, "contacts group by household.stage show count"),
    (.analyst, "households where to_chase show stage, debt"),
    (.coordinator, "households show tenant, home_visit_reason"),
    (.worker, "households show tenant, debt"), (.auditor, "consultations show count"),
  ])
  func `what is the role's is answered`(_ role: Role, _ text: String) throws {
    #expect(!(try run(text, as: role)).isEmpty)
  }

  @Test func `the role worker needs a worker of the actor's name`() throws {
    let error = #expect(throws: PalierError.self) {
      try run("households show count", as: .worker, actor: "root")
    }
    #expect(error?.status == .refused)
    #expect(error?.message[.english].contains("no worker is called 'root'") == true)
    #expect(error?.message[.french].contains("aucun intervenant") == true)
  }

  @Test func `what is shown unasked leaves out what isn't the role's, and says so`() throws {
    let told = try run("households", as: .analyst)
    #expect(told.contains("not for the role analyst: reference, tenant"))
    #expect(!told.contains("Bouleau"))
    #expect(!told.contains("91-2021-0001"))
    let french = try run("ménages montrer tout", as: .secretariat, tongue: .french)
    #expect(french.contains("pas pour le rôle secrétariat :"))
    #expect(!french.contains("chien"))
  }

  @Test func `a sheet and a history say where something isn't for the role`() throws {
    let sheet = try run("sheet of household \"91-2021-0001\"", as: .secretariat)
    #expect(sheet.contains("not for the role secretariat"))
    #expect(!sheet.contains("Un mot."))
    let history = try run("history of household \"91-2021-0001\"", as: .secretariat)
    #expect(history.contains("not for the role secretariat"))
    #expect(!history.contains("chien"))
    #expect(!history.contains("Un mot."))
    #expect(try run("history of household \"91-2021-0001\"", as: .coordinator).contains("chien"))
  }

  @Test func `a definition that is kept doesn't lead around the role`() throws {
    let session = try store.session()
    try session.run("define refuge = households where home_visit_reason = \"chien\"", name: "test")
    try session.run("define household.pourquoi = home_visit_reason", name: "test")
    try session.run(
      "function raison(h: household): text = h.home_visit_reason",
      name: "test"
    )
    for name in ["refuge", "household.pourquoi", "raison"] { try session.keep(name) }
    try session.close()
    for text in [
      "refuge show count", "households show pourquoi", "households show raison(household)",
    ] {
      #expect(refusal(text, as: .worker)?.problems.first?.code == "not-for-role", "\(text)")
      #expect(try !run(text, as: .coordinator).isEmpty)
    }
  }

  @Test func `completion offers no names of files out of reach`() throws {
    func names(_ role: Role?, _ text: String) throws -> [String] {
      var options = SmallStore.options()
      options.actor = "Garance Sorbier"
      options.role = role
      let session = try Session(opening: store.path, options: options, output: RecordedOutput())
      defer { try? session.close() }
      return session.completions(before: text, after: "").candidates.map(\.text)
    }
    let household = "sheet of household \"91"
    #expect(try names(.worker, household) == ["\"91-2021-0001\"", "\"91-2021-0002\""])
    #expect(try names(.analyst, household).isEmpty)
  }

  @Test func `each role has a word in both tongues`() {
    for role in Role.allCases {
      #expect(Role(word: role.word(in: .english)) == role)
      #expect(Role(word: role.word(in: .french).uppercased()) == role)
    }
    #expect(Role(word: "boss") == nil)
  }
}
