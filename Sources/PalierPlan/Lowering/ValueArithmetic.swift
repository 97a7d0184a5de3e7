import PalierDiagnostics
import PalierSyntax
import PalierValues

/// Arithmetic on values known before any row is read; the same rules as the engines'.
enum ValueArithmetic {
  static func apply(
    _ operation: ArithmeticOperator,
    _ left: Value,
    _ right: Value
  ) throws(Diagnostic) -> Value {
    guard left.isKnown, right.isKnown else { return .unknown }
    switch (operation, left, right) {
    case (.add, .number(let first), .number(let second)):
      return .number(Number(scaled: try sum(first.scaled, second.scaled)))
    case (.subtract, .number(let first), .number(let second)):
      return .number(Number(scaled: try difference(first.scaled, second.scaled)))
    case (.add, .money(let first), .money(let second)):
      return .money(Money(cents: try sum(first.cents, second.cents)))
    case (.subtract, .money(let first), .money(let second)):
      return .money(Money(cents: try difference(first.cents, second.cents)))
    case (.add, .percent(let first), .percent(let second)):
      return .percent(Percent(ratioScaled: try sum(first.ratioScaled, second.ratioScaled)))
    case (.subtract, .percent(let first), .percent(let second)):
      return .percent(Percent(ratioScaled: try difference(first.ratioScaled, second.ratioScaled)))
    case (.multiply, .number(let first), .number(let second)):
      return .number(Number(scaled: try product(first.scaled, second.scaled, Number.scale)))
    case (.multiply, .money(let first), .number(let second)),
      (.multiply, .number(let second), .money(let first)):
      return .money(Money(cents: try product(first.cents, second.scaled, Number.scale)))
    case (.multiply, .money(let first), .percent(let second)),
      (.multiply, .percent(let second), .money(let first)):
      return .money(
        Money(cents: try product(first.cents, second.numerator, second.denominator))
      )
    case (.multiply, .number(let first), .percent(let second)),
      (.multiply, .percent(let second), .number(let first)):
      return .number(
        Number(scaled: try product(first.scaled, second.numerator, second.denominator))
      )
    case (.divide, .number(let first), .number(let second)):
      return try quotient(first.scaled, second.scaled) { .number(Number(scaled: $0)) }
    case (.divide, .money(let first), .number(let second)):
      return try quotient(first.cents, second.scaled) { .money(Money(cents: $0)) }
    case (.divide, .money(let first), .money(let second)):
      return try quotient(first.cents, second.cents) { .number(Number(scaled: $0)) }
    case (.divide, .duration(.days(let first)), .duration(.days(let second))),
      (.divide, .duration(.months(let first)), .duration(.months(let second))):
      return try quotient(Int64(first), Int64(second)) { .number(Number(scaled: $0)) }
    case (.add, .date(let date), .duration(let length)),
      (.add, .duration(let length), .date(let date)):
      return .date(length.added(to: date))
    case (.subtract, .date(let date), .duration(let length)):
      return .date(length.added(to: date, times: -1))
    case (.subtract, .date(let first), .date(let second)):
      return .duration(.days(first.day - second.day))
    case (.add, .month(let month), .duration(.months(let count))):
      return .month(CalendarMonth(index: month.index + count))
    case (.subtract, .month(let month), .duration(.months(let count))):
      return .month(CalendarMonth(index: month.index - count))
    case (.add, .quarter(let quarter), .duration(.months(let count))) where count % 3 == 0:
      return .quarter(CalendarQuarter(index: quarter.index + count / 3))
    case (.subtract, .quarter(let quarter), .duration(.months(let count))) where count % 3 == 0:
      return .quarter(CalendarQuarter(index: quarter.index - count / 3))
    case (.add, .year(let year), .duration(.months(let count))) where count % 12 == 0:
      return .year(CalendarYear(year.year + count / 12))
    case (.subtract, .year(let year), .duration(.months(let count))) where count % 12 == 0:
      return .year(CalendarYear(year.year - count / 12))
    case (_, .quarter, .duration), (_, .year, .duration): throw broken
    case (.subtract, .quarter(let first), .quarter(let second)):
      return .duration(.months(3 * (first.index - second.index)))
    case (.subtract, .year(let first), .year(let second)):
      return .duration(.months(12 * (first.year - second.year)))
    case (.divide, .percent(let first), .percent(let second)):
      return try quotient(first.ratioScaled, second.ratioScaled) { .number(Number(scaled: $0)) }
    case (.subtract, .month(let first), .month(let second)):
      return .duration(.months(first.index - second.index))
    case (.add, .duration(.days(let first)), .duration(.days(let second))):
      return .duration(.days(first + second))
    case (.subtract, .duration(.days(let first)), .duration(.days(let second))):
      return .duration(.days(first - second))
    case (.add, .duration(.months(let first)), .duration(.months(let second))):
      return .duration(.months(first + second))
    case (.subtract, .duration(.months(let first)), .duration(.months(let second))):
      return .duration(.months(first - second))
    case (.multiply, .duration(let length), .number(let number)),
      (.multiply, .number(let number), .duration(let length)):
      return try multiplied(length, number)
    default: throw mixed
    }
  }

  static func negated(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .unknown: return .unknown
    case .number(let number): return .number(Number(scaled: try difference(0, number.scaled)))
    case .money(let money): return .money(Money(cents: try difference(0, money.cents)))
    case .percent(let percent):
      return .percent(Percent(ratioScaled: -percent.ratioScaled))
    case .duration(.days(let count)): return .duration(.days(-count))
    case .duration(.months(let count)): return .duration(.months(-count))
    default: throw mixed
    }
  }

  private static func multiplied(
    _ length: CalendarDuration,
    _ number: Number
  ) throws(Diagnostic) -> Value {
    func times(_ count: Int) throws(Diagnostic) -> Int {
      let (product, overflow) = Int64(count).multipliedReportingOverflow(by: number.scaled)
      if overflow { throw overflowed }
      guard product % Number.scale == 0 else { throw broken }
      return Int(product / Number.scale)
    }
    switch length {
    case .days(let count): return .duration(.days(try times(count)))
    case .months(let count): return .duration(.months(try times(count)))
    }
  }

  private static func sum(_ left: Int64, _ right: Int64) throws(Diagnostic) -> Int64 {
    let (result, overflow) = left.addingReportingOverflow(right)
    if overflow { throw overflowed }
    return result
  }

  private static func difference(_ left: Int64, _ right: Int64) throws(Diagnostic) -> Int64 {
    let (result, overflow) = left.subtractingReportingOverflow(right)
    if overflow { throw overflowed }
    return result
  }

  private static func product(
    _ left: Int64,
    _ right: Int64,
    _ divisor: Int64
  ) throws(Diagnostic) -> Int64 {
    guard let result = Scaled.multiply(left, right, dividedBy: divisor) else { throw overflowed }
    return result
  }

  /// The quotient in millionths; unknown when the divisor is zero.
  private static func quotient(
    _ left: Int64,
    _ right: Int64,
    _ make: (Int64) -> Value
  ) throws(Diagnostic) -> Value {
    guard right != 0 else { return .unknown }
    guard let result = Scaled.multiply(left, Number.scale, dividedBy: right) else {
      throw overflowed
    }
    return make(result)
  }

  private static let overflowed = Diagnostic(
    .overflow,
    at: .nowhere,
    Message("the result is too large", "le résultat est trop grand")
  )

  /// What has no whole number of days or months.
  static let broken = Diagnostic(
    .wholeDuration,
    at: .nowhere,
    Message(
      "a length of time has to stay whole: whole days or months, whole quarters, whole years",
      "une durée doit rester entière : jours ou mois entiers, trimestres entiers, années entières"
    )
  )

  static let mixed = Diagnostic(
    .mixedDurations,
    at: .nowhere,
    Message(
      "days and months don't mix in one length of time",
      "jours et mois ne se mélangent pas dans une durée"
    ),
    notes: [
      Note(
        Message(
          "a date takes both: date + 2 months + 3 days",
          "une date prend les deux : date + 2 mois + 3 jours"
        )
      )
    ]
  )
}
