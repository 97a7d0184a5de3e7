import PalierValues

/// A day of the calendar.
public struct Day: Hashable, Sendable, CustomStringConvertible {
  let date: CivilDate

  init(_ date: CivilDate) {
    self.date = date
  }

  /// A day from `2022-10-10` or `10/10/2022`; nil when there is no such day.
  public init?(_ text: String) {
    let isFrench = text.contains("/")
    let parts = text.split(separator: isFrench ? "/" : "-", omittingEmptySubsequences: false)
    let digits = isFrench ? [2, 2, 4] : [4, 2, 2]
    guard parts.map(\.utf8.count) == digits,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let (year, day) = isFrench ? (numbers[2], numbers[0]) : (numbers[0], numbers[2])
    guard let date = CivilDate(year: year, month: numbers[1], day: day) else { return nil }
    self.date = date
  }

  /// The day as `2022-10-10`.
  public var description: String { date.iso }
}
