import PalierDiagnostics
import PalierValues

extension Printer {
  /// `720 €`, `12.50 €`.
  func literal(_ money: Money) -> String {
    let magnitude = money.cents.magnitude
    let cents = magnitude % 100
    let sign = money.cents < 0 ? "-" : ""
    let fraction = cents == 0 ? "" : ".\(padded(Int(cents), to: 2))"
    return "\(sign)\(magnitude / 100)\(fraction) €"
  }

  /// `12.5 %`.
  func literal(_ percent: Percent) -> String {
    "\(Number(scaled: percent.ratioScaled.multipliedReportingOverflow(by: 100).partialValue).text) %"
  }

  func literal(_ time: TimeOfDay) -> String {
    "\(padded(time.minutes / 60, to: 2)):\(padded(time.minutes % 60, to: 2))"
  }

  /// `2021-Q2`, `2021-T2`.
  func literal(_ quarter: CalendarQuarter) -> String {
    let letter = tongue == .english ? "Q" : "T"
    return "\(padded(quarter.year, to: 4))-\(letter)\(quarter.quarter)"
  }

  // MARK: Time phrases

  /// `15 days ago`, `il y a 15 jours`.
  func ago(_ length: Expression) -> String {
    switch tongue {
    case .english: "\(text(of: length, at: .postfix)) \(word(.ago))"
    case .french: "\(words(.il, .y)) a \(text(of: length, at: .postfix))"
    }
  }

  /// `last month`, `mois dernier`, `cette année`.
  func calendar(_ direction: Direction, _ unit: TimeUnit) -> String {
    let noun = unit.calendarWord(plural: false, in: tongue)
    guard tongue == .french else { return "\(word(keyword(direction))) \(noun)" }
    let adjective = french(direction, unit, isPlural: false)
    return direction == .this ? "\(adjective) \(noun)" : "\(noun) \(adjective)"
  }

  /// `last 30 days`, `30 derniers jours`.
  func rolling(_ direction: Direction, _ count: Int, _ unit: TimeUnit) -> String {
    let isPlural = tongue == .english ? count != 1 : count > 1
    let noun = unit.calendarWord(plural: isPlural, in: tongue)
    guard tongue == .french else { return "\(word(keyword(direction))) \(count) \(noun)" }
    return "\(count) \(french(direction, unit, isPlural: isPlural)) \(noun)"
  }

  private func keyword(_ direction: Direction) -> Keyword {
    switch direction {
    case .this: .this
    case .last: .last
    case .next: .next
    }
  }

  /// The French adjective, which agrees with its unit.
  private func french(_ direction: Direction, _ unit: TimeUnit, isPlural: Bool) -> String {
    let ending = (unit.isFeminine ? "e" : "") + (isPlural ? "s" : "")
    return switch direction {
    case .this: unit.isFeminine ? "cette" : "ce"
    case .last: unit.isFeminine ? "dernièr" + ending : "dernier" + ending
    case .next: "prochain" + ending
    }
  }
}
