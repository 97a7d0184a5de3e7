import PalierDictionary
import PalierValues

/// Writes the values of one column as UTF-8; what its type decides is worked out once.
///
/// Answers of a hundred thousand rows go to programs, so that what they read is written digit by
/// digit. All other text is the formatter's.
struct ColumnText {
  private let formatter: ValueFormatter
  private let type: ValueType
  /// The words of the column's enumeration at their codes; empty where a code has none.
  private let words: [String]

  init(_ formatter: ValueFormatter, _ type: ValueType) {
    self.formatter = formatter
    self.type = type
    guard case .enumeration = type, let enumeration = formatter.enumeration(of: type) else {
      words = []
      return
    }
    // A code beyond is told by the formatter, so that an odd one doesn't make a large table.
    let codes = enumeration.values.map(\.code).filter { (0..<1_024).contains($0) }
    var words = [String](repeating: "", count: (codes.max() ?? -1) + 1)
    for code in codes { words[code] = formatter.text(.member(code), type: type) }
    self.words = words
  }

  func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): bytes.append(text: text)
    case .member(let code) where words.indices.contains(code) && !words[code].isEmpty:
      bytes.append(text: words[code])
    case .reference(let reference): bytes.append(text: formatter.reference(reference))
    case .money(let money) where formatter.style == .machine: bytes.append(money)
    case .date(let date) where formatter.style == .machine && date.hasPlainYear:
      bytes.append(date)
    default: bytes.append(text: formatter.text(value, type: type))
    }
  }
}

extension CivilDate {
  /// Whether its year has four digits: days 0001-01-01 to 9999-12-31.
  fileprivate var hasPlainYear: Bool { (-719_162...2_932_896).contains(day) }
}

extension [UInt8] {
  /// Adds the UTF-8 of a text.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ money: Money) {
    let magnitude = money.cents.magnitude
    if money.cents < 0 { append(UInt8(ascii: "-")) }
    append(digits: magnitude / 100, atLeast: 1)
    append(UInt8(ascii: "."))
    append(digits: magnitude % 100, atLeast: 2)
  }

  fileprivate mutating func append(_ date: CivilDate) {
    let (year, month, day) = date.components
    append(digits: UInt64(year), atLeast: 4)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(month), atLeast: 2)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(day), atLeast: 2)
  }

  /// Adds a number's digits, with zeros before them where there are fewer.
  private mutating func append(digits number: UInt64, atLeast width: Int) {
    var one: UInt64 = 1
    var count = 1
    while count < width || number / one >= 10 {
      one *= 10
      count += 1
    }
    while one > 0 {
      append(UInt8(ascii: "0") + UInt8(number / one % 10))
      one /= 10
    }
  }
}
