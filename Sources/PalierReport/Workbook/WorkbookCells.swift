import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes the cells of a table's lines: numbers, days and amounts by what they are, all else as
/// text.
struct WorkbookCells {
  private static let leastWidth = 8
  private static let mostWidth = 60
  /// A cell's text holds no more units of UTF-16.
  private static let longestText = 32_767
  /// 1 March 1900: the days before it are counted wrongly by one of the two systems there are.
  private static let firstDay = -25_508
  private static let dayOf1900 = 25_569

  private let columns: [ResultColumn]
  /// The columns' letters: `A`, `AB`.
  private let letters: [String]
  private let styles: WorkbookStyles
  private let tongue: Tongue
  /// Words as conditions take them, so that the file can be imported again.
  private let formatter: ValueFormatter

  init(_ columns: [ResultColumn], styles: WorkbookStyles, options: ReportOptions) {
    self.columns = columns
    letters = columns.indices.map(Self.letters)
    self.styles = styles
    tongue = options.tongue
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .people,
      saysWords: true
    )
  }

  /// The widths that the columns need for their titles and these lines.
  func widths(of lines: [ResultLine]) -> [Int] {
    columns.indices.map { index in
      var width = columns[index].title[tongue].count + 1
      for line in lines where index < line.cells.count && line.cells[index] != .unknown {
        let text = formatter.text(line.cells[index], type: columns[index].type)
        width = max(width, text.split(separator: "\n").map(\.count).max() ?? 0)
      }
      return min(max(width + 1, Self.leastWidth), Self.mostWidth)
    }
  }

  /// Adds the cells of the headings.
  func appendTitles(row: Int, to bytes: inout [UInt8]) {
    for (index, column) in columns.enumerated() {
      append(text: column.title[tongue], isBold: true, at: letters[index], row, to: &bytes)
    }
  }

  /// Adds the cells of a line; where a value is unknown there is none.
  func append(_ line: ResultLine, row: Int, to bytes: inout [UInt8]) {
    let label = LineLabel(of: line, columns: columns)
    let isBold = line.kind != .row
    for index in columns.indices {
      let place = letters[index]
      if line.masked.contains(index) {
        append(text: PeopleCells.masked[tongue], isBold: isBold, at: place, row, to: &bytes)
      } else if let label, label.column == index {
        append(text: label.word[tongue], isBold: isBold, at: place, row, to: &bytes)
      } else if index < line.cells.count {
        let type = columns[index].type
        let value = line.cells[index]
        if let (number, form) = number(value) {
          let style = styles.number(form, isBold: isBold)
          bytes.append(text: "<c r=\"\(place)\(row)\" s=\"\(style)\"><v>\(number)</v></c>")
        } else if value != .unknown {
          let text = formatter.text(value, type: type)
          append(text: text, isBold: isBold, at: place, row, to: &bytes)
        }
      }
    }
  }

  /// A value as a number of a spreadsheet, and the form that shows what it is; nil for all else.
  private func number(_ value: Value) -> (text: String, form: CellForm)? {
    switch value {
    case .number(let number): return (number.text, .number)
    case .money(let money): return (decimal(money.cents, places: 2), .money)
    case .percent(let percent): return (decimal(percent.ratioScaled, places: 6), .percent)
    case .date(let date) where date.day >= Self.firstDay:
      return (String(date.day + Self.dayOf1900), .date)
    case .month(let month) where month.first.day >= Self.firstDay:
      return (String(month.first.day + Self.dayOf1900), .month)
    case .time(let time):
      // Fourteen places are less than a millisecond.
      let part = Int64(time.minutes) * 100_000_000_000_000 / 1440
      return (decimal(part, places: 14), .time)
    case .year(let year): return (year.iso, .number)
    case .duration(.days(let count)): return (String(count), .days)
    default: return nil
    }
  }

  /// Adds text, which nothing takes for a formula.
  private func append(
    text: String,
    isBold: Bool,
    at column: String,
    _ row: Int,
    to bytes: inout [UInt8]
  ) {
    guard !text.isEmpty else { return }
    let visible = VisibleText.neutral(shortened(text), keepingLines: true, keepingTabs: true)
    let plain = text.count > Self.mostWidth ? CellForm.wrappedText : .text
    let style = styles.number(FormulaGuard.isRisky(text) ? .guardedText : plain, isBold: isBold)
    bytes.append(text: "<c r=\"\(column)\(row)\" s=\"\(style)\" t=\"inlineStr\"><is>")
    bytes.append(text: "<t xml:space=\"preserve\">")
    XMLText.append(Self.unescapable(visible), to: &bytes)
    bytes.append(text: "</t></is></c>")
  }

  private static func letters(_ column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26))))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// A text of which nothing is read as an escape: `_x0041_` in a workbook is the letter A.
  private static func unescapable(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropLast().dropFirst()
    where parts[index].first == "x" && parts[index].count == 5
      && parts[index].dropFirst().allSatisfy(\.isHexDigit)
    {
      parts[index] = "x005F_" + parts[index]
    }
    return parts.joined(separator: "_")
  }

  /// A text that a cell can hold; one that was cut says so.
  private func shortened(_ text: String) -> String {
    // Escapes and visible forms of controls may make a text eight times as long.
    guard text.utf16.count > Self.longestText / 8 else { return text }
    let visible = VisibleText.neutral(text, keepingLines: true, keepingTabs: true)
    guard visible.utf16.count > Self.longestText else { return visible }
    let mark = Message(" … (cut)", " … (coupé)")[tongue]
    var end = 0
    var result = ""
    for character in visible {
      end += character.utf16.count
      guard end + mark.utf16.count <= Self.longestText else { break }
      result.append(character)
    }
    return result + mark
  }

  /// A whole number of the last place as a decimal.
  private func decimal(_ scaled: Int64, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
