import PalierDictionary
import PalierSyntax
import PalierValues

/// Functions over many values; unknown ones are passed over.
enum Summing {
  static func count(_ count: Int) -> Value {
    Number(whole: Int64(count)).map(Value.number) ?? .unknown
  }

  static func type(_ function: Function, _ type: ValueType) -> ValueType {
    function == .distinct ? .number : type
  }

  /// The place of the median among percentiles.
  static let middle = Number(scaled: 50_000_000)

  static func apply(
    _ function: Function,
    _ values: [Value],
    _ type: ValueType,
    _ order: ValueSequence,
    place: Number = middle
  ) -> Value {
    let known = values.filter(\.isKnown)
    switch function {
    case .distinct: return count(Set(known).count)
    case .sum: return sum(known, type)
    case .average:
      guard !known.isEmpty else { return .unknown }
      switch sum(known, type) {
      case .number(let number): return Arithmetic.number(Int128(number.scaled), Int128(known.count))
      case .money(let money): return Arithmetic.money(Int128(money.cents), Int128(known.count))
      default: return .unknown
      }
    case .min: return known.min { order.comparison($0, $1, type) < 0 } ?? .unknown
    case .max: return known.max { order.comparison($0, $1, type) < 0 } ?? .unknown
    case .median, .percentile:
      let sorted = known.sorted { order.comparison($0, $1, type) < 0 }
      return function == .median ? median(sorted) : percentile(place, sorted)
    default: return .unknown
    }
  }

  /// The middle one; of an even number the mean of the middle two, of dates the lower one.
  private static func median(_ sorted: [Value]) -> Value {
    guard !sorted.isEmpty else { return .unknown }
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return switch (lower, upper) {
    case (.number(let first), .number(let second)):
      Arithmetic.number(Int128(first.scaled) + Int128(second.scaled), 2)
    case (.money(let first), .money(let second)):
      Arithmetic.money(Int128(first.cents) + Int128(second.cents), 2)
    default: lower
    }
  }

  /// What stands so many hundredths of the way from the first to the last, between two in
  /// proportion.
  private static func percentile(_ place: Number, _ sorted: [Value]) -> Value {
    guard !sorted.isEmpty else { return .unknown }
    let whole: Int128 = 100_000_000
    let way = Int128(place.scaled) * Int128(sorted.count - 1)
    let (index, part) = (Int(way / whole), way % whole)
    let (lower, upper) = (sorted[index], sorted[min(index + 1, sorted.count - 1)])
    func between(_ first: Int64, _ second: Int64) -> Int128 {
      Int128(first) * whole + (Int128(second) - Int128(first)) * part
    }
    return switch (lower, upper) {
    case (.number(let first), .number(let second)):
      Arithmetic.number(between(first.scaled, second.scaled), whole)
    case (.money(let first), .money(let second)):
      Arithmetic.money(between(first.cents, second.cents), whole)
    default: .unknown
    }
  }

  private static func sum(_ values: [Value], _ type: ValueType) -> Value {
    let zero: Value =
      switch type {
      case .money: .money(Money(cents: 0))
      case .duration: .duration(.days(0))
      default: .number(Number(scaled: 0))
      }
    return values.reduce(zero) { Arithmetic.apply(.add, $0, $1) }
  }
}
