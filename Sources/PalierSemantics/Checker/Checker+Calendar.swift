import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// `band(debt, 1000 €, 3000 €)`: the class of a value between written limits.
  mutating func checkBand(_ arguments: [Argument], at range: SourceRange) -> Typed {
    guard let nodes = arguments.values, nodes.count > 1 else {
      return reported(.wrongArguments("band", expected: .valueAndLimits), at: range)
    }
    let typed = check(nodes[0])
    guard let type = typed.type.valueType else { return typed }
    guard [.number, .money, .percent, .duration].contains(type) else {
      return reported(.notANumber(type), at: nodes[0].range)
    }
    var limits: [Value] = []
    for node in nodes.dropFirst() {
      let limit = coerced(check(node, expecting: type), to: type)
      if limit.isReported { return .reported(range) }
      guard let value = limit.expression.writtenValue, value.isBandLimit else {
        return reported(.wrongArguments("band", expected: .valueAndLimits), at: node.range)
      }
      if let last = limits.last, ValueOrder.isAscending(last, value) != true || last == value {
        return reported(.wrongArguments("band", expected: .valueAndLimits), at: node.range)
      }
      limits.append(value)
    }
    return Typed(.function(.band, [typed.expression]), .band(of: type, limits: limits), range)
  }

  /// `first_day(this month)`, `last_day(2022)`.
  mutating func checkPeriodDay(
    _ function: Function,
    _ name: Name,
    _ arguments: [Argument],
    at range: SourceRange
  ) -> Typed {
    guard let nodes = arguments.values, nodes.count == 1 else {
      return reported(.wrongArguments(name.text, expected: .onePeriod), at: range)
    }
    let period = check(nodes[0], expecting: .period)
    guard let type = period.type.valueType else { return period }
    guard type.isPeriod else {
      return reported(.wrongArguments(name.text, expected: .onePeriod), at: nodes[0].range)
    }
    let day: ScalarFunction = function == .firstDay ? .firstDay(type) : .lastDay(type)
    return Typed(.function(day, [period.expression]), .date, range)
  }

  /// The day that a function of the calendar looks at: a date, or the first day of one of these units.
  mutating func day(of node: Expression, within units: [ValueType]) -> CheckedExpression {
    let typed = check(node, expecting: .date)
    if let type = typed.type.valueType, units.contains(type) {
      return .function(.firstDay(type), [typed.expression])
    }
    return coerced(typed, to: .date).expression
  }

  /// `working_days(a, b)`, `working_days(2021)`, either with the name of a holiday calendar.
  mutating func checkWorkingDays(_ arguments: [Argument], at range: SourceRange) -> Typed {
    guard var nodes = arguments.values else {
      return reported(.wrongArguments("working_days", expected: .twoDatesOrPeriod), at: range)
    }
    var calendar = HolidayCalendar.france
    if let last = nodes.last, case .text(let parts) = last.kind {
      nodes.removeLast()
      guard parts.count == 1, case .text(let name) = parts[0],
        let known = HolidayCalendar(name: name)
      else {
        let written = Printer.print(last, tongue: .english).filter { $0 != "\"" }
        return reported(.unknownCalendar(written), at: last.range)
      }
      calendar = known
    }
    switch nodes.count {
    case 2:
      let dates = nodes.map { check($0, as: .date) }
      return Typed(.function(.workingDays(calendar), dates), .number, range)
    case 1:
      let period = check(nodes[0], expecting: .period)
      guard let type = period.type.valueType else { return period }
      guard type.isPeriod else {
        return reported(.wrongArguments("working_days", expected: .twoDatesOrPeriod), at: range)
      }
      return Typed(.function(.workingDaysIn(calendar, type), [period.expression]), .number, range)
    default:
      return reported(.wrongArguments("working_days", expected: .twoDatesOrPeriod), at: range)
    }
  }
}

extension CheckedExpression {
  /// The value that stands in the text.
  fileprivate var writtenValue: Value? {
    switch self {
    case .constant(let value): value
    case .negate(.constant(.number(let number))): .number(Number(scaled: -number.scaled))
    case .negate(.constant(.money(let money))): .money(Money(cents: -money.cents))
    case .negate(.constant(.percent(let percent))):
      .percent(Percent(ratioScaled: -percent.ratioScaled))
    case .negate(.constant(.duration(.days(let count)))): .duration(.days(-count))
    default: nil
    }
  }
}

extension Value {
  /// Whether it can part two classes; a number of months isn't one of days.
  fileprivate var isBandLimit: Bool {
    switch self {
    case .number, .money, .percent, .duration(.days): true
    default: false
    }
  }
}

extension Message {
  static let valueAndLimits = Message(
    "a value, then written limits that rise: band(debt, 1000 €, 3000 €)",
    "une valeur, puis des limites écrites et croissantes : tranche(dette, 1000 €, 3000 €)"
  )
  static let onePeriod = Message(
    "a month, a quarter, a year or a period: first_day(2021)",
    "un mois, un trimestre, une année ou une période : premier_jour(2021)"
  )
  static let twoDatesOrPeriod = Message(
    "two dates or a period, then perhaps a calendar: working_days(2021, \"alsace_moselle\")",
    "deux dates ou une période, puis un calendrier s'il le faut : jours_ouvrés(2021, \"alsace_moselle\")"
  )
}
