import Glibc

/// A small file that only its owner can read.
package enum PrivateFile {
  /// Makes the folders that lead to a path and do not exist yet, for their owner alone.
  package static func createFolder(for path: String) throws(TerminalError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if access(folder, F_OK) == 0 { return }
    try createFolder(for: folder)
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .last("mkdir", path: folder) }
  }

  /// Puts new contents in the place of the old ones, whole.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(TerminalError) {
    try createFolder(for: path)
    let file = try LockedFile(path: path, creates: true)
    try file.replaceContents(with: bytes)
  }
}
