import Foundation
import Glibc
import Testing

/// What the shell keeps of what was typed, and what it leaves out.
@Suite(.serialized)
struct ShellMemoryTests {
  private func shell(_ store: DemoStore, _ variables: [String] = []) throws -> Terminal {
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: 120,
      variables: variables,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  private func history(_ store: DemoStore) throws -> String {
    try String(contentsOfFile: store.file("palier/history"), encoding: .utf8)
  }

  @Test func `a shell that is killed has kept every line, and two at once lose none`() throws {
    let store = try DemoStore()
    let first = try shell(store)
    let second = try shell(store)
    for number in 1...5 {
      try first.enter("print \"first \(number)\"")
      try second.enter("print \"second \(number)\"")
      try first.wait(for: "\nfirst \(number)\n")
      try second.wait(for: "\nsecond \(number)\n")
    }
    kill(try first.process(), SIGKILL)
    try first.wait(for: "ended 137")
    try second.enter("quit")
    try second.wait(for: "ended 0")
    let lines = try history(store).split(separator: "\n").map(String.init)
    for number in 1...5 {
      #expect(lines.contains("print \"first \(number)\""))
      #expect(lines.contains("print \"second \(number)\""))
    }
    let third = try shell(store)
    try third.press("C-r")
    try third.type("first 5")
    try third.wait(for: "print \"first 5\"")
  }

  @Test func `what stands between quotes is left out by a setting, and who was looked for`() throws
  {
    let store = try DemoStore()
    let terminal = try shell(store, ["env", "PALIER_HISTORY=masked"])
    try terminal.enter("households where any(persons where surname = \"OSIER\") show count")
    try terminal.wait(for: "count\n")
    try terminal.enter(".find hortence osiier")
    try terminal.wait(for: "OSIER")
    try terminal.enter(".history off")
    try terminal.enter("print 11 + 11")
    try terminal.wait(for: "22\n")
    try terminal.enter(".history all")
    try terminal.enter("print \"kept again\"")
    try terminal.wait(for: "kept again\n")
    let text = try history(store)
    #expect(text.contains("households where any(persons where surname = \"…\") show count\n"))
    #expect(!text.contains("OSIER") && !text.contains("osiier") && !text.contains("11 + 11"))
    #expect(text.contains("print \"kept again\"\n"))
  }
}
