import PalierValues

/// An aggregate that the connection has to know before it prepares a statement.
package struct SQLAggregate: Sendable {
  package let name: String
  /// How many arguments it takes; all but the first are the same for every row.
  package let arity: Int
  /// The result over the known values of the first argument, given the others.
  fileprivate let work:
    @Sendable (_ values: [Int64], _ others: [Int64]) throws(SQLFunctionError) -> Int64?

  /// The values met so far.
  package struct State: Sendable {
    fileprivate var values: [Int64] = []
    fileprivate var others: [Int64] = []

    package init() {}
  }

  /// Takes the arguments of a row.
  package func add(
    _ arguments: [SQLBinding],
    to state: inout State
  ) throws(SQLFunctionError) {
    var numbers: [Int64] = []
    for argument in arguments {
      switch argument {
      // An unknown value is passed over.
      case .null: return
      case .integer(let number): numbers.append(number)
      case .text: throw .argument
      }
    }
    guard numbers.count == arity else { throw .argument }
    state.values.append(numbers[0])
    if state.others.isEmpty { state.others = Array(numbers.dropFirst()) }
  }

  /// The result over the rows taken; null when none had a value.
  package func result(of state: State) throws(SQLFunctionError) -> SQLBinding {
    guard !state.values.isEmpty else { return .null }
    return try work(state.values, state.others).map(SQLBinding.integer) ?? .null
  }
}

extension SQLFunctions {
  /// The aggregates that the generated SQL calls, exact like the functions.
  package static let aggregates: [SQLAggregate] = [
    SQLAggregate(name: "palier_percentile", arity: 2) { values, others throws(SQLFunctionError) in
      guard let place = others.first else { throw .argument }
      return try percentile(place, of: values)
    },
    SQLAggregate(name: "palier_lower_middle", arity: 1) { values, _ throws(SQLFunctionError) in
      values.sorted()[(values.count - 1) / 2]
    },
  ]

  /// The value at a place between 0 and 100, given in millionths, among values put in order: exact,
  /// interpolated between the two next to it, and rounded once, half away from zero.
  package static func percentile(
    _ place: Int64,
    of values: [Int64]
  ) throws(SQLFunctionError) -> Int64? {
    guard !values.isEmpty else { return nil }
    let whole = Int128(100 * Number.scale)
    guard (0...whole).contains(Int128(place)) else { throw .argument }
    let sorted = values.sorted()
    let (index, part) = (Int128(place) * Int128(sorted.count - 1))
      .quotientAndRemainder(dividingBy: whole)
    let low = sorted[Int(index)]
    guard part > 0 else { return low }
    let high = sorted[Int(index) + 1]
    return Scaled.divide(Int128(low) * (whole - part) + Int128(high) * part, by: whole)
  }
}
