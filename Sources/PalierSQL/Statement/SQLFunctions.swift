import PalierValues

/// Why a registered function has no result.
package enum SQLFunctionError: Error, Hashable, Sendable {
  /// The result doesn't fit in a 64-bit integer, or the date in the calendar.
  case overflow
  /// An argument isn't of the kind that the function takes.
  case argument
}

/// A function that the connection has to know before it prepares a statement.
package struct SQLFunction: Sendable {
  package let name: String
  /// How many arguments it takes; -1 when it takes any number.
  package let arity: Int
  /// The result for these arguments; the same whenever they are.
  package let apply: @Sendable ([SQLBinding]) throws(SQLFunctionError) -> SQLBinding
}

/// The functions that the generated SQL calls.
///
/// Exact arithmetic, the calendar and folding are the program's own, the same on every engine. All
/// of them give null on null.
package enum SQLFunctions {
  /// All of them, for the connection that registers them as deterministic functions.
  package static let all: [SQLFunction] = [
    SQLFunction(name: "palier_muldiv", arity: 3) { arguments throws(SQLFunctionError) in
      try integer(
        multiplyDivide(integer(arguments, 0), integer(arguments, 1), by: integer(arguments, 2))
      )
    },
    SQLFunction(name: "palier_add_months", arity: 2) { arguments throws(SQLFunctionError) in
      try integer(addMonths(integer(arguments, 0), integer(arguments, 1)))
    },
    SQLFunction(name: "palier_months_between", arity: 2) { arguments throws(SQLFunctionError) in
      try integer(monthsBetween(integer(arguments, 0), integer(arguments, 1)))
    },
    SQLFunction(name: "palier_calendar", arity: 2) { arguments throws(SQLFunctionError) in
      try integer(calendar(integer(arguments, 0), integer(arguments, 1)))
    },
    SQLFunction(name: "palier_first_day", arity: 2) { arguments throws(SQLFunctionError) in
      try integer(firstDay(integer(arguments, 0), integer(arguments, 1)))
    },
    SQLFunction(name: "palier_working_days", arity: 3) { arguments throws(SQLFunctionError) in
      try integer(
        workingDays(integer(arguments, 0), integer(arguments, 1), integer(arguments, 2))
      )
    },
    SQLFunction(name: "palier_band", arity: -1) { arguments throws(SQLFunctionError) in
      guard let value = try integer(arguments, 0) else { return .null }
      var reached: Int64 = 0
      for index in arguments.indices.dropFirst() {
        guard let limit = try integer(arguments, index), value >= limit else { break }
        reached += 1
      }
      return .integer(reached)
    },
    SQLFunction(name: "palier_fold", arity: 1) { arguments throws(SQLFunctionError) in
      switch arguments.first {
      case .text(let text): .text(TextForm.folded(text))
      case .null: .null
      default: throw .argument
      }
    },
  ]

  /// `a × b ÷ c` by a 128-bit product, rounded half away from zero; null when c is zero.
  package static func multiplyDivide(
    _ left: Int64?,
    _ right: Int64?,
    by divisor: Int64?
  ) throws(SQLFunctionError) -> Int64? {
    guard let left, let right, let divisor, divisor != 0 else { return nil }
    guard let result = Scaled.multiply(left, right, dividedBy: divisor) else { throw .overflow }
    return result
  }

  /// The day so many months later, clamped to the end of its month.
  package static func addMonths(_ day: Int64?, _ months: Int64?) throws(SQLFunctionError) -> Int64?
  {
    guard let day, let months else { return nil }
    let date = try self.date(day)
    guard months.magnitude <= reach else { throw .overflow }
    return Int64(date.adding(months: Int(months)).day)
  }

  /// The completed months from a day to another; negative when the second comes first.
  package static func monthsBetween(
    _ first: Int64?,
    _ second: Int64?
  ) throws(SQLFunctionError) -> Int64? {
    guard let first, let second else { return nil }
    guard first <= second else { return try monthsBetween(second, first).map { -$0 } }
    let (start, end) = (try date(first), try date(second))
    let months = CalendarMonth(containing: end).index - CalendarMonth(containing: start).index
    return Int64(start.adding(months: months) > end ? months - 1 : months)
  }

  /// The index of the month (unit 0), the quarter (1) or the year (2) that holds a day.
  package static func calendar(_ unit: Int64?, _ day: Int64?) throws(SQLFunctionError) -> Int64? {
    guard let unit, let day else { return nil }
    let date = try self.date(day)
    switch unit {
    case 0: return Int64(CalendarMonth(containing: date).index)
    case 1: return Int64(CalendarQuarter(containing: date).index)
    case 2: return Int64(CalendarYear(containing: date).year)
    default: throw .argument
    }
  }

  /// The first day of the month (unit 0), the quarter (1) or the year (2) of an index.
  package static func firstDay(_ unit: Int64?, _ index: Int64?) throws(SQLFunctionError) -> Int64? {
    guard let unit, let index else { return nil }
    guard index.magnitude <= reach else { throw .overflow }
    let months: Int
    switch unit {
    case 0: months = Int(index)
    case 1: months = Int(index) * 3
    case 2: months = Int(index) * 12
    default: throw .argument
    }
    return Int64(CalendarMonth(index: months).first.day)
  }

  /// The working days after a day, up to another, by the holidays of a calendar.
  package static func workingDays(
    _ first: Int64?,
    _ second: Int64?,
    _ calendar: Int64?
  ) throws(SQLFunctionError) -> Int64? {
    guard let first, let second else { return nil }
    guard let calendar = calendar.flatMap(HolidayCalendar.init(rawValue:)) else { throw .argument }
    let (start, end) = (try date(first), try date(second))
    guard Period.calendar.contains(start), Period.calendar.contains(end) else { throw .overflow }
    return Int64(calendar.workingDays(after: start, through: end))
  }

  // Far beyond the calendar's ten thousand years, and far below what its arithmetic overflows on.
  private static let reach: UInt64 = 1_000_000_000

  private static func date(_ day: Int64) throws(SQLFunctionError) -> CivilDate {
    guard day.magnitude <= reach else { throw .overflow }
    return CivilDate(day: Int(day))
  }

  private static func integer(
    _ arguments: [SQLBinding],
    _ index: Int
  ) throws(SQLFunctionError) -> Int64? {
    guard index < arguments.count else { throw .argument }
    switch arguments[index] {
    case .null: return nil
    case .integer(let number): return number
    case .text: throw .argument
    }
  }

  private static func integer(_ number: Int64?) -> SQLBinding {
    number.map(SQLBinding.integer) ?? .null
  }
}
