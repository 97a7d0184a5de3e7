import PalierDiagnostics
import PalierValues

extension Lexer {
  /// Reads what begins with a digit: a date, a month, a quarter, a time, an amount or a number.
  mutating func readNumeral() {
    if readDayFirstDate() || readYearFirst() || readSlashedDate() || readTime() { return }
    readAmount()
  }

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

  /// `€3000`: an amount whose unit stands first, read as it was meant.
  mutating func readUnitFirst(_ length: Int) -> Bool {
    let lower = offset
    offset += length
    guard isDigit(0), case let amount = amount(), let cents = amount.scaled(by: 2) else {
      offset = lower
      return false
    }
    offset += amount.length
    let range = SourceRange(lower: lower, upper: offset)
    report(.unitFirst, at: range, fix: amount.text + " €")
    append(.money(Money(cents: cents)), from: lower)
    return true
  }

  private mutating func refuse(_ amount: Amount, decimals: Int, at range: SourceRange) {
    guard amount.fraction.count > decimals else { return report(.numberTooLarge, at: range) }
    // `3,000 €`: a comma before exactly three digits is another tongue's sign of thousands.
    let isGroup = decimals == 2 && amount.fraction.count == 3 && amount.whole.count <= 3
    report(
      .tooManyDecimals(limit: decimals),
      at: range,
      fix: isGroup ? amount.whole + amount.fraction + " €" : nil
    )
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
