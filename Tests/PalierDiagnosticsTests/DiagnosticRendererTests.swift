import PalierDiagnostics
import Testing

struct DiagnosticRendererTests {
  private let english = DiagnosticRenderer(tongue: .english)
  private let french = DiagnosticRenderer(tongue: .french)

  @Test
  func `an error shows its place, its line, the notes and the correction`() {
    let text = "households\n  where stge = cql\n"
    let source = SourceText(name: "visits.pal", text: text)
    #expect(
      english.render(DiagnosticSample.unknownField(in: text), in: source) == """
        visits.pal:2:9: error[unknown-field]: a household has no “stge”
          2 |   where stge = cql
            |         ^^^^
            = note: its fields are stage and debt
            = fix: where stage = cql

        """
    )
    #expect(
      french.render(DiagnosticSample.unknownField(in: text), in: source)
        == """
        visits.pal:2:9: erreur[unknown-field]\u{A0}: un ménage n'a pas de «\u{A0}stge\u{A0}»
          2 |   where stge = cql
            |         ^^^^
            = note\u{A0}: its fields are stage and debt
            = correction\u{A0}: where stage = cql

        """.replacing(
          "its fields are stage and debt",
          with: "ses champs sont stade et dette"
        )
    )
  }

  @Test(arguments: [20, 40, 60, 200])
  func `messages break between words and fit the width, nothing of them lost`(width: Int) {
    let text = "households where stge = cql"
    let source = SourceText(name: "shell", text: text)
    let sample = DiagnosticSample.unknownField(in: text)
    let renderer = DiagnosticRenderer(tongue: .english, width: width, isWrapped: true)
    let lines = renderer.render(sample, in: source).split(separator: "\n").map(String.init)
    let messages = lines.filter { !$0.contains(" |") }
    // The place and the code are one piece.
    #expect(messages.dropFirst().allSatisfy { $0.count <= width }, "\(messages)")
    let words = messages.joined(separator: " ").split(separator: " ")
    let whole = english.render(sample, in: source).split(separator: "\n")
      .filter { !$0.contains(" |") }.joined(separator: " ").split(separator: " ")
    #expect(words.prefix(9) == whole.prefix(9))
  }

  @Test
  func `marks stand below their characters by cells, accents and tabs included`() {
    let text = "où « 漢字 »\té = stge"
    let source = SourceText(name: "-c", text: text)
    let wide = DiagnosticRenderer(
      tongue: .english,
      cells: { $0.unicodeScalars.reduce(0) { $0 + ((0x4E00...0x9FFF).contains($1.value) ? 2 : 1) } }
    )
    #expect(
      wide.render(
        Diagnostic(
          .unexpected,
          at: DiagnosticSample.range(of: "漢字", in: text),
          Message("wide", "large")
        ),
        in: source
      )
        == """
        -c:1:6: error[unexpected]: wide
          1 | où « 漢字 » é = stge
            |      ^^^^

        """
    )
    #expect(
      wide.render(
        Diagnostic(
          .unexpected,
          at: DiagnosticSample.range(of: "stge", in: text),
          Message("after", "après")
        ),
        in: source
      )
        == """
        -c:1:15: error[unexpected]: after
          1 | où « 漢字 » é = stge
            |                 ^^^^

        """
    )
  }

  @Test
  func `a span over several lines is marked to the end of its first line`() {
    let text = "print \"open\nhouseholds\n"
    let source = SourceText(name: "a", text: text)
    let diagnostic = Diagnostic(
      .unclosedText,
      severity: .warning,
      at: SourceRange(lower: 6, upper: 20),
      Message("unclosed", "non fermé")
    )
    #expect(
      french.render(diagnostic, in: source) == """
        a:1:7: avertissement[unclosed-text]\u{A0}: non fermé
          1 | print "open
            |       ^^^^^

        """
    )
  }

  @Test(arguments: [(5, 5), (5, 9), (99, 120)])
  func `what is missing at the end is marked after the last character`(lower: Int, upper: Int) {
    let diagnostic = Diagnostic(
      .unexpected,
      at: SourceRange(lower: lower, upper: upper),
      Message("m", "m")
    )
    #expect(
      english.render(diagnostic, in: SourceText(name: "a", text: "a = b")) == """
        a:1:6: error[unexpected]: m
          1 | a = b
            |      ^

        """
    )
  }

  @Test
  func `a note at another place shows it, with gutters of one width`() {
    let text = String(repeating: "\n", count: 8) + "{ a\n}}\n"
    let source = SourceText(name: "a", text: text)
    let diagnostic = Diagnostic(
      .unclosed,
      at: SourceRange(lower: 13, upper: 14),
      Message("one too many", "une de trop"),
      notes: [Note(Message("opened here", "ouverte ici"), at: SourceRange(lower: 8, upper: 9))],
      fix: FixIt(SourceRange(lower: 12, upper: 14), replacement: "")
    )
    #expect(
      english.render(diagnostic, in: source) == """
        a:10:2: error[unclosed]: one too many
          10 | }}
             |  ^
             = note: opened here
           9 | { a
             | ^
             = fix: remove “}}”

        """
    )
  }

  @Test
  func `several come by their places and are counted`() {
    let source = SourceText(name: "a", text: "ab")
    func make(_ code: DiagnosticCode, _ lower: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(
        code,
        severity: severity,
        at: SourceRange(lower: lower, upper: lower + 1),
        Message("m", "m")
      )
    }
    let errors = [
      make(.noSuchDate, 1, .error), make(.unclosed, 0, .error), make(.overflow, 1, .warning),
    ]
    let text = french.render(errors, in: source)
    let codes = text.split(separator: "[").dropFirst().map { $0.prefix { $0 != "]" } }
    #expect(codes == ["unclosed", "no-such-date", "overflow"])
    #expect(text.hasSuffix("\n2 erreurs, 1 avertissement\n"))
    #expect(english.render([errors[0]], in: source).hasSuffix("\n1 error\n"))
    #expect(
      english.render([errors[2], errors[2]], in: source).hasSuffix("\n2 warnings\n")
    )
    #expect(english.render([], in: source).isEmpty)
  }

  @Test
  func `colours surround the parts and change nothing else`() {
    let text = "stge = cql"
    let source = SourceText(name: "a", text: text)
    let coloured = DiagnosticRenderer(tongue: .english, decorator: .ansi)
      .render(DiagnosticSample.unknownField(in: text), in: source)
    #expect(coloured.contains("\u{1B}[1;31merror[unknown-field]:\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
    var bare = ""
    var isInside = false
    for character in coloured {
      if character == "\u{1B}" { isInside = true }
      if !isInside { bare.append(character) }
      if character == "m" { isInside = false }
    }
    #expect(bare == english.render(DiagnosticSample.unknownField(in: text), in: source))
  }

  @Test
  func `what stands in no text has no line`() {
    let diagnostic = Diagnostic(.unexpected, at: .nowhere, Message("m", "m"))
    #expect(
      english.render(diagnostic, in: SourceText(name: "palier", text: ""))
        == "palier: error[unexpected]: m\n"
    )
  }
}
