package import PalierDictionary
package import PalierValues

/// Reads the stored forms of an answer back into values.
package enum ValueDecoder {
  /// The values of a row of SQL columns, one per column of the answer.
  ///
  /// - Returns: `nil` when the row hasn't the width of the columns.
  package static func values(
    _ cells: [SQLBinding],
    of columns: [SQLResultColumn]
  ) -> [Value]? {
    values(of: columns, count: cells.count) { cells[$0] }
  }

  /// The values of the cells of a row, each asked for where it lies.
  ///
  /// - Parameters:
  ///   - columns: What the cells are, those before `first` left out.
  ///   - first: The first cell to be read.
  ///   - count: How many cells the row has.
  ///   - cell: Gives a cell by its position.
  /// - Returns: The values; `nil` when the row hasn't the width of the columns.
  package static func values(
    of columns: [SQLResultColumn],
    from first: Int = 0,
    count: Int,
    cell: (Int) -> SQLBinding
  ) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(columns.count)
    var position = first
    for column in columns {
      guard position + column.width <= count else { return nil }
      values.append(value(at: position, of: column.content, cell))
      position += column.width
    }
    return position == count ? values : nil
  }

  private static func value(
    at position: Int,
    of content: SQLResultColumn.Content,
    _ cell: (Int) -> SQLBinding
  ) -> Value {
    switch content {
    case .identity:
      guard case .integer(let id) = cell(position) else { return .unknown }
      return .reference(Reference(id: id))
    case .integer:
      guard case .integer(let count) = cell(position) else { return .unknown }
      return Number(whole: count).map(Value.number) ?? .unknown
    case .scalar(let type): return value(cell(position), type: type)
    case .ratio:
      guard case .integer(let numerator) = cell(position),
        case .integer(let whole) = cell(position + 1),
        let percent = Percent(numerator, of: whole)
      else { return .unknown }
      return .percent(percent)
    case .reference(_, let key, let label):
      guard case .integer(let id) = cell(position) else { return .unknown }
      return .reference(
        Reference(
          id: id,
          key: text(cell(position + 1), type: key),
          label: text(cell(position + 2), type: label)
        )
      )
    }
  }

  /// The value of one stored form.
  package static func value(_ cell: SQLBinding, type: ValueType) -> Value {
    switch cell {
    case .null: .unknown
    case .text(let text): value(text, type: type)
    case .integer(let number): value(number, type: type)
    }
  }

  private static func value(_ text: String, type: ValueType) -> Value {
    guard case .references = type else { return .text(text) }
    return .references(
      text.split(separator: "|").compactMap { Int64($0).map { Reference(id: $0) } }
    )
  }

  private static func value(_ number: Int64, type: ValueType) -> Value {
    switch type {
    case .text, .period: .text(String(number))
    case .number: .number(Number(scaled: number))
    case .money: .money(Money(cents: number))
    case .percent: .percent(Percent(ratioScaled: number))
    case .boolean: .boolean(number != 0)
    case .date: .date(CivilDate(day: Int(number)))
    case .time: TimeOfDay(minutes: Int(number)).map(Value.time) ?? .unknown
    case .month: .month(CalendarMonth(index: Int(number)))
    case .quarter: .quarter(CalendarQuarter(index: Int(number)))
    case .year: .year(CalendarYear(Int(number)))
    case .duration: .duration(.days(Int(number)))
    case .months: .duration(.months(Int(number)))
    case .enumeration, .band: .member(Int(number))
    case .set: .members(UInt64(bitPattern: number))
    case .reference, .references: .reference(Reference(id: number))
    }
  }

  // A key or a label that isn't a text is said in its machine form.
  private static func text(_ cell: SQLBinding, type: ValueType) -> String {
    switch value(cell, type: type) {
    case .text(let text): text
    case .number(let number): number.text
    case .date(let date): date.iso
    case .month(let month): month.iso
    case .quarter(let quarter): quarter.iso
    case .year(let year): year.iso
    case .time(let time): time.iso
    default:
      switch cell {
      case .null: ""
      case .integer(let number): String(number)
      case .text(let text): text
      }
    }
  }
}
