import PalierDiagnostics
import PalierDictionary
import PalierPlan
package import PalierStore
import PalierValues

extension FrozenReport {
  /// Reads a report back from its bytes.
  package init(bytes: [UInt8]) throws(CanonicalReader.Unreadable) {
    var reader = CanonicalReader(bytes)
    guard try reader.integer() == FrozenReport.form else { throw CanonicalReader.Unreadable() }
    script = try reader.text()
    scriptDigest = try reader.text()
    today = try reader.text()
    parameters = try reader.list { reader throws(CanonicalReader.Unreadable) in
      Parameter(name: try reader.text(), value: try reader.text())
    }
    parts = try reader.list { reader throws(CanonicalReader.Unreadable) in
      switch try reader.integer() {
      case 0: .title(try reader.text())
      case 1: .section(try reader.text())
      case 2: .said(try reader.text())
      case 3: .answer(try reader.table())
      default: throw CanonicalReader.Unreadable()
      }
    }
    guard reader.isAtEnd else { throw CanonicalReader.Unreadable() }
  }
}

extension CanonicalReader {
  fileprivate mutating func list<Item>(
    _ item: (inout CanonicalReader) throws(Unreadable) -> Item
  ) throws(Unreadable) -> [Item] {
    var items: [Item] = []
    for _ in 0..<(try count()) { items.append(try item(&self)) }
    return items
  }

  private mutating func count() throws(Unreadable) -> Int {
    guard let count = Int(exactly: try integer()), count >= 0 else { throw Unreadable() }
    return count
  }

  private mutating func number() throws(Unreadable) -> Int {
    guard let number = Int(exactly: try integer()) else { throw Unreadable() }
    return number
  }

  private mutating func flag() throws(Unreadable) -> Bool { try integer() != 0 }

  private mutating func message() throws(Unreadable) -> Message {
    Message(try text(), try text())
  }

  private mutating func optionalText() throws(Unreadable) -> String? {
    try flag() ? try text() : nil
  }

  fileprivate mutating func table() throws(Unreadable) -> ResultTable {
    let entity = try optionalText()
    let caption = try optionalText()
    let shape = try number()
    let columns = try list { reader throws(Unreadable) in
      ResultColumn(
        name: try reader.text(),
        title: try reader.message(),
        type: try reader.type(),
        isKey: try reader.flag(),
        isTotal: try reader.flag(),
        isChange: try reader.flag()
      )
    }
    let lines = try list { reader throws(Unreadable) in
      let kind: ResultLine.Kind
      switch try reader.integer() {
      case 0: kind = .row
      case 1: kind = .subtotal(keys: try reader.number())
      case 2: kind = .total
      case 3: kind = .others
      default: throw Unreadable()
      }
      let cells = try reader.list { reader throws(Unreadable) in try reader.value() }
      let masked = try reader.list { reader throws(Unreadable) in try reader.number() }
      return ResultLine(cells, kind: kind, masked: Set(masked))
    }
    let notes = try list { reader throws(Unreadable) in try reader.message() }
    return ResultTable(
      columns: columns,
      lines: lines,
      entity: entity,
      notes: notes,
      caption: caption,
      chart: ChartShape.codes.indices.contains(shape) ? ChartShape.codes[shape] : nil
    )
  }

  private mutating func type() throws(Unreadable) -> ValueType {
    let code = try number()
    if ValueType.plain.indices.contains(code) { return ValueType.plain[code] }
    switch code {
    case 100: return .enumeration(try text())
    case 101: return .set(try text())
    case 102: return .reference(try text())
    case 103: return .references(try text())
    case 104:
      let inner = try type()
      return .band(of: inner, limits: try list { reader throws(Unreadable) in try reader.value() })
    default: throw Unreadable()
    }
  }

  private mutating func value() throws(Unreadable) -> Value {
    switch try integer() {
    case 0: return .unknown
    case 1: return .boolean(try flag())
    case 2: return .text(try text())
    case 3: return .number(Number(scaled: try integer()))
    case 4: return .money(Money(cents: try integer()))
    case 5:
      guard let percent = Percent(try integer(), of: try integer()) else { throw Unreadable() }
      return .percent(percent)
    case 6: return .date(CivilDate(day: try number()))
    case 7:
      guard let time = TimeOfDay(minutes: try number()) else { throw Unreadable() }
      return .time(time)
    case 8: return .month(CalendarMonth(index: try number()))
    case 9: return .quarter(CalendarQuarter(index: try number()))
    case 10: return .year(CalendarYear(try number()))
    case 11: return .period(Period(from: try optionalDay(), before: try optionalDay()))
    case 12: return .duration(.days(try number()))
    case 13: return .duration(.months(try number()))
    case 14: return .member(try number())
    case 15: return .members(UInt64(bitPattern: try integer()))
    case 16: return .reference(try reference())
    case 17: return .references(try list { reader throws(Unreadable) in try reader.reference() })
    default: throw Unreadable()
    }
  }

  private mutating func optionalDay() throws(Unreadable) -> CivilDate? {
    let isKnown = try flag()
    let day = try number()
    return isKnown ? CivilDate(day: day) : nil
  }

  private mutating func reference() throws(Unreadable) -> Reference {
    Reference(id: try integer(), key: try text(), label: try text())
  }
}
