/// One line of a text as it is shown, with the marks that go below it.
struct SourceExcerpt {
  /// The line, without anything that acts on a terminal, cut to the room there is.
  let line: String
  /// Spaces and `^`, cell below cell.
  let marks: String

  private struct Piece {
    let text: String
    let cells: Int
    let isMarked: Bool
  }

  /// Shows the line where a range begins; a range over several lines is marked to the line's end.
  ///
  /// `room` is how many cells the line may take; `cells` measures text without controls.
  init(
    of range: SourceRange,
    in source: SourceText,
    room: Int,
    cells: (String) -> Int
  ) {
    let pieces = SourceExcerpt.pieces(of: range, in: source, cells: cells)
    let total = pieces.reduce(0) { $0 + $1.cells }
    var line = ""
    var marks = ""
    if total <= room {
      for piece in pieces { SourceExcerpt.append(piece, &line, &marks) }
    } else {
      let window = SourceExcerpt.window(over: pieces, total: total, room: room)
      var column = 0
      var cutBefore: Piece?
      var cutAfter: Piece?
      for piece in pieces {
        let end = column + piece.cells
        if column < window.lowerBound {
          cutBefore = Piece(text: "…", cells: 1, isMarked: piece.isMarked)
        } else if end > window.upperBound {
          // What is marked in the part cut off keeps its mark below the sign of the cut.
          cutAfter = cutAfter ?? Piece(text: "…", cells: 1, isMarked: piece.isMarked)
        } else if cutAfter == nil {
          if let cut = cutBefore { SourceExcerpt.append(cut, &line, &marks) }
          cutBefore = nil
          SourceExcerpt.append(piece, &line, &marks)
        }
        column = end
      }
      if let cutAfter { SourceExcerpt.append(cutAfter, &line, &marks) }
    }
    self.line = SourceExcerpt.trimmed(line)
    self.marks = SourceExcerpt.trimmed(marks)
  }

  private static func append(_ piece: Piece, _ line: inout String, _ marks: inout String) {
    line += piece.text
    // A character without width of its own still gets its mark.
    let count = piece.isMarked ? max(1, piece.cells) : piece.cells
    marks += String(repeating: piece.isMarked ? "^" : " ", count: count)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// The cells to show of a line too long: the marked ones, with as much around them as fits.
  private static func window(over pieces: [Piece], total: Int, room: Int) -> Range<Int> {
    var before = 0
    for piece in pieces {
      if piece.isMarked { break }
      before += piece.cells
    }
    let marked = pieces.reduce(0) { $0 + ($1.isMarked ? $1.cells : 0) }
    let inner = max(1, room - 2)
    let shown = min(marked, inner)
    guard before + shown > inner else { return 0..<inner }
    let start = min(max(0, before - (inner - shown) / 2), max(0, total - inner))
    return start..<(start + inner)
  }

  /// The line cut into characters, each as shown; an end of line that is marked is a blank.
  private static func pieces(
    of range: SourceRange,
    in source: SourceText,
    cells: (String) -> Int
  ) -> [Piece] {
    let size = source.utf8.count
    let lower = min(max(0, range.lower), size)
    let upper = min(max(lower, range.upper), size)
    let lineRange = nearby(source.lineRange(around: lower), around: lower, in: source)
    var pieces: [Piece] = []
    var column = 0
    var hasMark = false
    for (character, place) in characters(of: source.utf8[lineRange.lower..<lineRange.upper]) {
      let isMarked =
        lower == upper
        ? place.lower <= lower && lower < place.upper
        : place.lower < upper && lower < place.upper
      let text =
        character == "\t"
        ? String(repeating: " ", count: 4 - column % 4)
        : VisibleText.neutral(String(character))
      let width = cells(text)
      pieces.append(Piece(text: text, cells: width, isMarked: isMarked))
      column += width
      hasMark = hasMark || isMarked
    }
    if !hasMark { pieces.append(Piece(text: " ", cells: 1, isMarked: true)) }
    return pieces
  }

  /// The part of a line that can come to be seen, so that a line of megabytes costs no more.
  private static func nearby(
    _ line: SourceRange,
    around offset: Int,
    in source: SourceText
  ) -> SourceRange {
    var first = max(line.lower, offset - SourceExcerpt.reach)
    while first > line.lower, source.utf8[first] & 0xC0 == 0x80 { first -= 1 }
    var end = min(line.upper, offset + SourceExcerpt.reach)
    while end < line.upper, source.utf8[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(lower: first, upper: end)
  }

  /// How many bytes to either side are looked at: more than any terminal shows.
  static let reach = 8_192

  /// The characters of bytes with their offsets, whatever the bytes are.
  private static func characters(
    of bytes: ArraySlice<UInt8>
  ) -> [(character: Character, place: SourceRange)] {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    reading: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput:
        break reading
      }
    }
    var result: [(Character, SourceRange)] = []
    var offset = bytes.startIndex
    var index = 0
    for character in String(scalars) {
      let start = offset
      for _ in character.unicodeScalars {
        offset += lengths[index]
        index += 1
      }
      result.append((character, SourceRange(lower: start, upper: offset)))
    }
    return result
  }
}
