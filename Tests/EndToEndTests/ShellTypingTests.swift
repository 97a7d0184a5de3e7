import Foundation
import Testing

/// What the shell does while somebody types.
@Suite(.serialized)
struct ShellTypingTests {
  private func shell(
    _ store: DemoStore,
    tongue: String = "en",
    columns: Int = 110,
    rows: Int = 40,
    variables: [String] = []
  ) throws -> Terminal {
    let terminal = try Terminal(
      [store.path, "--tongue", tongue],
      columns: columns,
      rows: rows,
      variables: variables,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func `Tab tells how many rows each value would find`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.type("households where contacted = false and stage = ass")
    try terminal.press("Tab")
    try terminal.wait(for: "stage = assignation")
    try terminal.press("BSpace", "BSpace", "BSpace", "Tab", "Tab")
    try terminal.press("C-u")
    try terminal.type("households where contacted = false and stage = ")
    try terminal.press("Tab", "Tab")
    try terminal.wait(for: "assignation (151)")
    let found = try store.rows(
      "households where contacted = false and stage = assignation show count"
    )
    #expect(found[0][0] == "151")
  }

  @Test func `Tab names files after import`() throws {
    let store = try DemoStore()
    let file = store.folder.appending(path: "orme.csv")
    try "a\n".write(to: file, atomically: true, encoding: .utf8)
    let terminal = try shell(store)
    try terminal.type("import \"\(store.folder.path())/or")
    try terminal.press("Tab")
    try terminal.wait(for: "orme.csv\"")
  }

  @Test func `words are coloured as they are typed, a wrong name as an error`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.type("households where stagge = 3 and debt > 4000 €")
    try terminal.wait(for: "4000 €")
    Thread.sleep(forTimeInterval: 0.2)
    let screen = try terminal.colouredScreen()
    #expect(screen.contains("\u{1B}[36mhouseholds"))
    #expect(screen.contains("\u{1B}[1m\u{1B}[34mwhere"))
    #expect(screen.contains("\u{1B}[4m\u{1B}[31mstagge"))
    #expect(screen.contains("\u{1B}[35m4000 €"))
  }

  @Test(arguments: [["env", "NO_COLOR=1"], ["env", "TERM=dumb"]])
  func `nothing is coloured where colours aren't wanted or can't be`(variables: [String]) throws {
    let store = try DemoStore()
    let terminal = try shell(store, variables: variables)
    try terminal.type("households where stage = assignation")
    try terminal.wait(for: "stage = assignation")
    Thread.sleep(forTimeInterval: 0.2)
    #expect(!(try terminal.colouredScreen().contains("\u{1B}[")))
  }

  @Test(arguments: [30, 60])
  func `a coloured line that wraps is edited in its middle as it is shown`(columns: Int) throws {
    let store = try DemoStore()
    let terminal = try shell(store, tongue: "fr", columns: columns)
    try terminal.type("ménages dont commune = \"日本\" et dette > 3000 € montrer nombre")
    try terminal.press("Home")
    for _ in 0..<8 { try terminal.press("Right") }
    try terminal.type("au 31/12/2021 ")
    try terminal.wait(for: "au 31/12/2021")
    Thread.sleep(forTimeInterval: 0.3)
    let text = try terminal.visibleLines().joined().replacing(" ", with: "")
    let typed = "ménagesau31/12/2021dontcommune=\"日本\"etdette>3000€montrernombre"
    #expect(text.contains(typed), "\(text)")
  }

  @Test func `the arguments of a function are hinted behind its parenthesis and leave no trace`()
    throws
  {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.type("households where count(")
    try terminal.wait(for: "count(ROWS where CONDITION)")
    try terminal.type("visits) >= 2 show count")
    try terminal.wait(for: "count(visits) >= 2 show count")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "count\n")
    #expect(!screen.contains("ROWS"))
  }

  @Test func `one key puts the corrected line in after an error`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("households where stage = asignation show count")
    try terminal.wait(for: "Ctrl-O  households where stage = assignation show count")
    try terminal.press("C-o")
    try terminal.press("Enter")
    try terminal.wait(for: "count\n")
  }

  @Test func `people are found by damaged words, and opened by their number`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, tongue: "fr")
    try terminal.enter(".trouver hortence osiier")
    let screen = try terminal.wait(for: "nom : OSIER")
    #expect(screen.contains("1  72-2014-000001"))
    try terminal.enter(".dossier 1")
    try terminal.wait(for: "72-2014-000001", seconds: 5)
  }

  @Test func `a figure opens the cases behind it`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter(
      "households where status = open group by stage across sector show count with totals"
    )
    try terminal.wait(for: "total")
    try terminal.enter(".open 2,2")
    let screen = try terminal.wait(for: "sector = ")
    #expect(screen.contains("‹ households where status = open where stage = "))
    try terminal.enter(".open 1")
    try terminal.wait(for: "‹ sheet of household")
  }

  @Test func `the last text is changed in the person's editor and run`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, variables: ["env", "EDITOR=sed -i s/cfp/assignation/"])
    try terminal.enter("households where stage = cfp show count")
    try terminal.wait(for: "count\n")
    try terminal.enter(".edit")
    try terminal.wait(for: "‹ households where stage = assignation show count")
  }

  @Test func `an answer is kept fresh until Ctrl-C`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("households show count")
    try terminal.wait(for: "598")
    try terminal.enter(".watch 1")
    try terminal.wait(for: "every 1 s")
    Thread.sleep(forTimeInterval: 1.5)
    try terminal.press("C-c")
    try terminal.enter("print \"back\"")
    try terminal.wait(for: "back\n")
  }
}
