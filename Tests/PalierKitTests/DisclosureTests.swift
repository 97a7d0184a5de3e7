import Foundation
import PalierKit
import Testing

/// What is told to organisations; today is 10 October 2022.
@Suite struct DisclosureTests {
  private static let rows = """
    create organisation { name: "CCAPEX", kind: commission }
    create organisation { name: "SCI du Lac", kind: landlord }
    create organisation { name: "CCAS", kind: service }
    create organisation { name: "Tout Azimut", kind: operator }
    create agreement { territory: "91", operator: "Tout Azimut", sharing_agreed: true }
    create body { name: "CLIL", kind: clil }
    create household { reference: "A", tenant: "Mme BOULEAU Claire", stage: assignation, debt: 1 250 €, income: 900 €, vulnerability: (health) }
    create household { reference: "B", tenant: "M. FRÊNE Paul", stage: cfp, debt: 900 €, opposed_on: 2022-01-01 }
    create household { reference: "C", tenant: "M. TREMBLE Luc", stage: cfp, debt: 700 € }
    """

  private func store() throws -> SmallStore {
    try SmallStore("create territory { code: \"91\", name: \"Essonne\" }\n" + Self.rows)
  }

  private func read(_ store: SmallStore, _ name: String) throws -> [String] {
    try store.contents(name).split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func `without show a file has what the kind may have, of those who didn't oppose`() throws {
    let store = try store()
    let outcome = try store.ran(
      "households disclose to \"CCAPEX\" for \"agenda\" export to \"\(store.folder)/c.csv\""
    )
    #expect(outcome.reports[0].refusals.map { "\($0.row) \($0.rule)" } == ["B opposed"])
    let lines = try read(store, "c.csv")
    #expect(lines[0].hasPrefix("reference,tenant,co_tenant,address,commune,sector,landlord,stage,"))
    #expect(lines.count == 3)
    #expect(lines[1].contains("900.00") && !lines.contains { $0.contains("FRÊNE") })
    #expect(!lines[0].contains("vulnerability"))
    #expect(
      try store.answer("disclosures show household, recipient, purpose, rows, disclosed_on") == [
        "A,CCAPEX,agenda,2,2022-10-10", "C,CCAPEX,agenda,2,2022-10-10",
      ]
    )
  }

  @Test func `what is shown before it is all that is told`() throws {
    let store = try store()
    let text = """
      ménages dont référence = "A" montrer référence, dette comme "Montant"
        communiquer à "CCAPEX" pour "ordre du jour" exporter vers "\(store.folder)/c.csv"
      """
    try store.ran(text)
    #expect(try read(store, "c.csv") == ["reference,debt", "A,1250.00"])
    #expect(try store.answer("communications montrer colonnes") == ["\"reference, debt\""])
  }

  @Test func `without a file the answer is what was told`() throws {
    let store = try store()
    let outcome = try store.ran(
      "households where stage = assignation show reference, stage disclose to \"CCAS\" for \"follow-up\""
    )
    #expect(
      outcome.text.split(whereSeparator: \.isNewline).map(String.init) == [
        "reference,stage", "A,assignation",
      ]
    )
  }

  @Test(arguments: [
    "households show reference, vulnerability disclose to \"CCAPEX\" for \"x\"",
    "households show reference, home_visit_reason disclose to \"Tout Azimut\" for \"x\"",
    "households show reference, debt * 2 disclose to \"CCAPEX\" for \"x\"",
    "households show reference, count(visits) disclose to \"CCAPEX\" for \"x\"",
    "households show reference, debt disclose to \"SCI du Lac\" for \"x\"",
    "households show reference, income disclose to \"CCAS\" for \"x\"",
    "households show all disclose to \"CCAPEX\" for \"x\"",
  ])
  func `a forbidden column is an error before anything is written`(text: String) throws {
    let store = try store()
    let codes = store.codes(text + " export to \"\(store.folder)/f.csv\"")
    #expect(Set(codes) == ["not-disclosed"])
    #expect(!FileManager.default.fileExists(atPath: store.folder + "/f.csv"))
    #expect(try store.answer("disclosures show count") == ["0"])
  }

  @Test func `a recipient without a convention is warned of, one with it or by law isn't`() throws {
    let store = try store()
    func rules(_ name: String) throws -> [String] {
      try store.ran("households where reference = \"A\" disclose to \"\(name)\" for \"x\"")
        .reports[0].warnings.map(\.rule)
    }
    #expect(try rules("CCAS") == ["no-sharing-convention"])
    #expect(try rules("Tout Azimut") == [])
    #expect(try rules("CCAPEX") == [])
  }

  @Test func `the same told twice on a day is recorded once`() throws {
    let store = try store()
    let text = "households where reference = \"A\" disclose to \"CCAPEX\" for \"x\""
    try store.ran(text)
    try store.ran(text)
    #expect(try store.answer("disclosures show count") == ["1"])
  }

  @Test func `undo withdraws a disclosure and leaves its trace, redo puts it back`() throws {
    let store = try store()
    try store.ran("households where reference = \"A\" disclose to \"CCAPEX\" for \"x\"")
    let session = try store.session()
    try session.run("undo", name: "t")
    #expect(try store.answer("disclosures show recipient, withdrawn_on") == ["CCAPEX,2022-10-10"])
    try session.run("redo", name: "t")
    #expect(try store.answer("disclosures show recipient, withdrawn_on") == ["CCAPEX,"])
    #expect(try session.verify().findings.isEmpty)
    try session.close()
  }

  @Test func `a purpose is needed, and a recipient that is an organisation`() throws {
    let store = try store()
    let outcome = try store.ran("households disclose to \"CCAPEX\" for \" \"")
    #expect(Set(outcome.reports[0].refusals.map(\.rule)) == ["purpose-missing"])
    #expect(store.codes("households disclose to \"Nobody\" for \"x\"") == ["unknown-row"])
    #expect(
      store.refusal("households disclose to \"CLIL\" for \"x\"", .french)
        .contains("créer organisme { nom: « CLIL »")
    )
  }
}
