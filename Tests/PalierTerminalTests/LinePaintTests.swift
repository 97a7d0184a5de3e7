import PalierTerminal
import Testing

@Suite struct LinePaintTests {
  private func rows(
    _ before: String,
    after: String = "",
    columns: Int = 20,
    _ spans: [(Range<Int>, LineStyle)],
    hint: String = ""
  ) -> [String] {
    let paint = LinePaint(spans: spans.map { LinePaint.Span($0.0, $0.1) }, hint: hint)
    return LineLayout(promptWidth: 2, columns: columns, before: before, after: after, paint: paint)
      .rows.map { $0.replacing("\u{1B}[", with: "^") }
  }

  @Test func `each part is written in its style, and what follows in none`() {
    #expect(
      rows("ab cd", after: " e", [(0..<2, .keyword), (3..<5, .name)])
        == ["^1;34mab^0m ^36mcd^0m e"]
    )
  }

  @Test func `a part across the cursor keeps its style`() {
    #expect(rows("ab", after: "cd", [(0..<4, .text)]) == ["^33mabcd^0m"])
  }

  @Test func `places are counted in bytes, wide and accented letters too`() {
    #expect(rows("é日x", [(2..<5, .value)]) == ["é^32m日^0mx"])
  }

  @Test func `each row of a wrapped or many-lined text is coloured for itself`() {
    #expect(
      rows("abcd", columns: 5, [(0..<4, .number)]) == ["^35mabc^0m", "^35md^0m"]
    )
    #expect(rows("a\nb", [(0..<3, .text)]) == ["^33ma^0m", "^33mb^0m"])
  }

  @Test func `a hint stands faintly behind the line, and never beyond its row`() {
    #expect(rows("ab(", [], hint: "FIELD)") == ["ab(^2mFIELD)^0m"])
    #expect(rows("ab(", columns: 9, [], hint: "FIELD)") == ["ab(^2mFIE^0m"])
    #expect(rows("ab", after: "c", [], hint: "FIELD)") == ["abc"])
    #expect(rows("abcdef", columns: 9, [], hint: "FIELD)") == ["abcdef"])
  }

  @Test func `a hint doesn't move the cursor`() {
    let paint = LinePaint(spans: [], hint: "FIELD)")
    let layout = LineLayout(promptWidth: 2, columns: 20, before: "ab(", after: "", paint: paint)
    #expect(layout.cursorColumn == 5)
    #expect(layout.hasHint)
    #expect(layout.repair.hasSuffix("\r\u{1B}[5C"))
  }
}
