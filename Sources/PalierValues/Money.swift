/// An exact amount in euro cents.
package struct Money: Hashable, Comparable, Sendable {
  /// The amount in cents; negative amounts are credits.
  package let cents: Int64

  package init(cents: Int64) {
    self.cents = cents
  }

  package static func < (left: Money, right: Money) -> Bool {
    left.cents < right.cents
  }
}
