import Foundation
import Glibc
import Testing

/// What the shell bears.
@Suite(.serialized)
struct ShellHardshipTests {
  private func shell(_ store: DemoStore, columns: Int = 80) throws -> Terminal {
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: columns,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func `a hundred thousand characters are pasted and run`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    let text = "print \"" + String(repeating: "érable ", count: 14_300) + "end of it\""
    try terminal.paste(text, from: store.folder)
    try terminal.press("Enter")
    try terminal.wait(for: "end of it\n", seconds: 20)
    try terminal.enter("print \"still \" + \"here\"")
    try terminal.wait(for: "still", seconds: 5)
  }

  @Test func `a block of several lines is pasted whole and run once`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.paste("households where (\n  stage = cfp\n) show count", from: store.folder)
    try terminal.wait(for: ") show count")
    try terminal.press("Enter")
    try terminal.wait(for: "count\n")
  }

  @Test func `a terminal of another width shows the line whole`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, columns: 100)
    let text = "households where stage = assignation and contacted = false show count"
    try terminal.type(text)
    try terminal.wait(for: "show count")
    try terminal.resize(columns: 50)
    Thread.sleep(forTimeInterval: 0.3)
    try terminal.type(", sum(debt)")
    Thread.sleep(forTimeInterval: 0.5)
    try terminal.press("Enter")
    try terminal.wait(for: "151")
  }

  @Test func `Ctrl-Z stops it and fg brings the line back`() throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      ["-c", "set -m; '\(Command.path)' '\(store.path)' --tongue en; fg; echo left"],
      program: "/bin/bash",
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.type("print \"kept\"")
    try terminal.press("C-z")
    Thread.sleep(forTimeInterval: 0.8)
    try terminal.press("Enter")
    try terminal.wait(for: "kept\n")
  }

  @Test func `a hangup ends it and leaves the store sound`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("begin")
    try terminal.enter("households sort by reference take 1 set rent = 778,77 €")
    try terminal.wait(for: "1 household changed")
    let process = try terminal.process()
    #expect(process > 1)
    kill(process, SIGHUP)
    for _ in 0..<100 where kill(process, 0) == 0 { Thread.sleep(forTimeInterval: 0.05) }
    #expect(try store.rows("households where rent = 778,77 € show count")[0][0] == "0")
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `leaving with an open transaction asks, at the end of the input too`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("begin")
    try terminal.wait(for: "(transaction)")
    try terminal.enter("quit")
    try terminal.wait(for: "Leave, and take it back?")
    try terminal.enter("n")
    try terminal.press("C-d")
    try terminal.wait(for: "Leave, and take it back?")
    try terminal.enter("y")
    try terminal.wait(for: "ended 0")
  }

  @Test func `bytes that aren't UTF-8 do no harm`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.send([0xFF, 0xC3, 0x28, 0xE2, 0x82])
    Thread.sleep(forTimeInterval: 0.3)
    try terminal.press("C-c")
    try terminal.wait(for: "^C")
    try terminal.enter("print \"still here\"")
    try terminal.wait(for: "still here\n")
  }

  @Test func `a locale without UTF-8 keeps its accents`() throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "fr"],
      variables: ["env", "LC_ALL=C"],
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("print \"été à Évry\"")
    try terminal.wait(for: "été à Évry\n")
  }

  @Test func `a chart fits forty columns`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, columns: 40)
    try terminal.enter("households group by stage show count chart bar")
    try terminal.wait(for: "█")
    for line in try terminal.visibleLines() { #expect(line.count <= 40, "\(line)") }
  }
}
