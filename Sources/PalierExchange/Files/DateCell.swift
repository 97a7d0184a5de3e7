import PalierValues

/// Reads a date as French files write it.
package enum DateCell {
  private static let years = 1800...2199

  private static let months: [[Substring]] = [
    ["janvier", "janv"], ["fevrier", "fevr", "fev"], ["mars"], ["avril", "avr"], ["mai"],
    ["juin"], ["juillet", "juil"], ["aout"], ["septembre", "sept"], ["octobre", "oct"],
    ["novembre", "nov"], ["decembre", "dec"],
  ]

  private static let weekdays: Set<Substring> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// The day as a number of days since 1970-01-01; nil where the cell is blank.
  ///
  /// `dd/mm/yyyy` with `/`, `-` or `.`, `yyyy-mm-dd`, `12 mai 2021`; a time of day behind it is
  /// left out, a time zone is refused because it could move the day.
  package static func day(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> Int? {
    let cell = CellText.trim(bytes)
    guard let first = cell.first else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    guard (0x30...0x39).contains(first) else { return try written(cell) }
    var cursor = Cursor(cell)
    let one = cursor.digits()
    guard let mark = cursor.take([0x2F, 0x2D, 0x2E]) else { return try written(cell) }
    let two = cursor.digits()
    guard two.count > 0, cursor.take([mark]) != nil else { throw .notADate }
    let three = cursor.digits()
    guard three.count > 0, two.count <= 2 else { throw .notADate }
    if !cursor.isAtEnd { try skipTime(&cursor) }
    if one.count >= 3 {
      guard three.count <= 2 else { throw .notADate }
      guard one.count == 4 else { throw .badYear }
      return try number(year: one.value, month: two.value, day: three.value)
    }
    guard three.count != 2 else { throw .twoDigitYear }
    guard three.count == 4 else { throw three.count == 1 ? .notADate : .badYear }
    return try number(year: three.value, month: two.value, day: one.value)
  }

  /// The day as a number of days since 1970-01-01; nil where the text is blank.
  package static func day(_ text: String) throws(CellReason) -> Int? {
    try day(Array(text.utf8)[...])
  }

  /// `12 mai 2021`, `1er mars 2021`, `mercredi 12 mai 2021`.
  private static func written(_ cell: ArraySlice<UInt8>) throws(CellReason) -> Int {
    guard cell.count <= 48 else { throw .notADate }
    var words = CellText.fold(cell).split(separator: " ")
    if let first = words.first, weekdays.contains(first) { words.removeFirst() }
    guard
      words.count == 3, let month = months.firstIndex(where: { $0.contains(words[1]) }),
      let day = words[0] == "1er" ? 1 : Int(words[0]), words[0].utf8.count <= 3,
      let year = Int(words[2])
    else { throw .notADate }
    guard words[2].utf8.count != 2 else { throw .twoDigitYear }
    guard words[2].utf8.count == 4 else { throw .badYear }
    return try number(year: year, month: month + 1, day: day)
  }

  private static func skipTime(_ cursor: inout Cursor) throws(CellReason) {
    guard cursor.take([0x20, 0x54]) != nil else { throw .notADate }
    let hour = cursor.digits()
    guard (1...2).contains(hour.count), hour.value < 24, cursor.take([0x3A]) != nil else {
      throw .notADate
    }
    let minute = cursor.digits()
    guard minute.count == 2, minute.value < 60 else { throw .notADate }
    if cursor.take([0x3A]) != nil {
      let second = cursor.digits()
      guard second.count == 2, second.value < 60 else { throw .notADate }
      if cursor.take([0x2E, 0x2C]) != nil {
        guard cursor.digits().count > 0 else { throw .notADate }
      }
    }
    guard cursor.isAtEnd else { throw .notADate }
  }

  private static func number(year: Int, month: Int, day: Int) throws(CellReason) -> Int {
    guard years.contains(year) else { throw .badYear }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date.day
  }

  /// Reads digits and marks from the left.
  private struct Cursor {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// The run of digits here; its value is exact up to nine of them.
    mutating func digits() -> (value: Int, count: Int) {
      var (value, count) = (0, 0)
      while let byte = rest.first, (0x30...0x39).contains(byte) {
        if count < 9 { value = value * 10 + Int(byte - 0x30) }
        count += 1
        rest.removeFirst()
      }
      return (value, count)
    }

    mutating func take(_ choices: [UInt8]) -> UInt8? {
      guard let byte = rest.first, choices.contains(byte) else { return nil }
      rest.removeFirst()
      return byte
    }
  }
}
