import PalierDictionary
import PalierSQL
import PalierValues

/// The stored form of a fact, checked against the type of its column.
enum StoredFact {
  static func binding(of value: Value, context: String) throws(StoreError) -> SQLBinding {
    guard let binding = StoredForm.binding(of: value) else { throw StoreError(.wrongType, context) }
    return binding
  }

  /// The stored form of a value for a column.
  ///
  /// - Throws: `wrongType` when the column holds another type.
  static func binding(
    of value: Value,
    for fact: EntityLayout.Fact,
    in entity: String
  ) throws(StoreError) -> SQLBinding {
    guard fits(value, fact.type) else { throw StoreError(.wrongType, "\(entity).\(fact.name)") }
    if case .text(let text) = value { return .text(TextForm.typographic(text)) }
    guard let binding = StoredForm.binding(of: value) else {
      throw StoreError(.wrongType, "\(entity).\(fact.name)")
    }
    return binding
  }

  private static func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch (value, type) {
    case (.unknown, _), (.boolean, .boolean), (.text, .text), (.number, .number),
      (.money, .money), (.percent, .percent), (.date, .date), (.time, .time), (.month, .month),
      (.quarter, .quarter), (.year, .year), (.duration, .duration), (.member, .enumeration),
      (.members, .set), (.reference, .reference), (.references, .references):
      true
    default: false
    }
  }
}
