/// A decimal number with six places, held as a scaled 64-bit integer.
package struct Number: Hashable, Comparable, Sendable {
  /// How many units make one: 10⁶.
  package static let scale: Int64 = 1_000_000

  /// The number times 10⁶.
  package let scaled: Int64

  package init(scaled: Int64) {
    self.scaled = scaled
  }

  /// A whole number.
  ///
  /// - Returns: `nil` when it doesn't fit.
  package init?(whole: Int64) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: Number.scale)
    guard !overflow else { return nil }
    scaled = product
  }

  /// The whole number it stands for, `nil` when it has a fraction.
  package var whole: Int64? {
    scaled % Number.scale == 0 ? scaled / Number.scale : nil
  }

  /// The places that a percentile can have.
  package static let hundredths = Number(scaled: 0)...Number(scaled: 100 * scale)

  package static func < (left: Number, right: Number) -> Bool {
    left.scaled < right.scaled
  }

  /// The decimal text with a point and without trailing zeros: `12.5`.
  package var text: String {
    let magnitude = scaled.magnitude
    let one = UInt64(Number.scale)
    let fraction = magnitude % one
    let sign = scaled < 0 ? "-" : ""
    guard fraction != 0 else { return "\(sign)\(magnitude / one)" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(magnitude / one).\(digits)"
  }
}
