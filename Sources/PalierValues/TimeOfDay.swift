/// A time of the day to the minute.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight.
  package let minutes: Int

  /// A time by its minutes since midnight.
  ///
  /// - Returns: `nil` outside 0 ..< 1 440.
  package init?(minutes: Int) {
    guard (0..<1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// A time by hour and minute.
  ///
  /// - Returns: `nil` when the clock has no such time.
  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  package var iso: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
