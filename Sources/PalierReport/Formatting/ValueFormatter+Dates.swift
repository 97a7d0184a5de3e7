import PalierDiagnostics
import PalierValues

extension ValueFormatter {
  private var isFrench: Bool { style != .machine && tongue == .french }

  func date(_ date: CivilDate) -> String {
    isFrench ? date.french : date.iso
  }

  func time(_ time: TimeOfDay) -> String {
    // A spreadsheet knows `14:30` as a time, not `14h30`.
    guard isFrench, style == .people else { return time.iso }
    return "\(padded(time.minutes / 60, to: 2))h\(padded(time.minutes % 60, to: 2))"
  }

  func month(_ month: CalendarMonth) -> String {
    isFrench ? month.french : month.iso
  }

  func quarter(_ quarter: CalendarQuarter) -> String {
    isFrench ? "\(padded(quarter.year, to: 4))-T\(quarter.quarter)" : quarter.iso
  }

  func period(_ period: Period) -> String {
    guard style != .machine else { return period.iso }
    switch (period.from, period.through) {
    case (let from?, let through?):
      return Message(
        "\(date(from)) to \(date(through))",
        "du \(date(from)) au \(date(through))"
      )[tongue]
    case (let from?, nil):
      return Message("since \(date(from))", "depuis le \(date(from))")[tongue]
    case (nil, let through?):
      return Message("until \(date(through))", "jusqu'au \(date(through))")[tongue]
    case (nil, nil):
      return Message("always", "toujours")[tongue]
    }
  }

  func duration(_ duration: CalendarDuration) -> String {
    switch (duration, style) {
    case (.days(let count), .machine), (.days(let count), .excelFrench):
      return String(count)
    case (.months(let count), .machine):
      // Months have no number of days: the standard's own form, not a guess.
      return count < 0 ? "-P\(count.magnitude)M" : "P\(count)M"
    case (.days(let count), .people):
      let unit = Message(
        Agreement.isPlural(count, in: .english) ? "days" : "day",
        Agreement.isPlural(count, in: .french) ? "jours" : "jour"
      )
      return "\(Agreement.grouped(count, in: tongue))\u{A0}\(unit[tongue])"
    case (.months(let count), _):
      let unit = Message(
        Agreement.isPlural(count, in: .english) ? "months" : "month",
        "mois"
      )
      return "\(Agreement.grouped(count, in: tongue))\u{A0}\(unit[tongue])"
    }
  }
}
