package import PalierDiagnostics
package import PalierDictionary
package import PalierValues

/// Writes values as text, by the tongue's habits or for machines.
///
/// The text is the value's alone: quoting, guarding and making controls visible belong to the
/// format that it goes into.
package struct ValueFormatter: Sendable {
  package let tongue: Tongue
  package let style: ValueStyle
  /// Whether people read values of enumerations by the word that conditions take, not their label.
  package let saysWords: Bool
  private let dictionary: CaseDictionary

  package init(
    tongue: Tongue,
    dictionary: CaseDictionary,
    style: ValueStyle,
    saysWords: Bool = false
  ) {
    self.tongue = style == .excelFrench ? .french : tongue
    self.dictionary = dictionary
    self.style = style
    self.saysWords = saysWords
  }

  /// The text of a value of a column's type.
  package func text(_ value: Value, type: ValueType) -> String {
    switch value {
    case .unknown: unknown(type)
    case .boolean(let flag): boolean(flag)
    case .text(let text): text
    case .number(let number): decimal(scaled: number.scaled)
    case .money(let money): self.money(money)
    case .percent(let percent): self.percent(percent)
    case .date(let date): self.date(date)
    case .time(let time): self.time(time)
    case .month(let month): self.month(month)
    case .quarter(let quarter): self.quarter(quarter)
    case .year(let year): year.iso
    case .period(let period): self.period(period)
    case .duration(let duration): self.duration(duration)
    case .member(let code):
      if case .band(_, let limits) = type {
        band(code, between: limits)
      } else {
        member(code, of: enumeration(of: type))
      }
    case .members(let bits):
      members(bits, of: enumeration(of: type)).joined(separator: separator)
    case .reference(let reference): self.reference(reference)
    case .references(let references):
      references.map(reference).joined(separator: separator)
    }
  }

  /// The words of a set's values, in their declared order.
  package func members(_ bits: UInt64, of enumeration: Enumeration?) -> [String] {
    let declared = enumeration?.values.map(\.code) ?? []
    let codes = declared.filter { $0 >= 0 && $0 < 64 && bits & (1 << UInt64($0)) != 0 }
    // Codes that the dictionary doesn't know, from a newer store, are told rather than hidden.
    let others = (0..<64).filter { bits & (1 << UInt64($0)) != 0 && !declared.contains($0) }
    return (codes + others).map { member($0, of: enumeration) }
  }

  /// The enumeration whose values a type holds.
  package func enumeration(of type: ValueType) -> Enumeration? {
    switch type {
    case .enumeration(let name), .set(let name): dictionary.enumeration(named: name)
    default: nil
    }
  }

  /// How a row is called.
  package func reference(_ reference: Reference) -> String {
    let (first, second) =
      style == .machine
      ? (reference.key, reference.label) : (reference.label, reference.key)
    if !first.isEmpty { return first }
    return second.isEmpty ? String(reference.id) : second
  }

  private var separator: String { style == .machine ? "|" : ", " }

  private func unknown(_ type: ValueType) -> String {
    guard style == .people else { return "" }
    // A percentage is unknown when nothing is there to be divided by.
    return type == .percent ? "n.d." : "—"
  }

  private func boolean(_ flag: Bool) -> String {
    guard style != .machine else { return flag ? "true" : "false" }
    return (flag ? Message("yes", "oui") : Message("no", "non"))[tongue]
  }

  private func member(_ code: Int, of enumeration: Enumeration?) -> String {
    guard let value = enumeration?.value(code: code) else { return String(code) }
    return switch style {
    case .people: saysWords ? value.words[tongue] : value.label[tongue]
    case .machine: value.words.english
    case .excelFrench: value.words.french
    }
  }
}
