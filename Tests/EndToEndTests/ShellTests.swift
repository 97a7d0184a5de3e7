import Foundation
import Testing

@Suite(.serialized)
struct ShellTests {
  @Test func `accents are typed, erased in the middle of a line and run`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "fr"], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.type("ménages dont stade = cdp et réference = \"é\"")
    for _ in 0..<15 { try terminal.press("Left") }
    try terminal.press("C-e")
    for _ in 0..<19 { try terminal.press("BSpace") }
    try terminal.enter(" et parc = privé montrer nombre")
    try terminal.wait(for: "nombre")
    try terminal.enter("print \"fini é\"")
    try terminal.wait(for: "fini é")
  }

  @Test func `Tab completes a field and lists values`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "en"], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.type("households where conta")
    try terminal.press("Tab")
    try terminal.wait(for: "contact_result")
    try terminal.press("C-c")
    try terminal.wait(for: "^C")
    try terminal.type("households where stage = assi")
    try terminal.press("Tab")
    try terminal.wait(for: "stage = assignation")
  }

  @Test func `a misspelt stage is underlined and mended in words`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "en"], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.enter("households where stage = asignation")
    let screen = try terminal.wait(for: "unknown-value")
    #expect(screen.contains("^^^^^^^^^^"))
    #expect(screen.contains("assignation"))
  }

  @Test func `a selection is refined line by line, then acted on after a yes, then undone`() throws
  {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: 120,
      rows: 40,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("households where stage = assignation and contacted = false")
    try terminal.wait(for: "151 households")
    try terminal.enter("where status = open")
    try terminal.wait(for: "87 households")
    try terminal.enter("sort by hearing_on take 3")
    try terminal.wait(for: "3 households")
    try terminal.enter("set rent = 777,77 €")
    try terminal.wait(for: "777.77")
    try terminal.enter("y")
    try terminal.wait(for: "\n3 households changed")
    try terminal.enter("households where rent = 777,77 € show count")
    try terminal.wait(for: "count")
    #expect(try store.rows("households where rent = 777,77 € show count")[0][0] == "3")
    try terminal.enter("undo")
    try terminal.enter("y")
    try terminal.enter("print \"taken back\"")
    try terminal.wait(for: "taken back\n")
    #expect(try store.rows("households where rent = 777,77 € show count")[0][0] == "0")
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a workbook isn't shown on a terminal, where one is asked for by an option too`()
    throws
  {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "en", "--format", "xlsx"],
      columns: 120,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("landlords take 2")
    try terminal.wait(for: "a workbook can't be shown on a terminal")
    try terminal.enter(".mode csv")
    try terminal.enter("landlords take 2 show name")
    try terminal.wait(for: "name\n")
    try terminal.enter(".mode xlsx")
    try terminal.enter(".mode")
    try terminal.wait(for: "mode: csv")
  }

  @Test func `a no changes nothing`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "en"], columns: 120, home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.enter("households sort by reference take 2 set rent = 778,77 €")
    try terminal.wait(for: "778.77")
    try terminal.enter("n")
    try terminal.enter("print \"go on\"")
    try terminal.wait(for: "go on\n")
    #expect(try store.rows("households where rent = 778,77 € show count")[0][0] == "0")
  }

  @Test func `Ctrl-C clears a line and stops a long question`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "en"], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.type("households where nonsense")
    try terminal.wait(for: "nonsense")
    try terminal.press("C-c")
    // What is typed before the line was cleared would be cleared with it.
    try terminal.wait(for: "^C")
    try terminal.enter("print \"clear\"")
    try terminal.wait(for: "clear\n")
    // Each household beside each: longer than anybody waits.
    let text = "households { if h.debt > 90000000 € { print \"x\" } }"
    try terminal.enter("for each h in households { for each k in \(text) }")
    Thread.sleep(forTimeInterval: 0.5)
    let begun = Date()
    try terminal.press("C-c")
    try terminal.enter("print \"back\"")
    try terminal.wait(for: "back\n", seconds: 5)
    #expect(Date().timeIntervalSince(begun) < 3)
  }

  @Test(arguments: [40, 80, 200])
  func `a wide table fits the terminal and says what it hides`(_ columns: Int) throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: columns,
      rows: 60,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("households where stage = cdp take 5 show all")
    let screen = try terminal.wait(for: "not shown")
    #expect(screen.contains("5 households"))
    for line in try terminal.visibleLines() { #expect(line.count <= columns) }
  }

  @Test(arguments: ["quit", "exit", "quitter", ".quit"])
  func `a bare word leaves`(_ word: String) throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.enter(word)
    try terminal.wait(for: "ended 0")
  }

  @Test func `history keeps whole statements in a file that only its owner reads`() throws {
    let store = try DemoStore()
    do {
      let terminal = try Terminal([store.path, "--tongue", "en"], home: store.folder)
      try terminal.wait(for: "> ")
      try terminal.enter("households where (")
      try terminal.enter("stage = cdp) show count")
      try terminal.wait(for: "count\n")
      try terminal.enter(" print \"secret\"")
      try terminal.wait(for: "secret\n")
      try terminal.enter("quit")
      try terminal.wait(for: "ended 0")
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: store.folder.path())
      .filter { $0.contains("history") }
    let file = try #require(files.first)
    let path = store.folder.appending(path: file).path()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("stage = cdp) show count"))
    #expect(!text.contains("secret"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}
