/// A ratio kept as numerator and denominator until it is compared or printed.
package struct Percent: Sendable {
  package let numerator: Int64
  package let denominator: Int64

  /// A ratio of two integers.
  ///
  /// - Returns: `nil` when the denominator is zero: an empty denominator has no percentage.
  package init?(_ numerator: Int64, of denominator: Int64) {
    guard denominator != 0 else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  /// A percentage written in the text, in millionths of the ratio: 12.5 % is 125 000.
  package init(ratioScaled: Int64) {
    numerator = ratioScaled
    denominator = Number.scale
  }

  /// The ratio times 10⁶, rounded half away from zero.
  package var ratioScaled: Int64 {
    Scaled.multiply(numerator, Number.scale, dividedBy: denominator) ?? 0
  }

  /// The percentage rounded to a whole number, half away from zero, from the counts themselves.
  package var rounded: Int64 {
    Scaled.multiply(numerator, 100, dividedBy: denominator) ?? 0
  }
}

extension Percent: Hashable, Comparable {
  package static func == (left: Percent, right: Percent) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      == Int128(right.numerator) * Int128(left.denominator)
  }

  package static func < (left: Percent, right: Percent) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ratioScaled)
  }
}
