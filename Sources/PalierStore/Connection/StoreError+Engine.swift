import GRDB
import GRDBSQLite
import Glibc

extension StoreError {
  /// The error of an engine's result code.
  static func engine(code: CInt, message: String?, context: String) -> StoreError {
    let known: Code =
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CANTOPEN: .notFound
      case SQLITE_NOTADB: .notAStore
      case SQLITE_PERM, SQLITE_AUTH: .permission
      case SQLITE_FULL: .diskFull
      case SQLITE_READONLY: .readOnly
      case SQLITE_CORRUPT: .corrupt
      case SQLITE_INTERRUPT: .interrupted
      case SQLITE_CONSTRAINT: .constraint
      case SQLITE_TOOBIG: .tooLarge
      case SQLITE_IOERR: .inputOutput
      case SQLITE_NOMEM: .outOfMemory
      default: .engine
      }
    let cause = message.map { "SQLite \(code): \($0)" } ?? "SQLite \(code)"
    // An overflow in the sum of a question is told by the engine in words only.
    if let message, message.contains("overflow") {
      return StoreError(.overflow, context, cause: cause)
    }
    return StoreError(known, context, cause: cause)
  }

  /// Any error met while using the store, as a store error; the engine's are translated.
  static func wrapping(_ error: any Error, context: String) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError:
      engine(code: error.extendedResultCode.rawValue, message: error.message, context: context)
    default: StoreError(.engine, context, cause: "\(type(of: error))")
    }
  }

  /// The error of the system call that just failed.
  static func system(_ context: String) -> StoreError {
    let number = errno
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EEXIST: .exists
      case EACCES, EPERM: .permission
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .diskFull
      case ELOOP: .linked
      default: .inputOutput
      }
    return StoreError(code, context, cause: strerror(number).map { String(cString: $0) })
  }
}
