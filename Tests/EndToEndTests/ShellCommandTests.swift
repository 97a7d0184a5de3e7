import Foundation
import Testing

/// What each command of the shell's own does, as it is typed.
@Suite(.serialized)
struct ShellCommandTests {
  private func shell(_ store: DemoStore, _ tongue: String = "en") throws -> Terminal {
    let terminal = try Terminal(
      [store.path, "--tongue", tongue],
      columns: 110,
      rows: 60,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  /// Lines typed one after the other, each with what its answer then shows, below the line itself.
  private func expect(_ dialogue: [(line: String, shown: String)], in terminal: Terminal) throws {
    for (line, shown) in dialogue {
      try terminal.enter(line)
      try wait(for: shown, below: line, in: terminal)
    }
  }

  private func wait(for shown: String, below line: String, in terminal: Terminal) throws {
    let end = Date(timeIntervalSinceNow: 15)
    var last = ""
    while Date() < end {
      // A terminal draws a tab as spaces.
      last = try terminal.screen().replacing(#/ +/#, with: " ")
      if last.components(separatedBy: "> \(line)\n").dropFirst().last?.contains(shown) == true {
        return
      }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw Terminal.Missing(expected: "\(shown) below \(line)", screen: last)
  }

  @Test func `an answer is shown again, refined, gone back from and asked as a name`() throws {
    let terminal = try shell(try DemoStore())
    try expect(
      [
        ("households where stage = cfp show count", "8\n"),
        (".last", "8\n"),
        ("households where stage = cfp", "8 households"),
        ("where contacted = false", "> "),
        (".back", "‹ households where stage = cfp"),
        (".sql", "select r0."), ("print count(it)", "8\n"),
      ],
      in: terminal
    )
  }

  @Test(arguments: [
    ("csv", "reference,stage"), ("tsv", "reference stage"), ("json", "\"stage\""),
    ("ndjson", "{\"reference\""), ("markdown", "| reference"), ("html", "<table"),
    ("excel-fr", "référence;stade"), ("ics", "BEGIN:VCALENDAR"),
  ])
  func `an answer is shown in each form`(mode: String, shown: String) throws {
    let terminal = try shell(try DemoStore())
    let question =
      mode == "ics"
      ? "acts where kind = hearing and date > 2022-10-10 take 1"
      : "households sort by reference take 1 show reference, stage, hearing_on"
    try expect([(".mode \(mode)", "> "), (question, shown)], in: terminal)
  }

  @Test func `tongue, time, fields, examples and a sheet are asked for`() throws {
    let terminal = try shell(try DemoStore())
    try expect(
      [
        (".schema households", "hearing_on"), (".schema", "visits"),
        (".examples", "households"), (".case 91-2021-000006", "91-2021-000006"),
        (".tongue fr", "> "), ("ménages dont stade = cfp montrer nombre", "nombre"),
        (".tongue en", "> "), ("households where stage = cfp show count", "count"),
      ],
      in: terminal
    )
  }

  @Test func `what somebody asked before stands first under Tab`() throws {
    let terminal = try shell(try DemoStore())
    try terminal.enter("households where contacted = true show count")
    try terminal.wait(for: "count\n")
    try terminal.type("households where conta")
    try terminal.press("Tab", "Tab")
    let screen = try terminal.wait(for: "contact_limits  ")
    let own = try #require(screen.range(of: "\ncontacted "))
    let other = try #require(screen.range(of: "\ncontact_limits "))
    #expect(own.lowerBound < other.lowerBound)
  }

  @Test func `a definition is kept, listed and dropped, and a script read`() throws {
    let store = try DemoStore()
    let script = store.file("ask.pal")
    try "param least: money = 1 €\nhouseholds where debt > least show count\n"
      .write(toFile: script, atomically: true, encoding: .utf8)
    let terminal = try shell(store)
    try expect(
      [
        ("define late = households where debt > 9000 €", "> "), (".keep late", "late"),
        (".definitions", "debt > 9000 €"), (".drop late", "late"),
        (".definitions", "nothing is kept with the store"), (".read \(script)", "count"),
        (".read \(store.file("none.pal"))", "none.pal"),
        (".nothing", "there is no command .nothing"),
      ],
      in: terminal
    )
  }
}
