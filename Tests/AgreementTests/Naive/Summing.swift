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

  static func apply(
    _ function: Function,
    _ values: [Value],
    _ type: ValueType,
    _ order: ValueSequence
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
    default: return .unknown
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
