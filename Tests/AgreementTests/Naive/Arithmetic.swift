import PalierDictionary
import PalierSyntax
import PalierValues

/// Sums and products of the language: money in cents, numbers in millionths, halves away from zero.
enum Arithmetic {
  static func type(
    _ operation: ArithmeticOperator,
    _ left: ValueType,
    _ right: ValueType
  ) throws -> ValueType {
    switch (operation, left, right) {
    case (.add, .date, .duration), (.subtract, .date, .duration): return .date
    case (.subtract, .date, .date), (.subtract, .month, .month): return .duration
    case (.add, .month, .duration), (.subtract, .month, .duration): return .month
    case (.add, _, _) where left == right, (.subtract, _, _) where left == right: return left
    case (.multiply, .percent, _), (.multiply, .number, _):
      return right == .percent ? .number : right
    case (.multiply, _, .number), (.multiply, _, .percent): return left
    case (.divide, _, _) where left == right: return .number
    case (.divide, .money, .number): return .money
    default: throw Unreadable("no \(operation) of \(left) and \(right)")
    }
  }

  static func apply(_ operation: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
    guard left.isKnown, right.isKnown else { return .unknown }
    switch operation {
    case .add: return added(left, right)
    case .subtract: return subtracted(left, right)
    case .multiply: return multiplied(left, right)
    case .divide: return divided(left, right)
    }
  }

  static func negated(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(Number(scaled: -number.scaled))
    case .money(let money): .money(Money(cents: -money.cents))
    case .duration(.days(let count)): .duration(.days(-count))
    case .duration(.months(let count)): .duration(.months(-count))
    default: .unknown
    }
  }

  private static func added(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      .number(Number(scaled: first.scaled + second.scaled))
    case (.money(let first), .money(let second)): .money(Money(cents: first.cents + second.cents))
    case (.percent(let first), .percent(let second)):
      ratio(
        Int128(first.numerator) * Int128(second.denominator)
          + Int128(second.numerator) * Int128(first.denominator),
        Int128(first.denominator) * Int128(second.denominator)
      )
    case (.date(let date), .duration(let length)): .date(moved(date, length, 1))
    case (.month(let month), .duration(.months(let count))):
      .month(CalendarMonth(index: month.index + count))
    case (.duration(.days(let first)), .duration(.days(let second))):
      .duration(.days(first + second))
    default: .unknown
    }
  }

  private static func subtracted(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.date(let first), .date(let second)): .duration(.days(first.day - second.day))
    case (.month(let first), .month(let second)): .duration(.months(first.index - second.index))
    case (.date(let date), .duration(let length)): .date(moved(date, length, -1))
    case (.percent, .percent(let second)):
      added(left, ratio(-Int128(second.numerator), Int128(second.denominator)))
    default: added(left, negated(right))
    }
  }

  private static func multiplied(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      number(Int128(first.scaled) * Int128(second.scaled), 1_000_000)
    case (.money(let money), .number(let number)), (.number(let number), .money(let money)):
      self.money(Int128(money.cents) * Int128(number.scaled), 1_000_000)
    case (.money(let money), .percent(let percent)), (.percent(let percent), .money(let money)):
      self.money(Int128(money.cents) * Int128(percent.numerator), Int128(percent.denominator))
    case (.number(let number), .percent(let percent)), (.percent(let percent), .number(let number)):
      self.number(
        Int128(number.scaled) * Int128(percent.numerator),
        Int128(percent.denominator)
      )
    case (.duration(.days(let count)), .number(let number)),
      (.number(let number), .duration(.days(let count))):
      number.whole.map { .duration(.days(count * Int($0))) } ?? .unknown
    default: .unknown
    }
  }

  private static func divided(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      number(Int128(first.scaled) * 1_000_000, Int128(second.scaled))
    case (.money(let first), .money(let second)):
      number(Int128(first.cents) * 1_000_000, Int128(second.cents))
    case (.money(let first), .number(let second)):
      money(Int128(first.cents) * 1_000_000, Int128(second.scaled))
    case (.duration(.days(let first)), .duration(.days(let second))):
      number(Int128(first) * 1_000_000, Int128(second))
    default: .unknown
    }
  }

  /// A date so much later; a month that is too short gives its last day.
  static func moved(_ date: CivilDate, _ length: CalendarDuration, _ times: Int) -> CivilDate {
    switch length {
    case .days(let count): return CivilDate(day: date.day + count * times)
    case .months(let count):
      let (year, month, day) = date.components
      let index = year * 12 + month - 1 + count * times
      let (newYear, newMonth) = (index / 12, index % 12 + 1)
      var last = day
      while last > 28 {
        if let found = CivilDate(year: newYear, month: newMonth, day: last) { return found }
        last -= 1
      }
      return CivilDate(year: newYear, month: newMonth, day: last) ?? date
    }
  }

  static func number(_ dividend: Int128, _ divisor: Int128) -> Value {
    rounded(dividend, divisor).map { .number(Number(scaled: $0)) } ?? .unknown
  }

  static func money(_ dividend: Int128, _ divisor: Int128) -> Value {
    rounded(dividend, divisor).map { .money(Money(cents: $0)) } ?? .unknown
  }

  private static func ratio(_ numerator: Int128, _ denominator: Int128) -> Value {
    // In its lowest terms, so that a sum of many stays small.
    var (left, right) = (numerator.magnitude, denominator.magnitude)
    while right != 0 { (left, right) = (right, left % right) }
    let common = Int128(max(left, 1))
    guard let above = Int64(exactly: numerator / common),
      let below = Int64(exactly: denominator / common),
      let percent = Percent(above, of: below)
    else { return .unknown }
    return .percent(percent)
  }

  /// Half away from zero; nothing by zero.
  static func rounded(_ dividend: Int128, _ divisor: Int128) -> Int64? {
    guard divisor != 0 else { return nil }
    let isNegative = (dividend < 0) != (divisor < 0)
    let above = dividend.magnitude
    let below = divisor.magnitude
    let whole = (above * 2 + below) / (below * 2)
    return Int64(exactly: isNegative ? -Int128(whole) : Int128(whole))
  }
}
