import Glibc
import PalierTerminal
import Synchronization
import Testing

/// What a watch's action did, seen from the test's thread.
private final class Witness: Sendable {
  let calls = Atomic<Int>(0)

  func waitForCall(_ number: Int, seconds: Double) -> Bool {
    for _ in 0..<Int(seconds * 1000) {
      if calls.load(ordering: .acquiring) >= number { return true }
      usleep(1000)
    }
    return false
  }
}

// One after another: a signal goes to the whole process.
@Suite(.serialized) struct InterruptTests {
  @Test func `the action runs within 200 ms of the signal`() throws {
    let witness = Witness()
    let watch = try InterruptWatch.install { witness.calls.add(1, ordering: .releasing) }
    let wasInterruptedAtOnce = watch.wasInterrupted
    kill(getpid(), SIGINT)
    #expect(witness.waitForCall(1, seconds: 0.2))
    let wasInterrupted = watch.wasInterrupted
    watch.end()
    #expect(!wasInterruptedAtOnce)
    #expect(wasInterrupted)
  }

  @Test func `the innermost watch answers, then the outer one again`() throws {
    let outer = Witness()
    let inner = Witness()
    let outerWatch = try InterruptWatch.install { outer.calls.add(1, ordering: .releasing) }
    let innerWatch = try InterruptWatch.install { inner.calls.add(1, ordering: .releasing) }
    kill(getpid(), SIGINT)
    #expect(inner.waitForCall(1, seconds: 1))
    innerWatch.end()
    #expect(outer.calls.load(ordering: .acquiring) == 0)
    kill(getpid(), SIGINT)
    #expect(outer.waitForCall(1, seconds: 1))
    #expect(inner.calls.load(ordering: .acquiring) == 1)
    outerWatch.end()
  }

  @Test func `after the last watch the signal does what it did before`() throws {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    let watch = try InterruptWatch.install {}
    var during = sigaction()
    sigaction(SIGINT, nil, &during)
    watch.end()
    var after = sigaction()
    sigaction(SIGINT, nil, &after)
    func handler(_ action: sigaction) -> Int {
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    }
    #expect(handler(before) == handler(after))
    #expect(handler(during) != handler(before))
  }
}

@Suite struct PagerTests {
  @Test func `less is kept from writing files, and told what to say in the tongue`() {
    let variables = Pager.variables("Espace : suite, q : revenir") { _ in nil }
    #expect(variables.contains("LESSSECURE=1"))
    #expect(variables.contains("LESS=-PsEspace \\: suite, q \\: revenir$"))
  }

  @Test func `what a person told less stays`() {
    let variables = Pager.variables("Space: more") { $0 == "LESS" ? "-i" : nil }
    #expect(variables.contains("LESSSECURE=1"))
    #expect(!variables.contains { $0.hasPrefix("LESS=") })
  }

  @Test(
    arguments: [
      (nil, "less -FRX"), ("", nil), ("cat", nil), ("more", "more"), ("  less -S", "less -S"),
    ] as [(String?, String?)]
  )
  func `the person's pager is used, and none when they want none`(
    chosen: String?,
    expected: String?
  ) {
    #expect(Pager.command { name in name == "PAGER" ? chosen : nil } == expected)
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("a\nb\n", 2), ("a\n\nb", 3), ("日本語日本語\n", 2), ("éééééééééé", 1),
  ])
  func `the rows of a text count what wraps`(text: String, rows: Int) {
    #expect(Pager.rows(of: text, columns: 10) == rows)
  }

  @Test func `the pager reads all of the text`() throws {
    let folder = try ScratchFolder()
    let bytes = Array(String(repeating: "ménage\n", count: 100_000).utf8)
    #expect(try Pager.send(bytes, to: "cat > '\(folder.path)/out'"))
    #expect(folder.size(of: "out") == bytes.count)
  }

  @Test func `a pager left early kills nothing and is no failure`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(try Pager.send(bytes, to: "head -c 1 > /dev/null"))
  }

  @Test func `a pager that does not exist is told, so that the text can be written`() throws {
    #expect(try !Pager.send([0x61], to: "exec /nonexistent/pager 2>/dev/null"))
  }
}

@Suite struct TerminalErrorTests {
  @Test func `each error says something else in each tongue, and its remedy`() {
    let errors: [TerminalError] = [
      .localeWithoutUTF8(codeset: "ANSI_X3.4-1968"), .notATerminal, .editorUnavailable,
      .notAPlainFile(path: "/tmp/\u{1B}x"), .system(call: "open", path: "/tmp/x", code: EACCES),
    ]
    for error in errors {
      let said = TerminalError.Tongue.allCases.map { error.description($0) }
      #expect(Set(said).count == said.count)
      #expect(said.allSatisfy { TerminalText.isNeutral($0) && !$0.isEmpty })
    }
    let remedy = TerminalError.localeWithoutUTF8(codeset: "x").description(.english)
    #expect(remedy.contains("LC_ALL=C.UTF-8"))
  }

  @Test func `a process in the C locale is put in UTF-8`() throws {
    try TerminalLocale.adoptUTF8()
    #expect(TerminalLocale.codeset == "UTF-8")
  }

  @Test func `a line is not edited where there is no terminal`() throws {
    guard !TerminalSize.isTerminal(STDIN_FILENO) || !TerminalSize.isTerminal(STDOUT_FILENO) else {
      return
    }
    #expect(throws: TerminalError.notATerminal) {
      _ = try LineEditor(name: "test")
    }
  }
}
