import PalierTerminal
import Testing

@Suite struct CompletionTests {
  private func candidates(_ texts: [String]) -> [Completions.Candidate] {
    texts.map { Completions.Candidate(insertion: $0) }
  }

  @Test(
    arguments: [
      ("me", ["ménages "], "ménages ", false),
      ("MEN", ["ménages", "ménages-suivis"], "ménages", false),
      ("ménages", ["ménages", "ménages-suivis"], nil, true),
      ("ou", ["où", "oùest"], "où", true),
      ("co", ["contacts", "compter"], nil, true),
      ("age", ["menages", "pages"], nil, true),
      ("x", [], nil, false),
      ("dette", ["dette"], nil, false),
      ("d", ["dette", "dette"], "dette", false),
    ] as [(String, [String], String?, Bool)]
  )
  func `Tab inserts what is sure and lists what is not`(
    fragment: String,
    texts: [String],
    replacement: String?,
    lists: Bool
  ) {
    let edit = CompletionEdit(fragment: fragment, candidates: candidates(texts))
    #expect(edit.replacement == replacement)
    #expect(edit.lists == lists)
  }

  @Test func `what is only to be read is listed and changes nothing, were it a single one`() {
    let edit = CompletionEdit(fragment: "bou", candidates: candidates(["91-1"]), isListing: true)
    #expect(edit.replacement == nil)
    #expect(edit.lists)
    #expect(!CompletionEdit(fragment: "bou", candidates: [], isListing: true).lists)
  }

  @Test func `a candidate cannot bring a control into the line`() {
    let edit = CompletionEdit(fragment: "a", candidates: candidates(["a\u{1B}[2J"]))
    #expect(edit.replacement == "a␛[2J")
  }

  @Test func `the list reads down its columns, with details aligned`() {
    let items = ["dette", "étape", "日本"].enumerated().map { index, text in
      Completions.Candidate(insertion: text, detail: "(\(index))")
    }
    #expect(
      CompletionListing.lines(items, columns: 30) == ["dette  (0)   日本   (2)", "étape  (1)"]
    )
    #expect(
      CompletionListing.lines(items, columns: 12) == ["dette  (0)", "étape  (1)", "日本   (2)"]
    )
  }

  @Test(arguments: [1, 5, 20, 80, 200])
  func `no line of the list is wider than the terminal`(columns: Int) {
    let items = (1...50).map { number in
      Completions.Candidate(
        insertion: String(repeating: "é", count: number),
        detail: "日本 \u{1B}[2J"
      )
    }
    for line in CompletionListing.lines(items, columns: columns) {
      #expect(CellWidth.of(line) <= max(columns, 1))
      #expect(TerminalText.isNeutral(line))
    }
  }

  @Test(arguments: [10, 24, 60])
  func `a list too long for the screen is shown in parts, all of it, and begins again`(rows: Int) {
    let lines = CompletionListing.lines(candidates((1...200).map { "v\($0)" }), columns: 10)
    let count = (lines.count + rows - 4) / (rows - 3)
    let pages = (0..<count).map { CompletionListing.page(lines, rows: rows, number: $0) }
    for (index, page) in pages.enumerated() {
      #expect(page.count < rows)
      #expect(page.last == "… \(index + 1)/\(count)  Tab")
    }
    #expect(pages.flatMap { $0.dropLast() } == lines)
    #expect(CompletionListing.page(lines, rows: rows, number: count) == pages.first)
  }

  @Test func `a list that fits stands whole`() {
    let lines = CompletionListing.lines(candidates((1...20).map { "v\($0)" }), columns: 10)
    #expect(CompletionListing.page(lines, rows: 24, number: 0) == lines)
  }
}

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("un\rdeux\rtrois\r", "un\ndeux\ntrois"),
    ("un\r\ndeux\n\n", "un\ndeux"),
    ("a\u{1B}[31m\u{202E}b\u{FEFF}\tc", "a[31mb\tc"),
    ("été", "été"),
    ("\r", ""),
  ])
  func `a pasted block keeps its lines and loses what acts on a terminal`(
    pasted: String,
    expected: String
  ) {
    #expect(PastedText.clean(Array(pasted.unicodeScalars)) == expected)
  }
}

@Suite struct PromptStyleTests {
  @Test func `the prompt never ends with a literal and encloses its colours`() {
    #expect(PromptStyle.plain.apply(to: "palier> ") == "palier> ")
    #expect(
      PromptStyle.statement.apply(to: "é> ")
        == "\u{1}\u{1B}[1;34m\u{1}é>\u{1}\u{1B}[0m\u{1} "
    )
    #expect(PromptStyle.statement.apply(to: "").isEmpty)
  }

  @Test func `a store's name cannot act through the prompt`() {
    #expect(PromptStyle.plain.apply(to: "\u{1B}]0;x\u{7}\n\u{1}> ") == "␛]0;x␇⏎␁> ")
  }
}

@Suite struct LineLayoutTests {
  @Test(
    arguments: [
      ("abc", "def", ["abcdef"], 0),
      ("abcdefgh", "", ["abcdefgh", ""], 1),
      ("ab\ncd", "\nef", ["ab", "cd", "ef"], 1),
      ("abcdefg日", "", ["abcdefg ", "日"], 1),
      ("été", "日本 abcd", ["été日本 ", "abcd"], 0),
      ("a\tb", "", ["a     b"], 0),
      ("abcdefg", "日", ["abcdefg ", "日"], 1),
    ] as [(String, String, [String], Int)]
  )
  func `a line is cut into rows as the terminal is wide`(
    before: String,
    after: String,
    rows: [String],
    cursorRow: Int
  ) {
    let layout = LineLayout(promptWidth: 2, columns: 10, before: before, after: after)
    #expect(layout.rows == rows)
    #expect(layout.cursorRow == cursorRow)
    #expect(layout.rowsBelowCursor == rows.count - 1 - cursorRow)
  }

  @Test func `the repair never erases after a full row`() {
    let layout = LineLayout(promptWidth: 2, columns: 4, before: "ab", after: "c")
    #expect(layout.repair == "\r\u{1B}[1A\u{1B}[2Cab\r\u{1B}[Bc\u{1B}[K\u{1B}[J\r")
  }
}
