import PalierKit
import Testing

/// The case sheet of a household; today is 10 October 2022.
@Suite struct CaseSheetTests {
  private static let rows = """
    create worker { name: "Aulne Myrtille" }
    create household {
      reference: "A", tenant: "Hêtre", received_on: 2022-08-01, taken_on: 2022-08-05,
      stage: assignation, stage_on: 2022-07-20, debt: 1 250 €, phone: "0611223344"
    }
    create household { reference: "B", tenant: "Frêne" }
    households where reference = "A" add contact { date: 2022-09-01, channel: letter, target: tenant }
    households where reference = "A" add act { date: 2022-10-20, kind: hearing, state: scheduled }
    households where reference = "A" add step { date: 2022-09-15, kind: fsl, state: started, due_on: 2022-11-01 }
    households where reference = "A" add visit { date: 2022-10-12, place: office, state: planned }
    households where reference = "A" add visit { date: 2022-09-10, place: office, state: done, outcome: met }
    households where reference = "A" add reminder { date: 2022-10-01, due_on: 2022-10-11, text: "call the court" }
    households where reference = "B" add contact { date: 2022-09-02, channel: sms, target: tenant }
    """

  private func sheet(_ text: String, _ tongue: Tongue = .english) throws -> [String] {
    let store = try SmallStore(CaseSheetTests.rows)
    let output = RecordedOutput()
    let session = try Session(
      opening: store.path,
      options: SmallStore.options(format: .csv, tongue: tongue),
      output: output
    )
    try session.run(text, name: "test")
    return output.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func `what comes next stands first, the file after it, its life in order of date`() throws {
    let lines = try sheet("sheet of household \"A\"")
    #expect(lines.first == "part,date,subject,detail")
    #expect(
      lines.filter { $0.hasPrefix("to do") } == [
        "to do,,next step,Propose the contract",
        "to do,2022-10-20,act,Hearing",
        "to do,2022-10-12,visit,By appointment · place: At the office",
        "to do,2022-09-25,followup due on,2022-09-25",
        "to do,2022-10-11,reminder,call the court",
        "to do,2022-11-01,step,Arrears fund · state: Started",
      ]
    )
    #expect(
      lines.filter { $0.hasPrefix("life") } == [
        "life,2022-07-20,act,Summons · state: Held",
        "life,2022-08-01,contact detail,Telephone · value: 0611223344 · state: Usable",
        "life,2022-08-01,debt,\"1,250.00\u{A0}€\"",
        "life,2022-09-01,contact,Letter · target: Tenant · direction: Outgoing · outcome: Sent",
        "life,2022-09-10,visit,By appointment · place: At the office · state: Done · outcome: Household met",
        "life,2022-09-15,step,Arrears fund · state: Started · due on: 2022-11-01",
        "life,2022-10-01,reminder,due on: 2022-10-11 · text: call the court",
        "life,2022-10-12,visit,By appointment · place: At the office · state: Planned",
        "life,2022-10-20,act,Hearing · state: Scheduled",
      ]
    )
    #expect(lines.contains("file,,tenant,Hêtre"))
    #expect(lines.contains { $0.hasPrefix("people,,person,") })
    let parts = lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    let order = parts.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(order == ["to do", "file", "people", "life"])
    // Nothing of another household, and nothing unknown.
    #expect(!lines.contains { $0.contains("Frêne") || $0.contains("2022-09-02") })
    #expect(!lines.contains { $0.hasPrefix("file") && $0.hasSuffix(",") })
  }

  @Test func `it is told in French by its French words`() throws {
    let lines = try sheet("fiche de ménage \"A\"", .french)
    #expect(lines.contains { $0.hasPrefix("à faire,,prochaine démarche,Proposer le contrat") })
    #expect(lines.contains { $0.hasPrefix("parcours,2022-09-10,visite,") })
  }

  @Test(arguments: [
    ("sheet of landlord \"Bouleau\"", "no-sheet"), ("sheet of household \"C\"", "unknown-row"),
  ])
  func `only a household that is there has one`(_ text: String, _ code: String) throws {
    let error = #expect(throws: PalierError.self) { _ = try sheet(text) }
    #expect(error?.problems.first?.code == code)
  }

  @Test func `a sheet takes the rules that a text gives to words, and none of its names`() throws {
    let lines = try sheet(
      """
      let stage = "x"
      let date = 3
      define household.next_step = wait_for_answer
      sheet of household "A"
      """
    )
    #expect(lines.contains("to do,,next step,Wait for the answer"), "\(lines.prefix(4))")
    #expect(lines.count == (try sheet("sheet of household \"A\"").count))
  }
}
