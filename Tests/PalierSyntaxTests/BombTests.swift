import Foundation
import PalierDiagnostics
import PalierSyntax
import Synchronization
import Testing

/// Texts made to exhaust a parser, read on a thread with the stack that the command has.
struct BombTests {
  /// The codes of the first problems of a text, found on a thread of 8 MB.
  private func problems(of text: String) -> [DiagnosticCode] {
    let box = Box()
    let thread = Thread {
      let (program, diagnostics) = Parser.parse(SourceText(name: "bomb", text: text))
      box.codes.withLock { $0 = diagnostics.map(\.code) }
      _ = consume program
      box.done.signal()
    }
    thread.stackSize = 8 * 1024 * 1024
    thread.start()
    box.done.wait()
    return box.codes.withLock { $0 }
  }

  private final class Box: Sendable {
    let codes = Mutex<[DiagnosticCode]>([])
    let done = DispatchSemaphore(value: 0)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func `many open parentheses are one error`() {
    #expect(problems(of: "h where " + repeated("(", 100_000)) == [.tooDeep])
  }

  @Test func `redundant parentheses are no depth`() {
    #expect(problems(of: "h where " + repeated("(", 50_000) + "a" + repeated(")", 50_000)) == [])
  }

  @Test(arguments: [
    (opening: "(a + ", close: ")"), (opening: "f(", close: ")"), (opening: "not ", close: ""),
    (opening: "-", close: ""),
  ])
  func `real depth has a limit`(form: (opening: String, close: String)) {
    let text = { (count: Int) in
      "h where " + self.repeated(form.opening, count) + "b" + self.repeated(form.close, count)
    }
    #expect(problems(of: text(24)) == [])
    #expect(problems(of: text(25)) == [.tooDeep])
    #expect(problems(of: text(30_000)) == [.tooDeep])
  }

  @Test(arguments: [" or a = 1", " and a = 1"])
  func `chains of ten thousand terms parse, longer ones propose a list`(link: String) {
    #expect(problems(of: "h where a = 1" + repeated(link, 10_000)) == [])
    #expect(problems(of: "h where a = 1" + repeated(link, 100_000)) == [.chainTooLong])
  }

  @Test(arguments: [" + a", ".a", " or else a", " * a", " ago"])
  func `chains that nest have a limit`(link: String) {
    #expect(problems(of: "h where a" + repeated(link, 20)) == [])
    #expect(problems(of: "h where a" + repeated(link, 100_000)) == [.tooManyOperands])
  }

  @Test func `lists of a hundred thousand items parse`() {
    #expect(problems(of: "h where a in (" + repeated("1, ", 100_000) + "2)") == [])
  }

  @Test func `a million of not is an error`() {
    #expect(
      problems(of: "h where " + repeated("not ", 1_000_000) + "a").contains(.tooManyTokens)
    )
  }

  @Test(arguments: [
    "in ", "il y a ", "if a { ", "choose { a: ", "task t() { ", "\"{", "{", "[",
    "if a {} else ",
  ])
  func `other nests end`(form: String) {
    let codes = problems(of: repeated(form, 20_000))
    #expect(!codes.isEmpty && codes.count <= 1_000)
  }

  @Test(arguments: ["“a\", ", "households where stage = cql ¤\n", "hosueholds whre a = 1\n"])
  func `mistakes without end are told of up to a limit`(mistake: String) {
    #expect(problems(of: "print " + repeated(mistake, 100_000)).count <= 1_000)
  }

  @Test func `selections nest six deep`() {
    let text = { (count: Int) in
      self.repeated("h where any(", count - 1) + "h where a" + self.repeated(")", count - 1)
    }
    #expect(problems(of: text(6)) == [])
    #expect(problems(of: text(7)) == [.tooManySelections])
  }

  @Test func `a text over the limit is refused`() {
    #expect(problems(of: repeated(" ", 17 * 1024 * 1024)) == [.textTooLong])
  }
}
