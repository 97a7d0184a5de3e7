import PalierTerminal
import Testing

/// Every scalar that Unicode has room for.
private var allScalars: some Sequence<Unicode.Scalar> {
  (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
}

/// The scalars that must never reach a terminal, written apart from the code under test.
private func mustBeReplaced(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x061C, 0x2028,
    0x2029:
    true
  default: false
  }
}

@Suite struct TerminalTextTests {
  @Test func `no scalar that acts on a terminal passes, over all code points`() {
    for scalar in allScalars {
      let result = TerminalText.neutral(String(scalar))
      if mustBeReplaced(scalar.value) {
        #expect(result != String(scalar), "U+\(String(scalar.value, radix: 16))")
      }
      #expect(
        !result.unicodeScalars.contains { mustBeReplaced($0.value) },
        "U+\(String(scalar.value, radix: 16))"
      )
    }
  }

  @Test func `only formatting characters are replaced, over all code points`() {
    for scalar in allScalars where TerminalText.neutral(String(scalar)) != String(scalar) {
      let category = scalar.properties.generalCategory
      let expected: [Unicode.GeneralCategory] = [
        .control, .format, .lineSeparator, .paragraphSeparator,
      ]
      #expect(expected.contains(category), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Forêt, 120 € — 日本", "Forêt, 120 € — 日本"),
    ("\u{1B}[31mrouge\u{07}", "␛[31mrouge␇"),
    ("a\0b\u{7F}", "a␀b␡"),
    ("\u{9B}2J", "U+009B2J"),
    ("x\u{202E}y", "xU+202Ey"),
    ("👩\u{200D}👧", "👩U+200D👧"),
    ("tag\u{E0041}", "tagU+E0041"),
    ("a\tb\nc", "a\tb\nc"),
    ("a\r\nb", "a\nb"), ("a\rb", "a␍b"),
  ])
  func `hidden and acting characters become visible`(text: String, expected: String) {
    #expect(TerminalText.neutral(text) == expected)
  }

  @Test func `in a cell the end of a line and the tab are visible too`() {
    #expect(TerminalText.neutral("a\tb\nc", keepingLines: false) == "a␉b⏎c")
  }

  @Test func `text made neutral stays as it is when made neutral again`() {
    let text = "\u{1B}\u{202E}\u{0}é"
    let once = TerminalText.neutral(text)
    #expect(TerminalText.neutral(once) == once)
    #expect(TerminalText.isNeutral(once))
    #expect(!TerminalText.isNeutral(text))
  }
}

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本", 4), ("ｆ", 2), ("œ€ç", 3),
    ("😀", 2), ("\u{1B}[1;31mrouge\u{1B}[0m", 5), ("\u{7}", 0), ("\u{0378}", 1),
  ])
  func `text is measured in cells`(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }
}

@Suite struct TerminalSizeTests {
  @Test(
    arguments: [
      ((120, 40), "90", "30", TerminalSize(columns: 120, rows: 40)),
      ((0, 0), "90", "30", TerminalSize(columns: 90, rows: 30)),
      (nil, "90", nil, TerminalSize(columns: 90, rows: 24)),
      (nil, nil, nil, TerminalSize(columns: 80, rows: 24)),
      (nil, "wide", "-3", TerminalSize(columns: 80, rows: 24)),
      (nil, "0", "99999999999", TerminalSize(columns: 80, rows: 24)),
    ] as [((Int, Int)?, String?, String?, TerminalSize)]
  )
  func `the terminal is asked, then the environment`(
    window: (Int, Int)?,
    columns: String?,
    lines: String?,
    expected: TerminalSize
  ) {
    let size = TerminalSize.resolve(window: window.map { (columns: $0.0, rows: $0.1) }) { name in
      name == "COLUMNS" ? columns : name == "LINES" ? lines : nil
    }
    #expect(size == expected)
  }
}
