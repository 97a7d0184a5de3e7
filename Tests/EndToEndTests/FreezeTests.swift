import Foundation
import Testing

/// Answers that are kept as they were given.
struct FreezeTests {
  private let store: DemoStore

  init() throws {
    store = try DemoStore()
  }

  private func script(_ text: String, _ name: String = "s.pal") throws -> String {
    let path = store.file(name)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func run(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["run", "--store", store.path] + arguments)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: store.file(name)))
  }

  /// Changes the store behind the command's back.
  private func tamper(_ sql: String) throws {
    let outcome = try Command.launch("/usr/bin/env", ["sqlite3", store.path, sql])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private static let bilan =
    Command.root.appending(path: "Examples/bilan/bilan-etape.pal").path()

  @Test(arguments: ["html", "md", "xlsx", "txt"])
  func `a freeze gives the same bytes after the data has changed`(_ ending: String) throws {
    let first = "first.\(ending)"
    let second = "second.\(ending)"
    let made = try run(Self.bilan, "--freeze", "Étape 2022", "--output", store.file(first))
    #expect(made.status == 0, "\(made.errors)")
    let closed = try store.ask(
      "households where status = open take 20 close as debt_cleared on 2022-10-10",
      "contacts where date in 2021-12 and outcome = npai take 2 correct { outcome: reply } because \"misread\""
    )
    #expect(closed.status == 0, "\(closed.errors)")
    let again = try run(Self.bilan, "--output", store.file("now.\(ending)"))
    #expect(again.status == 0)
    #expect(try bytes("now.\(ending)") != bytes(first))
    let frozen = try run(Self.bilan, "--frozen", "etape 2022", "--output", store.file(second))
    #expect(frozen.status == 0, "\(frozen.errors)")
    #expect(frozen.errors.isEmpty)
    #expect(try bytes(first) == bytes(second))
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a freeze needs no script to be given out, and says when it has changed`() throws {
    let path = try script("households group by stage show count")
    let made = try run(path, "--freeze", "stages")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try run("--frozen", "stages").output == made.output)
    try "print 1".write(toFile: path, atomically: true, encoding: .utf8)
    let changed = try run(path, "--frozen", "stages")
    #expect(changed.output == made.output)
    #expect(changed.errors.contains("the script has changed since"))
    #expect(
      try run(path, "--frozen", "stages", "--tongue", "fr").errors
        .contains("le script a changé depuis")
    )
  }

  @Test func `the corrections since are listed, and what only goes on is counted`() throws {
    let path = try script(
      "param year: year\nparam place: text = \"91\"\nprint \"{place}\"\ncontacts where date in year show count"
    )
    #expect(try run(path, "--freeze", "A", "--param", "year=2021").status == 0)
    let acted = try store.ask(
      "contacts where date in 2021 take 2 correct { date: 2021-05-05 } because \"AULNE\"",
      "undo",
      "households where status = open take 1 add contact { channel: sms, date: today }"
    )
    #expect(acted.status == 0, "\(acted.errors)")
    let listed = try Command.run(["freezes", store.path, "a"])
    #expect(listed.status == 0, "\(listed.errors)")
    #expect(listed.output.contains("s.pal as of 2022-10-10, 1 answer\n"))
    #expect(listed.output.contains("year = 2021, place = 91"))
    #expect(listed.output.contains("since: 2 corrections, 1 other entry"))
    #expect(listed.output.contains("correct { date: 2021-05-05 } because \"…\" ("))
    #expect(!listed.output.contains("AULNE"))
    #expect(listed.output.contains(": undo ("))
    let french = try Command.run(["freezes", store.path, "--tongue", "fr"])
    #expect(french.output.contains("depuis : 2 corrections, 1 autre écriture"))
    #expect(!french.output.contains("undo"))
  }

  @Test func `the same name twice is refused, and an unknown one proposes the nearest`() throws {
    let path = try script("households show count")
    #expect(try run(path, "--freeze", "Bilan 2022").status == 0)
    let twice = try run(path, "--freeze", "BILAN 2022")
    #expect(twice.status == 5)
    #expect(twice.output.isEmpty)
    #expect(twice.errors.contains("there is a freeze 'Bilan 2022' already"))
    let unknown = try run("--frozen", "Bilan 2023")
    #expect(unknown.status == 5)
    #expect(unknown.errors.contains("there is no freeze 'Bilan 2023'; there is 'Bilan 2022'"))
    let french = try run("--frozen", "Bilan 2023", "--tongue", "fr")
    #expect(french.errors.contains("il n'y a pas d'arrêté « Bilan 2023 » ; il y a « Bilan 2022 »"))
    #expect(try run(path, "--freeze", " ").status == 5)
    #expect(try run("--frozen", "Bilan 2022", "--freeze", "x").status == 1)
    #expect(try run("--freeze", "x").status == 1)
  }

  @Test(arguments: [
    "update freeze set content = substr(content, 1, length(content) - 1)",
    "update freeze set name = 'Other'",
    "update freeze set content = x''",
  ])
  func `a freeze that was touched is told by its hash`(_ sql: String) throws {
    let path = try script("households group by stage show count caption \"a\"")
    #expect(try run(path, "--freeze", "A").status == 0)
    #expect(try Command.run(["freezes", store.path]).status == 0)
    try tamper(sql)
    let name = sql.contains("Other") ? "Other" : "A"
    let frozen = try run("--frozen", name)
    #expect(frozen.status == 5)
    #expect(frozen.output.isEmpty)
    #expect(frozen.errors.contains("isn't what was kept"))
    let listed = try Command.run(["freezes", store.path])
    #expect(listed.status == 4)
    #expect(listed.output.contains("isn't what was kept"))
    let verified = try Command.run(["verify", store.path])
    #expect(verified.status == 4)
    #expect(verified.output.contains("the freeze '\(name)' isn't what was kept"))
  }

  @Test func `a freeze that was taken away is told`() throws {
    let path = try script("households show count")
    #expect(try run(path, "--freeze", "A").status == 0)
    try tamper("delete from freeze")
    let verified = try Command.run(["verify", store.path, "--tongue", "fr"])
    #expect(verified.status == 4)
    #expect(verified.output.contains("a été retiré"))
  }

  @Test func `rows stand under pseudonyms that no other freeze has`() throws {
    let path = try script(
      """
      households where stage = cql show reference, commune, stage take 3
      contacts take 5 show household, channel
      households group by landlord show count sort by count desc take 2
      """
    )
    let plain = try run(path, "--format", "markdown").output
    let first = try run(path, "--freeze", "A", "--format", "markdown").output
    let second = try run(path, "--freeze", "B", "--format", "markdown").output
    #expect(plain.contains("91-202"))
    for text in [first, second] {
      #expect(!text.contains("91-202"))
      #expect(!text.contains("91\\-202"))
      #expect(text.contains("p-"))
    }
    #expect(first != second)
    #expect(try run("--frozen", "A", "--format", "markdown").output == first)
    // Nothing of the store's own text is in what is kept.
    for row in try store.rows("landlords take 40 show name") where row[0].count > 6 {
      #expect(!first.contains(row[0]))
    }
  }

  @Test(arguments: [
    ("households take 3", "tenant"),
    ("households take 3 show reference, phone", "phone"),
    ("households where tenant contains \"AULNE\" show count", "tenant"),
    ("for each h in households take 1 { print \"{h.reference}\" }", "reference"),
    ("for each h in households take 1 { print \"{h}\" }", "which file or person"),
    ("notes show date, text", "text"),
    ("persons group by born_on show count", "born_on"),
    ("landlords show name", "name"),
    ("contacts group by channel across household.reference show count", "which file or person"),
    ("households take 1 set rent = 700 €", "this acts"),
    ("sheet of household \"91-2021-000030\"", "tells of one file"),
    ("title \"{first(households).reference}\"", "reference"),
    (
      "households group by reference as \"r\" show count caption \"{first(persons).surname}\"",
      "surname"
    ),
  ])
  func `what would tell of people isn't frozen`(_ text: String, _ reason: String) throws {
    let outcome = try run(try script("title \"t\"\n" + text), "--freeze", "A")
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("not-frozen"))
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try Command.run(["freezes", store.path]).output.isEmpty)
  }

  @Test func `a freeze is no statement to undo`() throws {
    let acted = try store.ask("households where status = open take 1 set rent = 713 €")
    #expect(acted.status == 0)
    #expect(try run(try script("households show count"), "--freeze", "A").status == 0)
    let undone = try store.ask("undo")
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try store.rows("households where rent = 713 € show count") == [["0"]])
    #expect(try run("--frozen", "A").status == 0)
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a dry run shows what would be kept, and keeps nothing`() throws {
    let path = try script("households show count")
    let shown = try run(path, "--freeze", "A", "--dry-run")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(!shown.output.isEmpty)
    #expect(try Command.run(["freezes", store.path]).output.isEmpty)
  }

  @Test func `a format of one answer refuses a freeze of several`() throws {
    let path = try script("households show count\npersons show count")
    #expect(try run(path, "--freeze", "A", "--format", "csv").status == 2)
    #expect(try run(path, "--freeze", "A").status == 0)
    let frozen = try run("--frozen", "A", "--format", "csv")
    #expect(frozen.status == 5)
    #expect(frozen.errors.contains("one answer"))
  }
}
