/// The line being edited, as rows of the screen.
package struct LineLayout: Equatable {
  /// The text of each row; the first one begins after the prompt.
  package private(set) var rows: [String] = [""]
  /// The row on which the cursor is.
  package private(set) var cursorRow = 0
  /// The column on which the cursor is.
  package private(set) var cursorColumn = 0
  /// The column after the last character, on the last row.
  package private(set) var column: Int
  /// Whether a hint stands behind the line.
  package private(set) var hasHint = false
  private let firstColumn: Int
  private let columns: Int
  private var fullRows: Set<Int> = []
  private var spans: ArraySlice<LinePaint.Span>
  private var style: LineStyle?
  private var offset = 0

  /// Lays a line out as libedit does on a terminal of some width.
  package init(
    promptWidth: Int,
    columns: Int,
    before: String,
    after: String,
    paint: LinePaint = .plain
  ) {
    self.columns = max(columns, 2)
    firstColumn = promptWidth
    column = promptWidth
    spans = paint.spans[...]
    add(before)
    cursorRow = rows.count - 1
    cursorColumn = column
    // A wide character that does not fit goes to the next row, and the cursor on it too.
    if let next = after.unicodeScalars.first, column + CellWidth.of(next) > columns {
      cursorRow += 1
      cursorColumn = 0
    }
    add(after)
    turn(to: nil)
    if after.isEmpty { add(hint: paint.hint) }
  }

  /// How many rows lie below the cursor's.
  package var rowsBelowCursor: Int { rows.count - 1 - cursorRow }

  /// Whether every cell of the line is known: libedit spells out what it cannot show.
  package static func canShow(_ text: String) -> Bool {
    TerminalText.isNeutral(text)
      && text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || CellWidth.libraryWidth(of: $0) >= 0
      }
  }

  /// The sequence that writes the line again from the cursor's row, and puts the cursor back.
  ///
  /// When libedit changes a row that fills the width, it goes on as though it were still on that
  /// row, and so blanks part of the next one; beside a wide character it may miss the cursor's
  /// column. The row is always right.
  package var repair: String {
    var sequence = "\r"
    if cursorRow > 0 { sequence += "\u{1B}[\(cursorRow)A" }
    if firstColumn > 0 { sequence += "\u{1B}[\(firstColumn)C" }
    for (index, row) in rows.enumerated() {
      if index > 0 { sequence += "\r\u{1B}[B" }
      sequence += row
      // After the last cell of a row, erasing would take the character in that cell.
      if !fullRows.contains(index) { sequence += "\u{1B}[K" }
    }
    // Nothing of ours stands below the line, but rests of a longer one may.
    sequence += "\u{1B}[J\r"
    if rowsBelowCursor > 0 { sequence += "\u{1B}[\(rowsBelowCursor)A" }
    if cursorColumn > 0 { sequence += "\u{1B}[\(cursorColumn)C" }
    return sequence
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      turn(to: styleHere)
      offset += UTF8.width(scalar)
      switch scalar {
      case "\n":
        startRow()
      case "\t":
        repeat { put(" ", cells: 1) } while column % 8 != 0
      default:
        let cells = CellWidth.of(scalar)
        while column > 0, column + cells > columns { put(" ", cells: 1) }
        put(scalar, cells: cells)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, cells: Int) {
    rows[rows.count - 1].unicodeScalars.append(scalar)
    column += cells
    if column >= columns {
      fullRows.insert(rows.count - 1)
      startRow()
    }
  }

  private mutating func startRow() {
    // Each row is written for itself.
    let style = style
    turn(to: nil)
    rows.append("")
    column = 0
    turn(to: style)
  }

  /// The style of the byte to be laid out next.
  private var styleHere: LineStyle? {
    mutating get {
      while let first = spans.first, first.range.upperBound <= offset { spans.removeFirst() }
      guard let first = spans.first, first.range.contains(offset) else { return nil }
      return first.style
    }
  }

  private mutating func turn(to style: LineStyle?) {
    guard style != self.style else { return }
    if self.style != nil { rows[rows.count - 1] += LineStyle.none }
    if let style { rows[rows.count - 1] += style.sequence }
    self.style = style
  }

  /// A hint never goes beyond its row: libedit knows nothing of it.
  private mutating func add(hint: String) {
    var shown = ""
    var cells = 0
    for scalar in TerminalText.neutral(hint, keepingLines: false).unicodeScalars {
      let more = CellWidth.of(scalar)
      if column + cells + more >= columns { break }
      shown.unicodeScalars.append(scalar)
      cells += more
    }
    guard !shown.isEmpty else { return }
    rows[rows.count - 1] += LineStyle.hint.sequence + shown + LineStyle.none
    hasHint = true
  }
}
