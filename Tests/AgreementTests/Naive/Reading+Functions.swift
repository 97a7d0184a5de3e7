import PalierDictionary
import PalierSyntax
import PalierValues

/// Functions of the row's own values.
extension Reading {
  func ofTheRow(_ function: Function, _ nodes: [Expression]) throws -> Meaning {
    if function == .band { return try band(nodes) }
    if function == .workingDays { return try workingDays(nodes) }
    if function == .firstDay || function == .lastDay {
      guard let node = nodes.first else { throw Unreadable("a period") }
      let period = try ends(node)
      return Meaning(.date) { moment in
        let days = period(moment)
        return (function == .firstDay ? days?.first : days?.last).map(Value.date) ?? .unknown
      }
    }
    let values = try nodes.map { try read($0) }
    switch function {
    case .year, .quarter, .month:
      guard let date = values.first else { throw Unreadable("a date") }
      let type: ValueType = function == .year ? .year : function == .quarter ? .quarter : .month
      return Meaning(type) { moment in
        guard let day = Reading.days(of: date.value(moment))?.from else { return .unknown }
        let (year, month, _) = day.components
        switch function {
        case .year: return .year(CalendarYear(year))
        case .quarter: return .quarter(CalendarQuarter(index: year * 4 + (month - 1) / 3))
        default: return .month(CalendarMonth(index: year * 12 + month - 1))
        }
      }
    case .days, .months:
      guard values.count == 2 else { throw Unreadable("two dates") }
      return Meaning(.number) { moment in
        guard case .date(let first) = values[0].value(moment),
          case .date(let second) = values[1].value(moment)
        else { return .unknown }
        return Summing.count(
          function == .days ? second.day - first.day : Reading.months(first, second)
        )
      }
    case .earliest, .greatest:
      guard let type = values.first?.type else { throw Unreadable("values") }
      return Meaning(type) { moment in
        let known = values.map { $0.value(moment) }
        return Summing.apply(function == .earliest ? .min : .max, known, type, self.order)
      }
    case .percent:
      guard let number = values.first else { throw Unreadable("a number") }
      return Meaning(.percent) { moment in
        guard case .number(let value) = number.value(moment) else { return .unknown }
        return .percent(Percent(ratioScaled: value.scaled))
      }
    default: throw Unreadable("\(function) isn't read yet")
    }
  }

  /// The greatest n with a + n months ≤ b; negative backwards.
  private static func months(_ first: CivilDate, _ second: CivilDate) -> Int {
    if second < first { return -months(second, first) }
    var count = 0
    while Arithmetic.moved(first, .months(count + 1), 1) <= second { count += 1 }
    return count
  }

  /// The class of a value between limits, the lower one included.
  private func band(_ nodes: [Expression]) throws -> Meaning {
    guard let first = nodes.first else { throw Unreadable("a class of what?") }
    let (value, order) = (try read(first), order)
    let limits = try nodes.dropFirst().map {
      try read($0, expecting: value.type).value(Moment())
    }
    return Meaning(.band(of: value.type, limits: limits)) { moment in
      let known = value.value(moment)
      guard known.isKnown else { return .unknown }
      return .member(limits.count { order.comparison($0, known, value.type) <= 0 })
    }
  }

  /// From the day after the first to the last, or all days of a period; a text last names the
  /// calendar of holidays.
  private func workingDays(_ nodes: [Expression]) throws -> Meaning {
    var nodes = nodes
    var calendar = "france"
    if case .text(let parts)? = nodes.last?.kind, case .text(let name)? = parts.first {
      calendar = name
      nodes.removeLast()
    }
    let holidays = try WorkedDays(calendar: calendar)
    if nodes.count == 1 {
      let period = try ends(nodes[0])
      return Meaning(.number) { moment in
        guard let days = period(moment), let first = days.first, let last = days.last else {
          return .unknown
        }
        return Summing.count(holidays.count(after: first.day - 1, through: last.day))
      }
    }
    let values = try nodes.map { try read($0, expecting: .date) }
    return Meaning(.number) { moment in
      guard case .date(let first) = values[0].value(moment),
        case .date(let last) = values[1].value(moment)
      else { return .unknown }
      return Summing.count(
        first <= last
          ? holidays.count(after: first.day, through: last.day)
          : -holidays.count(after: last.day, through: first.day)
      )
    }
  }
}
