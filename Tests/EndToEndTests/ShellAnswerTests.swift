import Foundation
import Glibc
import Testing

/// Where answers go, and what is done with them.
@Suite(.serialized)
struct ShellAnswerTests {
  private func shell(_ store: DemoStore, rows: Int = 24, _ variables: [String] = []) throws
    -> Terminal
  {
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: 100,
      rows: rows,
      variables: variables,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func `the next answer alone goes to a file`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter(".once \(store.file("out.csv"))")
    try terminal.enter("households where stage = cfp show count")
    try terminal.wait(for: "wrote ")
    let text = try String(contentsOfFile: store.file("out.csv"), encoding: .utf8)
    #expect(text.hasPrefix("count"))
    try terminal.enter("households show count")
    try terminal.wait(for: "598")
  }

  @Test func `an answer longer than the screen goes through the pager, a shorter one doesn't`()
    throws
  {
    let store = try DemoStore()
    let terminal = try shell(store, ["env", "PAGER=sed s/^/paged:/"])
    try terminal.enter("households take 30 show reference")
    try terminal.wait(for: "30 households")
    #expect(!(try terminal.screen().contains("paged:")))
    try terminal.enter(".all")
    try terminal.wait(for: "paged:")
    try terminal.enter("print \"go on\"")
    try terminal.wait(for: "go on\n")
  }

  @Test func `a list longer than the screen is shown in parts, a Tab each`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, rows: 10)
    try terminal.type("households where ")
    try terminal.press("Tab", "Tab")
    try terminal.wait(for: "… 1/")
    try terminal.press("Tab")
    try terminal.wait(for: "… 2/")
    // The line that is being typed stands below the list.
    Thread.sleep(forTimeInterval: 0.3)
    let last = try terminal.visibleLines().last { !$0.isEmpty }
    #expect(last?.contains("> households where") == true, "\(last ?? "")")
  }

  @Test func `an undo that somebody's change stands against is refused, and the change shown`()
    throws
  {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("households sort by reference take 1 set rent = 701,01 €")
    try terminal.wait(for: "1 household changed")
    let other = try store.ask(
      "households sort by reference take 1 set rent = 702,02 €",
      options: ["--actor", "mélèze"]
    )
    #expect(other.status == 0, "\(other.errors)")
    try terminal.enter("undo")
    try terminal.wait(for: "(rent): changed since")
    try terminal.enter("print \"go on\"")
    try terminal.wait(for: "go on\n")
    #expect(try store.rows("households where rent = 702,02 € show count")[0][0] == "1")
  }

  @Test func `a terminal that is closed ends it, and its transaction is taken back`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("begin")
    try terminal.enter("households sort by reference take 1 set rent = 703,03 €")
    try terminal.wait(for: "1 household changed")
    let process = try terminal.process()
    try terminal.close()
    for _ in 0..<100 where kill(process, 0) == 0 { Thread.sleep(forTimeInterval: 0.05) }
    #expect(kill(process, 0) != 0)
    #expect(try store.rows("households where rent = 703,03 € show count")[0][0] == "0")
    #expect(try Command.run(["verify", store.path]).status == 0)
  }
}
