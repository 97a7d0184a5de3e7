import GRDB
import GRDBSQLite
import PalierSQL

/// A prepared statement in use: values bound and columns read without a box in between.
struct EngineStatement {
  let handle: OpaquePointer
  let context: String

  func bind(_ value: SQLBinding, at position: Int) throws {
    switch value {
    case .null: try check(sqlite3_bind_null(handle, CInt(position)))
    case .integer(let number): try bind(number, at: position)
    case .text(let text): try bind(text, at: position)
    }
  }

  func bind(_ number: Int64, at position: Int) throws {
    try check(sqlite3_bind_int64(handle, CInt(position), number))
  }

  func bind(_ number: Int64?, at position: Int) throws {
    if let number { try bind(number, at: position) }
  }

  func bind(_ text: String, at position: Int) throws {
    var text = text
    try check(
      text.withUTF8 { utf8 in
        // An empty buffer may have no address, which would bind null.
        guard let start = utf8.baseAddress else {
          return sqlite3_bind_text(handle, CInt(position), "", 0, transientText)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
          sqlite3_bind_text(handle, CInt(position), $0, CInt(utf8.count), transientText)
        }
      }
    )
  }

  func bind(_ bytes: [UInt8], at position: Int) throws {
    try check(
      sqlite3_bind_blob(handle, CInt(position), bytes, CInt(bytes.count), transientText)
    )
  }

  func bind(_ values: [SQLBinding], from first: Int = 1) throws {
    for (offset, value) in values.enumerated() { try bind(value, at: first + offset) }
  }

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw lastError
    }
  }

  func run() throws {
    while try step() {}
  }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL
  }

  /// Whether a sum has grown beyond the integers: the engine goes on with a float.
  func isInexact(_ column: Int) -> Bool {
    sqlite3_column_type(handle, CInt(column)) == SQLITE_FLOAT
  }

  func integer(_ column: Int) -> Int64? {
    isNull(column) ? nil : sqlite3_column_int64(handle, CInt(column))
  }

  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(handle, CInt(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Shows the bytes of a text without copying them.
  func withBytes(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let start = sqlite3_column_text(handle, CInt(column))
    body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(column)))))
  }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, CInt(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  func binding(_ column: Int) -> SQLBinding {
    switch sqlite3_column_type(handle, CInt(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, CInt(column)))
    default: text(column).map(SQLBinding.text) ?? .null
    }
  }

  private func check(_ code: CInt) throws {
    guard code == SQLITE_OK else { throw lastError }
  }

  private var lastError: StoreError {
    let database = sqlite3_db_handle(handle)
    return StoreError.engine(
      code: sqlite3_extended_errcode(database),
      message: sqlite3_errmsg(database).map { String(cString: $0) },
      context: context
    )
  }
}
