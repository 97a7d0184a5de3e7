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
  var arguments: [SQLBinding] = []
  arguments.reserveCapacity(Int(count))
  for position in 0..<Int(count) { arguments.append(argument(values?[position])) }
  do throws(SQLFunctionError) {
    switch try function.apply(arguments) {
    case .null: sqlite3_result_null(context)
    case .integer(let number): sqlite3_result_int64(context, number)
    case .text(let text): sqlite3_result_text(context, text, -1, transientText)
    }
  } catch {
    switch error {
    case .overflow: sqlite3_result_error(context, "integer overflow", -1)
    case .argument: sqlite3_result_error(context, "wrong argument of \(function.name)", -1)
    }
  }
}

private func argument(_ value: OpaquePointer?) -> SQLBinding {
  switch sqlite3_value_type(value) {
  case SQLITE_NULL: .null
  case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
  default: sqlite3_value_text(value).map { .text(String(cString: $0)) } ?? .null
  }
}
