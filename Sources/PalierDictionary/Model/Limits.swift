package import PalierValues

/// What a recorded number or amount can be at all; a value beyond is a slip of the hand.
package struct Limits: Hashable, Sendable {
  package let least: Int
  package let most: Int?
  /// Whether only whole numbers are.
  package let isWhole: Bool

  package init(from least: Int, to most: Int? = nil, isWhole: Bool) {
    self.least = least
    self.most = most
    self.isWhole = isWhole
  }

  /// Whether a value is within them; one that is neither a number nor an amount is.
  package func hold(_ value: Value) -> Bool {
    let scaled: Int64
    let unit: Int64
    switch value {
    case .number(let number): (scaled, unit) = (number.scaled, Number.scale)
    case .money(let money): (scaled, unit) = (money.cents, 100)
    default: return true
    }
    return scaled >= Int64(least) * unit && most.map { scaled <= Int64($0) * unit } ?? true
      && (!isWhole || scaled % unit == 0)
  }

  /// People or things that are counted.
  package static let count = Limits(from: 0, isWhole: true)
  /// What is measured or paid, never less than nothing.
  package static let amount = Limits(from: 0, isWhole: false)
}
