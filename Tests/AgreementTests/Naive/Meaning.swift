import PalierDictionary
import PalierValues

/// What an expression means: the type it has, and its value at a moment.
struct Meaning {
  let type: ValueType
  let value: (Moment) -> Value

  init(_ type: ValueType, _ value: @escaping (Moment) -> Value) {
    self.type = type
    self.value = value
  }

  /// A value that depends on no row.
  init(_ type: ValueType, constant value: Value) {
    self.init(type) { _ in value }
  }
}

/// The rows in reach, outermost first, and the group when rows are gathered.
struct Moment {
  var rows: [LedgerRow] = []
  var group: GatheredRows?

  func with(_ row: LedgerRow) -> Moment { Moment(rows: rows + [row]) }
}

/// The rows of a group, or of a total.
struct GatheredRows {
  /// The keys, that of `across` last; unknown where a total has none.
  let keys: [Value]
  let rows: [LedgerRow]
  /// Every row that entered, each with its keys.
  let entered: [KeyedRow]
  /// The places of the keys that it has; fewer than all in a total.
  let has: Set<Int>
  /// The rows of its line, whatever their key of `across`.
  let line: [KeyedRow]
  /// The groups among which it has a place; none of a total.
  var among: Neighbours?
}

/// Groups among which others have a place.
final class Neighbours {
  let groups: [GatheredRows]

  init(_ groups: [GatheredRows]) {
    self.groups = groups
  }
}

/// A row and the keys by which it is gathered.
struct KeyedRow {
  let row: LedgerRow
  let keys: [Value]
}

/// What the evaluator can't read; a question that the generator ought not to have made.
struct Unreadable: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
