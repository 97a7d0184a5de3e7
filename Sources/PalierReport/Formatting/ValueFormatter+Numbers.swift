import PalierDiagnostics
import PalierValues

extension ValueFormatter {
  /// A number of millionths.
  func decimal(scaled: Int64) -> String {
    let text = Number(scaled: scaled).text
    guard style != .machine else { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = localized(whole: parts.first.map(String.init) ?? "0")
    return parts.count > 1 ? whole + mark + parts[1] : whole
  }

  func money(_ money: Money) -> String {
    let magnitude = money.cents.magnitude
    let sign = money.cents < 0 ? "-" : ""
    let whole = sign + String(magnitude / 100)
    let cents = padded(Int(magnitude % 100), to: 2)
    return switch style {
    case .people: "\(localized(whole: whole))\(mark)\(cents)\u{A0}€"
    case .machine: "\(whole).\(cents)"
    case .excelFrench: "\(whole),\(cents)"
    }
  }

  func percent(_ percent: Percent) -> String {
    switch style {
    case .people:
      return localized(whole: String(percent.rounded)) + "\u{A0}%"
    case .machine:
      return ratio(percent)
    case .excelFrench:
      // The same six places as the ratio; a spreadsheet reads the sign as a division by 100.
      let (product, overflow) = percent.ratioScaled.multipliedReportingOverflow(by: 100)
      return overflow
        ? localized(whole: String(percent.rounded)) + "%" : decimal(scaled: product) + "%"
    }
  }

  /// The ratio with all its six places: `0.500000`.
  func ratio(_ percent: Percent) -> String {
    let scaled = percent.ratioScaled
    let one = UInt64(Number.scale)
    let fraction = padded(Int(scaled.magnitude % one), to: 6)
    return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / one).\(fraction)"
  }

  private var mark: String { tongue == .french ? "," : "." }

  private func localized(whole: String) -> String {
    guard style == .people else { return whole }
    let isNegative = whole.hasPrefix("-")
    let digits = isNegative ? String(whole.dropFirst()) : whole
    return (isNegative ? "-" : "") + Agreement.grouped(digits: digits, in: tongue)
  }
}
