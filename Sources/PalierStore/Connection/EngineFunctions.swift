import GRDB
import GRDBSQLite
import PalierSQL

/// The functions that generated SQL calls, registered on each connection.
///
/// They go through the engine's own interface: GRDB's boxes every argument, four times slower.
enum EngineFunctions {
  static func register(on database: Database) throws {
    for (index, function) in SQLFunctions.all.enumerated() {
      let code = sqlite3_create_function_v2(
        database.sqliteConnection,
        function.name,
        CInt(function.arity),
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
        UnsafeMutableRawPointer(bitPattern: index + 1),
        callEngineFunction,
        nil,
        nil,
        nil
      )
      guard code == SQLITE_OK else {
        throw StoreError.engine(code: code, message: nil, context: function.name)
      }
    }
    for (index, aggregate) in SQLFunctions.aggregates.enumerated() {
      let code = sqlite3_create_function_v2(
        database.sqliteConnection,
        aggregate.name,
        CInt(aggregate.arity),
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
        UnsafeMutableRawPointer(bitPattern: index + 1),
        nil,
        stepEngineAggregate,
        finishEngineAggregate,
        nil
      )
      guard code == SQLITE_OK else {
        throw StoreError.engine(code: code, message: nil, context: aggregate.name)
      }
    }
  }
}

/// What never changes while a bound text is in use: the engine copies it.
let transientText = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

// A global function: a closure written in an isolated place would trap when the engine calls it on
// another thread. The function is told by its position, so that nothing has to be kept alive.
private func callEngineFunction(
  _ context: OpaquePointer?,
  _ count: CInt,
  _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  let index = Int(bitPattern: sqlite3_user_data(context)) - 1
  guard SQLFunctions.all.indices.contains(index) else {
    sqlite3_result_error(context, "unknown function", -1)
    return
  }
  let function = SQLFunctions.all[index]
  // Only a sum that has overflowed is one.
  for position in 0..<Int(count) where sqlite3_value_type(values?[position]) == SQLITE_FLOAT {
    return fail(context, function.name, .overflow)
  }
  let values = arguments(count, values)
  finish(context, function.name) { () throws(SQLFunctionError) in try function.apply(values) }
}

/// What an aggregate has met so far, kept by the engine as an unmanaged reference.
private final class AggregateBox {
  var state = SQLAggregate.State()
}

/// The engine's memory of one group: a reference, null until a row came.
private func aggregateSlot(
  _ context: OpaquePointer?,
  _ size: CInt
) -> UnsafeMutablePointer<UnsafeMutableRawPointer?>? {
  sqlite3_aggregate_context(context, size)?
    .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
}

private func engineAggregate(_ context: OpaquePointer?) -> SQLAggregate? {
  let index = Int(bitPattern: sqlite3_user_data(context)) - 1
  guard SQLFunctions.aggregates.indices.contains(index) else {
    sqlite3_result_error(context, "unknown function", -1)
    return nil
  }
  return SQLFunctions.aggregates[index]
}

private func stepEngineAggregate(
  _ context: OpaquePointer?,
  _ count: CInt,
  _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let aggregate = engineAggregate(context) else { return }
  guard
    let slot = aggregateSlot(context, CInt(MemoryLayout<UnsafeMutableRawPointer?>.size))
  else { return sqlite3_result_error_nomem(context) }
  let known = slot.pointee ?? Unmanaged.passRetained(AggregateBox()).toOpaque()
  slot.pointee = known
  let box = Unmanaged<AggregateBox>.fromOpaque(known).takeUnretainedValue()
  do throws(SQLFunctionError) {
    try aggregate.add(arguments(count, values), to: &box.state)
  } catch {
    fail(context, aggregate.name, error)
  }
}

// The engine calls it once for every group, also when the statement was given up.
private func finishEngineAggregate(_ context: OpaquePointer?) {
  guard let aggregate = engineAggregate(context) else { return }
  guard let known = aggregateSlot(context, 0)?.pointee else { return sqlite3_result_null(context) }
  let box = Unmanaged<AggregateBox>.fromOpaque(known).takeRetainedValue()
  finish(context, aggregate.name) { () throws(SQLFunctionError) in
    try aggregate.result(of: box.state)
  }
}

private func finish(
  _ context: OpaquePointer?,
  _ name: String,
  _ work: () throws(SQLFunctionError) -> SQLBinding
) {
  do throws(SQLFunctionError) {
    switch try work() {
    case .null: sqlite3_result_null(context)
    case .integer(let number): sqlite3_result_int64(context, number)
    case .text(let text): sqlite3_result_text(context, text, -1, transientText)
    }
  } catch {
    fail(context, name, error)
  }
}

private func fail(_ context: OpaquePointer?, _ name: String, _ error: SQLFunctionError) {
  switch error {
  case .overflow: sqlite3_result_error(context, "integer overflow", -1)
  case .argument: sqlite3_result_error(context, "wrong argument of \(name)", -1)
  }
}

private func arguments(
  _ count: CInt,
  _ values: UnsafeMutablePointer<OpaquePointer?>?
) -> [SQLBinding] {
  var arguments: [SQLBinding] = []
  arguments.reserveCapacity(Int(count))
  for position in 0..<Int(count) { arguments.append(argument(values?[position])) }
  return arguments
}

private func argument(_ value: OpaquePointer?) -> SQLBinding {
  switch sqlite3_value_type(value) {
  case SQLITE_NULL: .null
  case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
  default: sqlite3_value_text(value).map { .text(String(cString: $0)) } ?? .null
  }
}
