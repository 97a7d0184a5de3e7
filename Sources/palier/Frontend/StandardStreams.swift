import Glibc
import PalierKit
import PalierTerminal

/// Where results go.
enum StandardOutput {
  /// Writes a text, all of it.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes bytes, all of them.
  static func write(_ bytes: [UInt8]) throws {
    if isTerminal { StatusLine.clear(before: bytes) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw OutputClosed()
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw PalierError(
          .failed,
          BilingualText(
            "standard output can't be written: \(reason)",
            "la sortie standard ne peut être écrite : \(reason)"
          )
        )
      }
    }
  }

  static var isTerminal: Bool { TerminalSize.isTerminal(STDOUT_FILENO) }
}

/// Where answers to questions come from.
enum StandardInput {
  static var isTerminal: Bool { TerminalSize.isTerminal(STDIN_FILENO) }
}

/// Where everything else goes.
enum StandardError {
  static var isTerminal: Bool { TerminalSize.isTerminal(STDERR_FILENO) }

  /// Writes a text; nobody can be told when that fails.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    if isTerminal { StatusLine.clear(before: rest) }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}

/// The reader of the results has gone, as `head` does when it has enough.
struct OutputClosed: Error {
  /// Ends the command as the signal would have, without a word.
  static func leave() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(RunStatus.failed.rawValue)
  }
}
