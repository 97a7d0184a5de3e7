import Foundation
import Testing

/// What README shows of the shell is what the shell shows.
@Suite(.serialized)
struct ReadmeAnswerTests {
  @Test func `the first answer in README is the one that the shell gives, line by line`() throws {
    let readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
    let beginning = try #require(readme.range(of: "```text\nreference"))
    let text = readme[readme.index(beginning.lowerBound, offsetBy: 8)...]
    let end = try #require(text.range(of: "```"))
    let lines = text[..<end.lowerBound].split(separator: "\n").map(String.init)
    #expect(lines.count > 7)
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: 160,
      rows: 60,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("households where stage = assignation and contacted = false")
    try terminal.wait(for: "(87 open, 64 closed)")
    try terminal.enter("print \"end\"")
    // Rows that are joined keep the blanks behind them, and amounts hold together.
    let shown = try terminal.wait(for: "end\n").split(separator: "\n").map {
      String($0.reversed().drop { $0 == " " }.reversed()).replacing("\u{A0}", with: " ")
        .replacing("\u{202F}", with: " ")
    }
    for line in lines where line != "…" { #expect(shown.contains(line), "\(line)") }
  }

  @Test(
    arguments: [
      ("README.md", "en", "households where stage = "),
      ("Guide.fr.md", "fr", "ménages dont stade = "),
    ])
  func `the count that a page promises of Tab is the one that Tab shows`(
    page: String,
    tongue: String,
    typed: String
  ) throws {
    let text = try String(contentsOf: Command.root.appending(path: page), encoding: .utf8)
    let count = try #require(text.firstMatch(of: #/assignation \((\d+)\)/#)?.1)
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", tongue], columns: 160, home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.type(typed)
    try terminal.press("Tab", "Tab")
    try terminal.wait(for: "assignation (\(count))")
  }
}
