import PalierDiagnostics
import PalierValues

extension Lexer {
  /// Reads what begins with a digit: a date, a month, a quarter, a time, an amount or a number.
  mutating func readNumeral() {
    if readDayFirstDate() || readYearFirst() || readTime() { return }
    readAmount()
  }

  // MARK: Dates and times

  private func digitRun(_ ahead: Int) -> Int {
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
  private mutating func readDayFirstDate() -> Bool {
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
  private mutating func readYearFirst() -> Bool {
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

  /// `14:30`, `14h30`.
  private mutating func readTime() -> Bool {
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

  // MARK: Numbers, money and percentages

  private enum AmountUnit {
    case euro
    case percent
  }

  /// The digits of an amount, as read.
  private struct Amount {
    var whole = ""
    var fraction = ""
    /// Its length in bytes, without the unit.
    var length = 0
    var hasGroups = false
    /// Whether the decimal mark is a comma.
    var hasComma = false

    var text: String { fraction.isEmpty ? whole : "\(whole).\(fraction)" }

    /// The amount times a power of ten, `nil` when it doesn't fit or has more decimals than that.
    func scaled(by places: Int) -> Int64? {
      guard fraction.count <= places else { return nil }
      return Int64(whole + fraction + String(repeating: "0", count: places - fraction.count))
    }
  }

  private mutating func readAmount() {
    let lower = offset
    let amount = amount()
    let unit = unit(after: amount.length)
    offset += amount.length + (unit?.length ?? 0)
    let range = SourceRange(lower: lower, upper: offset)
    switch unit?.unit {
    case .euro:
      let cents = amount.scaled(by: 2)
      if cents == nil { refuse(amount, decimals: 2, at: range) }
      append(.money(Money(cents: cents ?? 0)), from: lower)
    case .percent:
      let ratio = amount.scaled(by: 4)
      // A percentage is printed times 100: it must still fit.
      let fits = ratio.map { !$0.multipliedReportingOverflow(by: 100).overflow } ?? false
      if !fits { refuse(amount, decimals: 4, at: range) }
      append(.percent(Percent(ratioScaled: fits ? ratio ?? 0 : 0)), from: lower)
    case nil:
      let number = amount.scaled(by: 6)
      if number == nil {
        refuse(amount, decimals: 6, at: range)
      } else if amount.hasGroups {
        report(.numbersSideBySide(joined: amount.text), at: range, fix: amount.text)
      } else if amount.hasComma, openParentheses > 0 {
        report(
          .decimalCommaInParentheses(amount.whole, amount.fraction),
          at: range,
          fix: amount.text
        )
      }
      append(.number(Number(scaled: number ?? 0)), from: lower)
    }
  }

  private mutating func refuse(_ amount: Amount, decimals: Int, at range: SourceRange) {
    let hasTooManyDecimals = amount.fraction.count > decimals
    report(hasTooManyDecimals ? .tooManyDecimals(limit: decimals) : .numberTooLarge, at: range)
  }

  /// Reads ahead the digits, groups and decimals at the offset.
  private func amount() -> Amount {
    var amount = Amount()
    while let byte = byte(amount.length), isDigit(amount.length) || byte == UInt8(ascii: "_") {
      if byte != UInt8(ascii: "_") { amount.whole.unicodeScalars.append(Unicode.Scalar(byte)) }
      amount.length += 1
    }
    if amount.whole.count <= 3, amount.length == amount.whole.count {
      while let length = groupLength(amount.length) {
        for digit in amount.length + length - 3..<amount.length + length {
          amount.whole.unicodeScalars.append(Unicode.Scalar(byte(digit) ?? 0x30))
        }
        amount.length += length
        amount.hasGroups = true
      }
    }
    let mark = byte(amount.length)
    if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), isDigit(amount.length + 1) {
      let count = digitRun(amount.length + 1)
      let place = offset + amount.length + 1
      amount.fraction = source.text(in: SourceRange(lower: place, upper: place + count))
      amount.hasComma = mark == UInt8(ascii: ",")
      amount.length += 1 + count
    }
    return amount
  }

  /// The length of a space and exactly three digits, `nil` when they don't stand there.
  private func groupLength(_ ahead: Int) -> Int? {
    guard let (space, length) = scalar(ahead), isSpace(space), space != "\t",
      digitRun(ahead + length) == 3
    else { return nil }
    // `3 000-12` or `1 100/3` would be no group, but neither is anything else that is legal.
    return length + 3
  }

  /// The unit that follows an amount, with its length and that of the space before it.
  private func unit(after ahead: Int) -> (unit: AmountUnit, length: Int)? {
    var place = ahead
    while let (space, length) = scalar(place), isSpace(space) { place += length }
    guard let (scalar, length) = scalar(place) else { return nil }
    if scalar == "%" { return (.percent, place + 1 - ahead) }
    if scalar == "€" { return (.euro, place + length - ahead) }
    var wordEnd = place
    while wordEnd - place <= 5, let length = wordPartLength(wordEnd) { wordEnd += length }
    let range = SourceRange(lower: offset + place, upper: offset + wordEnd)
    let isEuro = ["eur", "euro", "euros"].contains(source.text(in: range).lowercased())
    return isEuro ? (.euro, wordEnd - ahead) : nil
  }
}
