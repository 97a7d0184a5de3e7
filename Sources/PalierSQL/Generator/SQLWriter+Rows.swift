import PalierPlan
import PalierValues

extension SQLWriter {
  /// A value worked out over inner rows.
  mutating func overRows(_ function: RowsFunction) throws(SQLError) -> SQL {
    let source = try self.source(of: function.rows)
    if function.kind == .first {
      guard let value = function.value else { throw .misplaced("first") }
      return try first(value, of: source)
    }
    guard let value = function.value else {
      return "(\(try count(of: source), at: 1))"
    }
    let argument = try scalar(value)
    guard !value.isDirectly(over: function.rows.row) else {
      let result = aggregate(function.kind, argument)
      return "(\(try select(result, from: source, isOrdered: false), at: 1))"
    }
    // An aggregate whose argument speaks of no row of its own select would belong to an outer one.
    let alias = newAlias()
    let rows = try select("\(argument) as v", from: source, isOrdered: false)
    let result = aggregate(function.kind, "\(word: alias).v")
    return "(select \(result, at: 5) from (\(rows, at: 7)) as \(word: alias))"
  }

  /// The select of the number of rows.
  mutating func count(of source: RowSource) throws(SQLError) -> SQL {
    guard source.slice != nil else { return try select("count(*)", from: source, isOrdered: false) }
    // The number of rows that a slice leaves doesn't depend on their order.
    var whole = source
    whole.slice = nil
    let rows = limited(try select("1", from: whole, isOrdered: false), source.slice)
    return "select count(*) from (\(rows, at: 6)) as \(word: newAlias())"
  }

  /// The call of an aggregate over the rows that fulfil the condition.
  func aggregate(_ kind: RowsFunction.Kind, _ value: SQL?, filter: SQL? = nil) -> SQL {
    func call(_ name: String, _ argument: SQL, _ before: String = "") -> SQL {
      let call: SQL = "\(word: name)(\(word: before)\(argument, at: 3))"
      return filter.map { "\(call) filter (where \($0, at: 8))" } ?? call
    }
    let argument = value ?? "*"
    return switch kind {
    case .count: call("count", argument)
    case .sum: "coalesce(\(call("sum", argument), at: 3), 0)"
    case .minimum, .first: call("min", argument)
    case .maximum: call("max", argument)
    case .average:
      "palier_muldiv(\(call("sum", argument), at: 3), 1, \(call("count", argument), at: 5))"
    case .distinct: call("count", argument, "distinct ")
    case .percentile(let place):
      call("palier_percentile", "\(argument), \(SQL.value(.integer(place.scaled)), at: 5)")
    case .lowerMiddle: call("palier_lower_middle", argument)
    }
  }

  private mutating func first(_ value: Scalar, of source: RowSource) throws(SQLError) -> SQL {
    var source = source
    let result = try scalar(value)
    if let slice = source.slice {
      source.slice = (slice.skip, min(1, slice.take ?? 1))
      return "(\(try select(result, from: source, isOrdered: true), at: 1))"
    }
    return "(\(try select(result, from: source, isOrdered: true), at: 1) limit 1)"
  }
}

extension Scalar {
  /// Whether a column of the row stands in the scalar outside of any inner select.
  fileprivate func isDirectly(over row: RowID) -> Bool {
    switch self {
    case .column(let column): column.row == row
    case .add(let left, let right), .subtract(let left, let right), .addMonths(let left, let right),
      .monthsBetween(let left, let right):
      left.isPlain && right.isPlain && (left.isDirectly(over: row) || right.isDirectly(over: row))
    case .negate(let value), .scaled(let value), .folded(let value), .calendar(_, let value):
      value.isDirectly(over: row)
    case .fallback(let values):
      values.allSatisfy(\.isPlain) && values.contains { $0.isDirectly(over: row) }
    default: false
    }
  }

  /// Whether it is made of columns and constants alone, without an inner select.
  private var isPlain: Bool {
    switch self {
    case .column, .constant: true
    case .add(let left, let right), .subtract(let left, let right), .addMonths(let left, let right),
      .monthsBetween(let left, let right):
      left.isPlain && right.isPlain
    case .negate(let value), .scaled(let value), .calendar(_, let value): value.isPlain
    default: false
    }
  }
}
