import PalierDiagnostics
import PalierValues

/// Dates, months, quarters and times, which begin with a digit.
extension Lexer {
  /// How many digits stand there.
  func digitRun(_ ahead: Int) -> Int {
    var count = 0
    while isDigit(ahead + count) { count += 1 }
    return count
  }

  /// The whole number of a run of digits, which the caller has found short.
  private func integer(_ ahead: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 * 10 + Int(byte(ahead + $1) ?? 0x30) - 0x30 }
  }

  /// Takes the literal of so many bytes, or reports that it is no such thing.
  private mutating func finish(
    _ length: Int,
    _ kind: Token.Kind?,
    otherwise problem: SyntaxProblem,
    recovery: Token.Kind
  ) {
    let lower = offset
    offset += length
    if kind == nil { report(problem, at: SourceRange(lower: lower, upper: offset)) }
    append(kind ?? recovery, from: lower)
  }

  private func spelling(_ length: Int) -> String {
    source.text(in: SourceRange(lower: offset, upper: offset + length))
  }

  /// `12/04/2021`.
  mutating func readDayFirstDate() -> Bool {
    let day = digitRun(0)
    guard day <= 2, byte(day) == UInt8(ascii: "/") else { return false }
    let month = digitRun(day + 1)
    guard month == 1 || month == 2, byte(day + month + 1) == UInt8(ascii: "/") else { return false }
    let yearPlace = day + month + 2
    guard digitRun(yearPlace) == 4, wordPartLength(yearPlace + 4) == nil else { return false }
    let date = CivilDate(
      year: integer(yearPlace, 4),
      month: integer(day + 1, month),
      day: integer(0, day)
    )
    finish(
      yearPlace + 4,
      date.map(Token.Kind.date),
      otherwise: .noSuchDate(spelling(yearPlace + 4)),
      recovery: .date(CivilDate(day: 0))
    )
    return true
  }

  /// `2021-04-12`, `2021-04`, `2021-Q2`.
  mutating func readYearFirst() -> Bool {
    guard digitRun(0) == 4, byte(4) == UInt8(ascii: "-") else { return false }
    let year = integer(0, 4)
    if let letter = byte(5), [0x51, 0x71, 0x54, 0x74].contains(letter), isDigit(6) {
      let length = 6 + digitRun(6)
      guard wordPartLength(length) == nil else { return false }
      let quarter = length == 7 ? CalendarQuarter(year: year, quarter: integer(6, 1)) : nil
      finish(
        length,
        quarter.map(Token.Kind.quarter),
        otherwise: .noSuchQuarter(spelling(length)),
        recovery: .quarter(CalendarQuarter(index: year * 4))
      )
      return true
    }
    let month = digitRun(5)
    guard month == 1 || month == 2, wordPartLength(5 + month) == nil else { return false }
    let dayPlace = 5 + month + 1
    if byte(5 + month) == UInt8(ascii: "-"), isDigit(dayPlace) {
      let day = digitRun(dayPlace)
      let isWhole = month == 2 && day == 2
      let date =
        isWhole
        ? CivilDate(year: year, month: integer(5, 2), day: integer(dayPlace, 2)) : nil
      finish(
        dayPlace + day,
        date.map(Token.Kind.date),
        otherwise: .noSuchDate(spelling(dayPlace + day)),
        recovery: .date(CivilDate(day: 0))
      )
      return true
    }
    let number = integer(5, month)
    let value = month == 2 ? CalendarMonth(year: year, month: number) : nil
    finish(
      5 + month,
      value.map(Token.Kind.month),
      otherwise: .noSuchMonth(year: year, month: number),
      recovery: .month(CalendarMonth(index: year * 12))
    )
    return true
  }

  /// `2021/04/12`: a date of another habit, read as it was meant.
  mutating func readSlashedDate() -> Bool {
    guard digitRun(0) == 4, byte(4) == UInt8(ascii: "/"), digitRun(5) == 2,
      byte(7) == UInt8(ascii: "/"), digitRun(8) == 2, wordPartLength(10) == nil,
      let date = CivilDate(year: integer(0, 4), month: integer(5, 2), day: integer(8, 2))
    else { return false }
    let lower = offset
    offset += 10
    report(
      .foreignDate(day: date.iso),
      at: SourceRange(lower: lower, upper: offset),
      fix: date.iso
    )
    append(.date(date), from: lower)
    return true
  }

  /// `14:30`, `14h30`.
  mutating func readTime() -> Bool {
    let hour = digitRun(0)
    guard hour <= 2, let separator = byte(hour), [0x3A, 0x68, 0x48].contains(separator),
      digitRun(hour + 1) == 2, wordPartLength(hour + 3) == nil
    else { return false }
    let time = TimeOfDay(hour: integer(0, hour), minute: integer(hour + 1, 2))
    finish(
      hour + 3,
      time.map(Token.Kind.time),
      otherwise: .noSuchTime(spelling(hour + 3)),
      recovery: TimeOfDay(minutes: 0).map(Token.Kind.time) ?? .invalid
    )
    return true
  }
}
