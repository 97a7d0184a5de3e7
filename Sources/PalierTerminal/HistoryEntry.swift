/// The form of a statement in the history file: one line each.
package enum HistoryEntry {
  /// Whether a statement is one to remember.
  package static func isKept(_ entry: String) -> Bool {
    guard let first = entry.first, first != " ", !entry.allSatisfy(\.isWhitespace) else {
      return false
    }
    // What acts on a terminal would do so again at each recall.
    return TerminalText.isNeutral(entry)
  }

  /// The line of a statement, with its end.
  package static func encode(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.utf8.count + 1)
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The statement of a line without its end, or nil where the line is damaged.
  package static func decode(_ line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    var rest = line.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.next() {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      default: return nil
      }
    }
    guard let entry = String(validating: bytes, as: UTF8.self), isKept(entry) else { return nil }
    return entry
  }

  /// The statements without repeats, each at the place of its last use, the oldest dropped beyond
  /// the limit.
  package static func latest(_ entries: [String], limit: Int) -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for entry in entries.reversed() where result.count < limit && seen.insert(entry).inserted {
      result.append(entry)
    }
    return result.reversed()
  }
}
