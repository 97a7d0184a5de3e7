import Glibc

/// The statements typed in the shell, kept in a file that only its owner can read.
///
/// Each statement is one line, appended by one write under a lock: a killed shell loses nothing,
/// and two shells can share the file.
package struct HistoryFile: Sendable {
  /// The path of the file.
  package let path: String
  /// How many statements are remembered.
  package let limit: Int

  /// Beyond this size only the end of the file is read.
  private static let readLimit = 16 << 20

  /// Names a history file, which need not exist yet.
  package init(path: String, limit: Int = 5000) {
    self.path = path
    self.limit = max(limit, 1)
  }

  /// The remembered statements, the oldest first and none twice.
  ///
  /// A damaged line is skipped. A file that holds over twice the limit is rewritten shorter.
  package func load() throws(TerminalError) -> [String] {
    let file: LockedFile
    do {
      file = try LockedFile(path: path, creates: false)
    } catch .system(_, _, ENOENT) {
      return []
    }
    let bytes = try file.readEnd(upTo: Self.readLimit)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let entries = HistoryEntry.latest(lines.compactMap(HistoryEntry.decode), limit: limit)
    if lines.count > 2 * limit {
      try file.replaceContents(with: entries.flatMap(HistoryEntry.encode))
    }
    return entries
  }

  /// Remembers a statement; one that begins with a space is not kept.
  package func append(_ entry: String) throws(TerminalError) {
    guard HistoryEntry.isKept(entry) else { return }
    try PrivateFile.createFolder(for: path)
    let file = try LockedFile(path: path, creates: true)
    try file.append(HistoryEntry.encode(entry))
  }
}
