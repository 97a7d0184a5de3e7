import Foundation
import Testing

struct ActingTests {
  @Test func `what was done is undone and put back by later runs, to the last byte`() throws {
    let store = try DemoStore()
    let question = "households show reference, rent, stage, debt, phone, progress, status"
    let before = try store.ask(question, options: ["--format", "csv"]).output
    let acted = try store.ask(
      "households where stage = cdp sort by reference take 5 set rent = 720 €, phone = \"0600000000\""
    )
    #expect(acted.status == 0, "\(acted.errors)")
    let after = try store.ask(question, options: ["--format", "csv"]).output
    #expect(after != before)
    #expect(try store.ask("undo").status == 0)
    #expect(try store.ask(question, options: ["--format", "csv"]).output == before)
    #expect(try store.ask("redo").status == 0)
    #expect(try store.ask(question, options: ["--format", "csv"]).output == after)
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `derived fields follow their events at once`() throws {
    let store = try DemoStore()
    let reference = try store.rows(
      "households where stage = cdp and status = to_process sort by reference take 1 show reference"
    )[0][0]
    let row = "households where reference = \"\(reference)\""
    #expect(try store.ask("\(row) advance to assignation on today").status == 0)
    #expect(try store.rows("\(row) show stage")[0][0] == "assignation")
    #expect(try store.ask("\(row) add debt { date: today, amount: 12 345,67 € }").status == 0)
    #expect(try store.rows("\(row) show debt")[0][0] == "12345.67")
    #expect(
      try store.ask(
        "\(row) add contact { date: today, channel: call, direction: incoming }"
      ).status == 0
    )
    #expect(try store.rows("\(row) show contacted")[0][0] == "true")
    #expect(
      try store.ask(
        "contacts where household.reference = \"\(reference)\" and date = today delete because \"wrong file\""
      ).status == 0
    )
    #expect(try store.rows("\(row) show contacted")[0][0] == "false")
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a forbidden visit is refused with its remedy, and nothing is written`() throws {
    let store = try DemoStore()
    let row = "households where home_visit = forbidden sort by reference take 1"
    let before = try store.rows("visits show count")
    let outcome = try store.ask("\(row) add visit { date: tomorrow, place: home }")
    #expect((outcome.output + outcome.errors).contains("near_home"))
    #expect(try store.rows("visits show count") == before)
  }

  @Test func `verify says the same on any day, and notices a change made behind its back`() throws {
    let store = try DemoStore()
    for day in ["2020-01-01", "2022-10-10", "2030-12-31"] {
      #expect(try Command.run(["verify", store.path, "--today", day]).status == 0)
    }
    let edited = try Command.launch(
      "/usr/bin/sqlite3",
      [
        store.path,
        "update household set debt = coalesce(debt, 0) + 1 where id = (select max(id) from household)",
      ]
    )
    #expect(edited.status == 0)
    let found = try Command.run(["verify", store.path])
    #expect(found.status == 4)
    #expect((found.output + found.errors).contains("debt"))
  }

  @Test func `a script is all or nothing`() throws {
    let store = try DemoStore()
    let script = store.file("half.pal")
    try """
    households sort by reference take 3 set rent = 1 €
    households take 1 export to "\(store.file("half.csv"))"
    assert done = 4, "not all"
    """.write(toFile: script, atomically: true, encoding: .utf8)
    let before = try store.rows("households where rent = 1 € show count")
    #expect(try Command.run(["run", script, "--store", store.path]).status == 4)
    #expect(try store.rows("households where rent = 1 € show count") == before)
    #expect(!FileManager.default.fileExists(atPath: store.file("half.csv")))
  }

  @Test func `an exported cell is inert in a spreadsheet`() throws {
    let store = try DemoStore()
    let file = store.file("x.csv")
    let outcome = try store.ask(
      "create landlord { name: \"=1+1\", kind: company }",
      "landlords where name = \"=1+1\" export to \"\(file)\" as excel_fr"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("'=1+1"))
    #expect(!text.contains(";=1+1") && !text.contains("\n=1+1"))
  }
}
