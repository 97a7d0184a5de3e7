import Glibc
import PalierTerminal

/// The files and folders that a path may go on with.
enum FileCompletion {
  /// More names than these nobody reads.
  private static let limit = 200

  /// Completes a path typed so far, between quotes where they are given.
  static func completions(
    of path: String,
    opening: String = "",
    closing: String = ""
  ) -> Completions {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let beginning = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names = self.names(in: folder.isEmpty ? "./" : folder)
      .filter { $0.hasPrefix(beginning) && ($0.hasPrefix(".") == beginning.hasPrefix(".")) }
      .filter { TerminalText.isNeutral($0) && !$0.contains("\"") }
    let kept = opening.isEmpty ? "" : opening + folder
    return Completions(
      replacing: opening.isEmpty ? beginning.count : path.count,
      candidates: names.sorted().prefix(limit).map { name in
        isFolder(folder + name)
          ? Completions.Candidate(insertion: kept + name + "/", display: name + "/")
          : Completions.Candidate(insertion: kept + name + closing, display: name)
      }
    )
  }

  private static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
