import PalierDiagnostics
import PalierValues

extension ValueFormatter {
  /// A class by its limits: `< 1 000 €`, `1 000 – 3 000 €`, `≥ 3 000 €`.
  func band(_ code: Int, between limits: [Value]) -> String {
    guard let first = limits.first, let last = limits.last, (0...limits.count).contains(code)
    else { return String(code) }
    let isMachine = style == .machine
    if code == 0 { return (isMachine ? "<" : "<\u{A0}") + limit(first) }
    if code == limits.count { return (isMachine ? ">=" : "≥\u{A0}") + limit(last) }
    let (low, high) = (limits[code - 1], limits[code])
    return isMachine
      ? "\(limit(low))..\(limit(high))"
      : "\(limit(low, withUnit: false))\u{A0}–\u{A0}\(limit(high))"
  }

  /// A limit as it was written: no cents or decimals that it hasn't.
  private func limit(_ value: Value, withUnit: Bool = true) -> String {
    func number(_ scaled: Int64, _ unit: String) -> String {
      decimal(scaled: scaled) + (withUnit && style != .machine ? "\u{A0}" + unit : "")
    }
    switch value {
    case .money(let money) where money.cents % 100 == 0:
      return Number(whole: money.cents / 100).map { number($0.scaled, "€") } ?? self.money(money)
    case .money(let money): return withUnit ? self.money(money) : number(money.cents * 10_000, "€")
    case .percent(let percent):
      let (product, overflow) = percent.ratioScaled.multipliedReportingOverflow(by: 100)
      return overflow || style == .machine ? ratio(percent) : number(product, "%")
    case .number(let known): return decimal(scaled: known.scaled)
    case .duration(.days(let count)) where !withUnit:
      return Number(whole: Int64(count)).map { decimal(scaled: $0.scaled) } ?? String(count)
    case .duration(let length): return duration(length)
    default: return ""
    }
  }
}
