import Foundation
import PalierKit
import Testing

@Suite struct GivenNameTests {
  private func answer(_ text: String) throws -> [String] {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(text, name: "test")
    return store.output.said + store.output.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test(
    arguments: [
      (
        "function over(d: money): households = households where debt > d show reference\nover(1000 €)",
        ["reference", "91-2021-0001"]
      ),
      (
        """
        function over(d: money): households = households where debt > d
        households where household in over(500 €) sort by reference show reference
        """, ["reference", "91-2021-0001", "91-2021-0002"]
      ),
      (
        """
        function twice(h: household): money = h.debt * 2
        households where twice(household) > 2000 € show reference, twice(household) as "t"
        """, ["reference,value", "91-2021-0001,8400.00"]
      ),
      (
        """
        households where stage = assignation add contact { date: 2022-10-01, channel: sms }
        function calls(h: household): number = count(h.contacts)
        households group by calls(household) show count
        """, ["count_contact,count", "0,1", "1,2"]
      ),
      (
        """
        function both(a: households, b: households): number = count(a) + count(b where debt is known)
        print both(households where stage = cfp, households)
        """, ["3"]
      ),
      (
        """
        households where debt is known add contact { date: 2022-10-01, channel: sms }
        function early(c: contacts): contacts = c as of 2022-09-30
        print "{count(early(contacts))} {count(early(contacts as of 2022-10-02))}"
        """, ["0 0"]
      ),
      (
        """
        function h(n: number): number = n / 2
        function q(n: number): number = h(h(n))
        print q(10)
        """, ["2.5"]
      ),
      (
        """
        for each h in households where stage = cfp { print "{h.reference}: {count(h.contacts)}" }
        """, ["91-2021-0002: 0"]
      ),
    ])
  func `a function is worked out where it stands`(_ text: String, _ expected: [String]) throws {
    let lines = try answer(text)
    #expect(Array(lines.suffix(expected.count)) == expected, "\(lines)")
  }

  @Test func `a task acts where it is run, and is undone whole`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(
      """
      task reset(rows: households, amount: money) {
        rows set rent = amount
        rows set address = "Aulnes"
      }
      run reset(households where stage = assignation, 500 €)
      """,
      name: "test"
    )
    try session.run(
      "print count(households where rent = 500 € and address = \"Aulnes\")",
      name: "t"
    )
    try session.run("undo", name: "t")
    try session.run(
      "print count(households where rent is known or address = \"Aulnes\")",
      name: "t"
    )
    #expect(store.output.said == ["2", "0"])
  }

  @Test func `a text uses another that stands beside it`() throws {
    let store = try SmallStore()
    _ = try store.file(
      "common.pal",
      """
      param least: money = 1000 €
      let first = households where stage = assignation
      function large(): households = households where debt > least
      task note() { large() set rent = 300 € }
      """
    )
    let main = try store.file("main.pal", "use \"common.pal\"\nrun note()\nprint count(first)\n")
    let session = try store.session()
    try session.run(Script(path: main), parameters: ["least": "800 €"])
    try session.run("print count(households where rent = 300 €)", name: "t")
    #expect(store.output.said == ["2", "2"])
    #expect(throws: Never.self) { try Script(path: main).check() }
  }

  @Test func `what fails in a used text is told with its name and place`() throws {
    let store = try SmallStore()
    let common = try store.file("common.pal", "task t() {\n  assert count(households) = 9\n}\n")
    let main = try store.file("main.pal", "use \"common.pal\"\nrun t()\n")
    let session = try store.session()
    let error = #expect(throws: PalierError.self) { try session.run(Script(path: main)) }
    #expect(error?.status == .checkFailed)
    #expect(error?.rendered(Presentation()).contains("\(common):2:3") == true)
  }

  @Test func `safe mode uses no file`() throws {
    let store = try SmallStore()
    let main = try store.file("main.pal", "use \"common.pal\"\n")
    let session = try store.session { $0.isSafe = true }
    let error = #expect(throws: PalierError.self) { try session.run(Script(path: main)) }
    #expect(error?.status == .refused)
  }

  @Test(arguments: [Tongue.english, .french])
  func `all of it is printed and reads the same again`(_ tongue: Tongue) throws {
    let text = """
      # rows that wait
      function late(n: duration): households = households where last_contact_on < today - n
      task chase(wait: duration, who: households) {
        # each of them
        late(wait) add contact { date: today, channel: letter }
      }
      run chase(15 days, households)

      """
    let once = try Script(name: "s", text: text).translated(into: tongue)
    #expect(try Script(name: "s", text: once).translated(into: .english) == text)
  }
}

@Suite struct NamedRowsTests {
  @Test func `rows deleted since drop out of a name and are counted, and an undo brings them back`()
    throws
  {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("let all_of_them = households", name: "t")
    try session.run("households where stage = cfp delete because \"double\"", name: "t")
    try session.run("all_of_them show reference", name: "t")
    #expect(store.output.text.contains("1 household deleted since the name was given"))
    #expect(!store.output.text.contains("91-2021-0002"))
    try session.run("undo\nall_of_them show reference", name: "t")
    #expect(store.output.text.contains("91-2021-0002"))
  }
}

@Suite struct InterpolationTests {
  @Test(
    arguments: [
      (
        "let n = \"0001\"\nhouseholds where reference = \"91-2021-{n}\" show reference",
        ["reference", "91-2021-0001"]
      ),
      (
        "households where stage = assignation show \"{reference}: {tenant}\" as \"who\", debt",
        ["value,debt", "91-2021-0001: Bouleau,4200.00", "91-2021-0003: Tremble,"]
      ),
      (
        """
        households where stage = cfp set address = "{tenant} owes {debt}"
        print "{latest(households where address is known).address}"
        """, ["Frêne owes 900.00 €"]
      ),
      (
        "households where tenant = \"Fr{\"êne\"}\" show reference", ["reference", "91-2021-0002"]
      ),
    ])
  func `a text holds values wherever it stands`(_ text: String, _ expected: [String]) throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(text, name: "t")
    let lines =
      store.output.said + store.output.text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines == expected)
  }

  @Test func `a caption and a file's name hold values`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .markdown }
    try session.run("households show reference caption \"{count(households)} cases\"", name: "t")
    #expect(store.output.text.contains("3 cases"))
    try session.run("households export to \"\(store.folder)/{today}.csv\"", name: "t")
    #expect(try store.contents("2022-10-10.csv").contains("91-2021-0001"))
  }

  @Test func `a reason that would differ by row is refused, and nothing is done`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run("households delete because \"{tenant}\"", name: "t")
    }
    #expect(error?.problems.map(\.code) == ["row-dependent"])
  }
}
