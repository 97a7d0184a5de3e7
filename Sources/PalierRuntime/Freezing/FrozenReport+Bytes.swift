import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierStore
import PalierValues

extension FrozenReport {
  /// The form of the bytes: a number for each that there ever was.
  static let form: Int64 = 1

  /// The one text of bytes that the report is.
  package var bytes: [UInt8] {
    var bytes = CanonicalBytes()
    bytes.append(FrozenReport.form)
    for text in [script, scriptDigest, today] { bytes.append(text) }
    bytes.append(Int64(parameters.count))
    for parameter in parameters {
      bytes.append(parameter.name)
      bytes.append(parameter.value)
    }
    bytes.append(Int64(parts.count))
    for part in parts {
      switch part {
      case .title(let text): bytes.append(0, text)
      case .section(let text): bytes.append(1, text)
      case .said(let text): bytes.append(2, text)
      case .answer(let table):
        bytes.append(Int64(3))
        bytes.append(table)
      }
    }
    return bytes.bytes
  }
}

extension CanonicalBytes {
  fileprivate mutating func append(_ kind: Int64, _ text: String) {
    append(kind)
    append(text)
  }

  fileprivate mutating func append(_ kind: Int64, _ number: Int) {
    append(kind)
    append(Int64(number))
  }

  fileprivate mutating func append(_ message: Message) {
    append(message.english)
    append(message.french)
  }

  fileprivate mutating func append(optional text: String?) {
    append(Int64(text == nil ? 0 : 1))
    if let text { append(text) }
  }

  fileprivate mutating func append(flag: Bool) {
    append(Int64(flag ? 1 : 0))
  }

  fileprivate mutating func append(_ table: ResultTable) {
    append(optional: table.entity)
    append(optional: table.caption)
    append(Int64(table.chart.map { ChartShape.codes.firstIndex(of: $0) ?? 0 } ?? -1))
    append(Int64(table.columns.count))
    for column in table.columns {
      append(column.name)
      append(column.title)
      append(column.type)
      for flag in [column.isKey, column.isTotal, column.isChange] { append(flag: flag) }
    }
    append(Int64(table.lines.count))
    for line in table.lines {
      switch line.kind {
      case .row: append(Int64(0))
      case .subtotal(let keys): append(1, keys)
      case .total: append(Int64(2))
      case .others: append(Int64(3))
      }
      append(Int64(line.cells.count))
      for cell in line.cells { append(cell) }
      append(Int64(line.masked.count))
      for place in line.masked.sorted() { append(Int64(place)) }
    }
    append(Int64(table.notes.count))
    for note in table.notes { append(note) }
  }

  private mutating func append(_ type: ValueType) {
    if let code = ValueType.plain.firstIndex(of: type) { return append(Int64(code)) }
    switch type {
    case .enumeration(let name): append(100, name)
    case .set(let name): append(101, name)
    case .reference(let name): append(102, name)
    case .references(let name): append(103, name)
    case .band(let inner, let limits):
      append(Int64(104))
      append(inner)
      append(Int64(limits.count))
      for limit in limits { append(limit) }
    default: append(Int64(-1))
    }
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .unknown: append(Int64(0))
    case .boolean(let flag): append(1, flag ? 1 : 0)
    case .text(let text): append(2, text)
    case .number(let number): append(3, number.scaled)
    case .money(let money): append(4, money.cents)
    case .percent(let percent):
      append(5, percent.numerator)
      append(percent.denominator)
    case .date(let date): append(6, date.day)
    case .time(let time): append(7, time.minutes)
    case .month(let month): append(8, month.index)
    case .quarter(let quarter): append(9, quarter.index)
    case .year(let year): append(10, year.year)
    case .period(let period):
      append(Int64(11))
      for day in [period.from?.day, period.before?.day] {
        append(flag: day != nil)
        append(Int64(day ?? 0))
      }
    case .duration(.days(let count)): append(12, count)
    case .duration(.months(let count)): append(13, count)
    case .member(let code): append(14, code)
    case .members(let bits): append(15, Int64(bitPattern: bits))
    case .reference(let reference):
      append(Int64(16))
      append(reference)
    case .references(let references):
      append(17, references.count)
      for reference in references { append(reference) }
    }
  }

  private mutating func append(_ kind: Int64, _ number: Int64) {
    append(kind)
    append(number)
  }

  private mutating func append(_ reference: Reference) {
    append(reference.id)
    append(reference.key)
    append(reference.label)
  }
}

extension ChartShape {
  /// The shapes by their codes.
  static let codes: [ChartShape] = [.bar, .line, .stacked]
}

extension ValueType {
  /// The types that say nothing more, by their codes.
  static let plain: [ValueType] = [
    .text, .number, .money, .percent, .boolean, .date, .time, .month, .quarter, .year, .period,
    .duration, .months,
  ]
}
