/// Integer arithmetic shared by every scaled type: 128-bit products, rounded half away from zero.
package enum Scaled {
  /// The quotient of two integers, rounded half away from zero.
  ///
  /// - Returns: `nil` when the divisor is zero or the result doesn't fit.
  package static func divide(_ dividend: Int128, by divisor: Int128) -> Int64? {
    guard divisor != 0 else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    let isNegative = (dividend < 0) != (divisor < 0)
    let rounded = twice >= divisor.magnitude ? quotient + (isNegative ? -1 : 1) : quotient
    return Int64(exactly: rounded)
  }

  /// `a * b / c`, computed exactly and rounded once.
  package static func multiply(_ left: Int64, _ right: Int64, dividedBy divisor: Int64) -> Int64? {
    divide(Int128(left) * Int128(right), by: Int128(divisor))
  }
}
