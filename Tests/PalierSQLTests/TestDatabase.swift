import CSQLite
import PalierSQL

/// An in-memory database with the functions that generated SQL calls.
final class TestDatabase {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let handle: OpaquePointer

  init() throws {
    var pointer: OpaquePointer?
    guard sqlite3_open(":memory:", &pointer) == SQLITE_OK, let pointer else {
      throw Failure(description: "no database")
    }
    handle = pointer
    for function in SQLFunctions.all { try register(function) }
    for aggregate in SQLFunctions.aggregates { try register(aggregate) }
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs a text of statements without answers.
  func run(_ text: String) throws {
    guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw failure(text) }
  }

  /// Prepares a text and throws it away.
  func prepare(_ text: String) throws {
    sqlite3_finalize(try statement(text))
  }

  /// The rows of an answer.
  @discardableResult
  func rows(_ sql: SQLStatement) throws -> [[SQLBinding]] {
    try rows(sql.text, sql.bindings)
  }

  func rows(_ text: String, _ bindings: [SQLBinding] = []) throws -> [[SQLBinding]] {
    let statement = try statement(text)
    defer { sqlite3_finalize(statement) }
    guard Int(sqlite3_bind_parameter_count(statement)) == bindings.count else {
      throw Failure(description: "\(bindings.count) values for \(text)")
    }
    // SQLite copies what it is told to copy by this marker.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, binding) in bindings.enumerated() {
      let position = Int32(index + 1)
      switch binding {
      case .null: sqlite3_bind_null(statement, position)
      case .integer(let number): sqlite3_bind_int64(statement, position, number)
      case .text(let text): sqlite3_bind_text(statement, position, text, -1, copied)
      }
    }
    var rows: [[SQLBinding]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append(try row(of: statement))
      case SQLITE_DONE: return rows
      default: throw failure(text)
      }
    }
  }

  private func row(of statement: OpaquePointer) throws -> [SQLBinding] {
    try (0..<sqlite3_column_count(statement)).map { column in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
      case SQLITE_TEXT: .text(String(cString: sqlite3_column_text(statement, column)))
      default: throw Failure(description: "neither integer nor text")
      }
    }
  }

  private func statement(_ text: String) throws -> OpaquePointer {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure(text)
    }
    return statement
  }

  private func failure(_ text: String) -> Failure {
    Failure(description: "\(String(cString: sqlite3_errmsg(handle))) in: \(text)")
  }

  private func register(_ function: SQLFunction) throws {
    let box = Unmanaged.passRetained(Registered(function))
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    let result = sqlite3_create_function_v2(
      handle,
      function.name,
      Int32(function.arity),
      flags,
      box.toOpaque(),
      { context, count, values in
        guard let data = sqlite3_user_data(context) else { return }
        let function = Unmanaged<Registered>.fromOpaque(data).takeUnretainedValue().function
        let arguments = (0..<Int(count)).map { index -> SQLBinding in
          let value = values?[index]
          return switch sqlite3_value_type(value) {
          case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
          case SQLITE_TEXT: .text(String(cString: sqlite3_value_text(value)))
          default: .null
          }
        }
        do {
          switch try function.apply(arguments) {
          case .null: sqlite3_result_null(context)
          case .integer(let number): sqlite3_result_int64(context, number)
          case .text(let text):
            sqlite3_result_text(
              context,
              text,
              -1,
              unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            )
          }
        } catch {
          sqlite3_result_error(context, "\(error)", -1)
        }
      },
      nil,
      nil,
      { data in data.map { Unmanaged<Registered>.fromOpaque($0).release() } }
    )
    guard result == SQLITE_OK else { throw failure(function.name) }
  }

  private func register(_ aggregate: SQLAggregate) throws {
    let box = Unmanaged.passRetained(Gathering(aggregate))
    let result = sqlite3_create_function_v2(
      handle,
      aggregate.name,
      Int32(aggregate.arity),
      SQLITE_UTF8 | SQLITE_DETERMINISTIC,
      box.toOpaque(),
      nil,
      { context, count, values in
        guard let data = sqlite3_user_data(context) else { return }
        let gathering = Unmanaged<Gathering>.fromOpaque(data).takeUnretainedValue()
        let group = sqlite3_aggregate_context(context, 8)
        let arguments = (0..<Int(count)).map { index -> SQLBinding in
          let value = values?[index]
          return sqlite3_value_type(value) == SQLITE_INTEGER
            ? .integer(sqlite3_value_int64(value)) : .null
        }
        var state = group.flatMap { gathering.states[$0] } ?? SQLAggregate.State()
        do {
          try gathering.aggregate.add(arguments, to: &state)
        } catch {
          sqlite3_result_error(context, "\(error)", -1)
        }
        if let group { gathering.states[group] = state }
      },
      { context in
        guard let data = sqlite3_user_data(context) else { return }
        let gathering = Unmanaged<Gathering>.fromOpaque(data).takeUnretainedValue()
        let state = sqlite3_aggregate_context(context, 0)
          .flatMap { gathering.states.removeValue(forKey: $0) }
        do {
          switch try gathering.aggregate.result(of: state ?? SQLAggregate.State()) {
          case .integer(let number): sqlite3_result_int64(context, number)
          default: sqlite3_result_null(context)
          }
        } catch {
          sqlite3_result_error(context, "\(error)", -1)
        }
      },
      { data in data.map { Unmanaged<Gathering>.fromOpaque($0).release() } }
    )
    guard result == SQLITE_OK else { throw failure(aggregate.name) }
  }

  /// An aggregate with what each group has met so far.
  private final class Gathering {
    let aggregate: SQLAggregate
    var states: [UnsafeMutableRawPointer: SQLAggregate.State] = [:]
    init(_ aggregate: SQLAggregate) { self.aggregate = aggregate }
  }

  private final class Registered {
    let function: SQLFunction
    init(_ function: SQLFunction) { self.function = function }
  }
}
