import PalierDictionary
import PalierValues

/// The order of values of one type.
struct ValueSequence {
  let ledger: Ledger

  /// Whether the first comes before the second; nil where they are level or have no order.
  func comparison(_ left: Value, _ right: Value, _ type: ValueType) -> Int {
    switch (left, right) {
    case (.number(let first), .number(let second)): sign(first, second)
    case (.money(let first), .money(let second)): sign(first, second)
    case (.percent(let first), .percent(let second)): sign(first, second)
    case (.date(let first), .date(let second)): sign(first, second)
    case (.time(let first), .time(let second)): sign(first, second)
    case (.month(let first), .month(let second)): sign(first, second)
    case (.quarter(let first), .quarter(let second)): sign(first, second)
    case (.year(let first), .year(let second)): sign(first, second)
    case (.duration(let first), .duration(let second)): sign(length(first), length(second))
    case (.boolean(let first), .boolean(let second)): sign(first ? 1 : 0, second ? 1 : 0)
    case (.member(let first), .member(let second)):
      sign(rank(first, type), rank(second, type))
    case (.text(let first), .text(let second)): texts(first, second)
    default: 0
    }
  }

  /// The order of a sort: unknown last either way.
  func precedes(_ left: Value, _ right: Value, _ type: ValueType, descending: Bool) -> Int {
    if case .reference(let name) = type, let label = labelType(of: name) {
      // A row without a label stands where an unknown value does.
      return precedes(
        labelValue(of: left, name),
        labelValue(of: right, name),
        label,
        descending: descending
      )
    }
    guard left.isKnown, right.isKnown else {
      return left.isKnown == right.isKnown ? 0 : left.isKnown ? -1 : 1
    }
    let order = comparison(left, right, type)
    return descending ? -order : order
  }

  /// The order of groups: those of rows that share a label are apart, in the order of the rows.
  func keys(_ left: Value, _ right: Value, _ type: ValueType) -> Int {
    guard left.isKnown == right.isKnown else { return left.isKnown ? -1 : 1 }
    let order = precedes(left, right, type, descending: false)
    if order == 0, case .reference(let one) = left, case .reference(let two) = right {
      return sign(one.id, two.id)
    }
    return order
  }

  private func sign<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Int {
    left < right ? -1 : right < left ? 1 : 0
  }

  private func length(_ duration: CalendarDuration) -> Int {
    switch duration {
    case .days(let count): count
    case .months(let count): count
    }
  }

  /// The place of a value in its enumeration, as declared.
  private func rank(_ code: Int, _ type: ValueType) -> Int {
    guard case .enumeration(let name) = type,
      let values = ledger.dictionary.enumeration(named: name)?.values
    else { return code }
    return values.firstIndex { $0.code == code } ?? code
  }

  /// Folded first, then by code point.
  private func texts(_ left: String, _ right: String) -> Int {
    let folded = codePoints(PlainText.folded(left), PlainText.folded(right))
    return folded == 0 ? codePoints(left, right) : folded
  }

  func codePoints(_ left: String, _ right: String) -> Int {
    let first = left.unicodeScalars.map(\.value)
    let second = right.unicodeScalars.map(\.value)
    return first.lexicographicallyPrecedes(second)
      ? -1 : second.lexicographicallyPrecedes(first) ? 1 : 0
  }

  private func labelField(of name: String) -> Field? {
    guard let entity = ledger.dictionary.entity(named: name),
      let label = entity.label ?? entity.key.first
    else { return nil }
    return ledger.dictionary.field(named: label, of: entity)
  }

  private func labelType(of name: String) -> ValueType? { labelField(of: name)?.type }

  private func labelValue(of reference: Value, _ name: String) -> Value {
    guard let label = labelField(of: name), let row = ledger.row(name, reference) else {
      return .unknown
    }
    return ledger.value(label.name, of: row, on: nil)
  }

  /// The order of an entity's rows: by declared key, else as recorded.
  func rows(_ left: LedgerRow, _ right: LedgerRow, of entity: Entity) -> Int {
    for name in entity.key {
      guard let field = ledger.dictionary.field(named: name, of: entity) else { continue }
      let first = ledger.value(name, of: left, on: nil)
      let second = ledger.value(name, of: right, on: nil)
      // Keys are in code-point order.
      let order =
        if case .text(let one) = first, case .text(let two) = second {
          codePoints(one, two)
        } else if case .reference(let one) = first, case .reference(let two) = second {
          sign(one.id, two.id)
        } else {
          precedes(first, second, field.type, descending: false)
        }
      if order != 0 { return order }
    }
    return sign(left.id, right.id)
  }
}

/// Text as it is compared, for the letters that the stores of these tests hold.
enum PlainText {
  private static let letters: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "ç": "c", "œ": "oe", "æ": "ae",
    "-": " ", "'": " ", "’": " ",
  ]

  static func folded(_ text: String) -> String {
    text.lowercased().map { letters[$0] ?? String($0) }.joined()
      .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
