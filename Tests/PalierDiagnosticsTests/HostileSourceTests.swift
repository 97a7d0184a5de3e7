import PalierDiagnostics
import Testing

struct HostileSourceTests {
  private let english = DiagnosticRenderer(tongue: .english)

  @Test
  func `a long line is cut around what is marked`() {
    let text =
      String(repeating: "a", count: 200) + " stge " + String(repeating: "b", count: 200)
    let source = SourceText(name: "a", text: text)
    let narrow = DiagnosticRenderer(tongue: .english, width: 46)
    #expect(
      narrow.render(DiagnosticSample.unknownField(in: text), in: source) == """
        a:1:202: error[unknown-field]: a household has no “stge”
          1 | …aaaaaaaaaaaaaaaa stge bbbbbbbbbbbbbbbb…
            |                   ^^^^
            = note: its fields are stage and debt
            = fix: → stage

        """
    )
  }

  @Test
  func `a marked part longer than the line is cut too`() {
    let text = String(repeating: "x", count: 300)
    let narrow = DiagnosticRenderer(tongue: .english, width: 26)
    let diagnostic = Diagnostic(
      .unexpected,
      at: SourceRange(lower: 0, upper: 300),
      Message("m", "m")
    )
    #expect(
      narrow.render(diagnostic, in: SourceText(name: "a", text: text)) == """
        a:1:1: error[unexpected]: m
          1 | xxxxxxxxxxxxxxxxxx…
            | ^^^^^^^^^^^^^^^^^^^

        """
    )
  }

  @Test
  func `no control of a text, a name or a message comes out raw`() {
    let text = "a \u{1B}]0;x\u{7} \u{202E}b\u{0}\r stge"
    let source = SourceText(name: "e\u{1B}[2J", text: text)
    let place = DiagnosticSample.range(of: "stge", in: text)
    let diagnostic = Diagnostic(
      .unexpected,
      at: place,
      Message("no \u{1B}[31m\nhere", "x"),
      notes: [Note(Message("n\u{9B}", "n"))],
      fix: FixIt(place, replacement: "s\u{8}t")
    )
    #expect(
      english.render(diagnostic, in: source) == """
        e␛[2J:1:15: error[unexpected]: no ␛[31m⏎here
          1 | a ␛]0;x␇ U+202Eb␀␍ stge
            |                    ^^^^
            = note: nU+009B
            = fix: a ␛]0;x␇ U+202Eb␀␍ s␈t

        """
    )
  }

  @Test
  func `bytes that are no text are shown repaired and marked`() {
    let source = SourceText(name: "a", utf8: [0x61, 0xFF, 0x20, 0x62])
    let diagnostic = Diagnostic(.unexpected, at: SourceRange(lower: 1, upper: 2), Message("m", "m"))
    #expect(
      english.render(diagnostic, in: source) == """
        a:1:2: error[unexpected]: m
          1 | a\u{FFFD} b
            |  ^

        """
    )
  }

  @Test(arguments: [0, 1, 22, 30, 100])
  func `every span of any bytes gets one line and marks that fit below it`(width: Int) {
    let bytes: [UInt8] =
      Array("a\té\r\n漢\u{301}\u{0}".utf8) + [0xFF, 0xC3] + Array("👍🏽\n\n stge \r".utf8)
    let source = SourceText(name: "a", utf8: bytes + bytes)
    let renderer = DiagnosticRenderer(tongue: .english, width: width)
    for lower in -1...(source.utf8.count + 1) {
      for upper in lower...(source.utf8.count + 2) {
        let diagnostic = Diagnostic(
          .unexpected,
          at: SourceRange(lower: lower, upper: upper),
          Message("m", "m")
        )
        let lines = renderer.render(diagnostic, in: source).split(separator: "\n")
        #expect(lines.count == 3)
        let marks = lines.last?.filter { $0 == "^" } ?? ""
        #expect(!marks.isEmpty)
        // Besides the line there is at most the blank that stands for its end.
        #expect((lines.last?.count ?? 0) <= max(lines.dropLast().last?.count ?? 0, 6) + 2)
      }
    }
  }

  @Test
  func `a line of megabytes is cut, with its column, and is no work`() {
    let text =
      String(repeating: "é", count: 1_000_000) + "stge" + String(repeating: "x", count: 9_999_999)
    let source = SourceText(name: "a", text: text)
    let narrow = DiagnosticRenderer(tongue: .english, width: 36)
    #expect(
      narrow.render(DiagnosticSample.unknownField(in: text, at: 2_000_000), in: source) == """
        a:1:1000001: error[unknown-field]: a household has no “stge”
          1 | …ééééééééééééstgexxxxxxxxxxxx…
            |              ^^^^
            = note: its fields are stage and debt
            = fix: → stage

        """
    )
  }
}
