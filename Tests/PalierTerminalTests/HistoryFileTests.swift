import Glibc
import PalierTerminal
import Testing

/// A folder of its own for each test, taken away afterwards.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/palier-terminal-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var result: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { result.append(name) }
    }
    return result
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try DescriptorWriter.write(bytes, to: descriptor)
  }

  func mode(of name: String) -> UInt32 {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : 0
  }

  func size(of name: String) -> Int {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? Int(status.st_size) : -1
  }
}

// One after another: the umask of one test is that of the whole process.
@Suite(.serialized) struct HistoryFileTests {
  let folder: ScratchFolder
  let file: HistoryFile

  init() throws {
    folder = try ScratchFolder()
    file = HistoryFile(path: "\(folder.path)/history")
  }

  @Test func `no file is an empty history`() throws {
    #expect(try file.load() == [])
  }

  @Test func `statements come back in order, with their lines and backslashes`() throws {
    let statements = ["households", "étape où dette > 100 €\n  trier", #"name = "a\nb\\""#]
    for statement in statements { try file.append(statement) }
    #expect(try file.load() == statements)
  }

  @Test func `a repeated statement is kept once, where it was last used`() throws {
    for statement in ["a", "b", "a", "c", "b"] { try file.append(statement) }
    #expect(try file.load() == ["a", "c", "b"])
  }

  @Test(arguments: ["", "   ", " secret", "\n", "a\u{1B}[31m", "a\u{202E}b", "nul\0"])
  func `a statement not to remember is not written`(statement: String) throws {
    try file.append(statement)
    #expect(folder.names.isEmpty)
  }

  @Test func `the latest statements are those kept beyond the limit`() throws {
    let small = HistoryFile(path: file.path, limit: 3)
    for number in 1...5 { try small.append("s\(number)") }
    #expect(try small.load() == ["s3", "s4", "s5"])
  }

  @Test func `a file twice over the limit is rewritten, and one at twice is not`() throws {
    let small = HistoryFile(path: file.path, limit: 3)
    for number in 1...6 { try small.append("s\(number)") }
    _ = try small.load()
    #expect(folder.size(of: "history") == 6 * 3)
    try small.append("s7")
    #expect(try small.load() == ["s5", "s6", "s7"])
    #expect(folder.size(of: "history") == 3 * 3)
    #expect(folder.names == ["history"])
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `a damaged line is skipped and the others are read`() throws {
    var bytes = Array("first\n".utf8)
    bytes += [0xC3, 0x28, 0x0A, 0xFF, 0x0A]
    bytes += Array("bad \\x escape\nends with \\\n\u{1B}]0;title\n\nlast é\n".utf8)
    try folder.write(bytes, to: "history")
    #expect(try file.load() == ["first", "last é"])
  }

  @Test func `a line cut short does not swallow the next one`() throws {
    try folder.write(Array("whole\ncut sho".utf8), to: "history")
    try file.append("next")
    #expect(try file.load() == ["whole", "cut sho", "next"])
  }

  @Test func `a file that others could read is closed to them`() throws {
    try folder.write(Array("a\n".utf8), to: "history")
    chmod(file.path, 0o666)
    _ = try file.load()
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `a symbolic link is not followed`() throws {
    try folder.write([], to: "elsewhere")
    symlink("\(folder.path)/elsewhere", file.path)
    #expect(throws: TerminalError.notAPlainFile(path: file.path)) { try file.append("secret") }
    #expect(folder.size(of: "elsewhere") == 0)
  }

  @Test func `a named pipe is refused at once`() throws {
    mkfifo(file.path, 0o600)
    #expect(throws: TerminalError.notAPlainFile(path: file.path)) { try file.load() }
  }

  @Test func `writers at the same time lose nothing, even while the file is rewritten`()
    async throws
  {
    let small = HistoryFile(path: file.path, limit: 1000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          for number in 1...200 {
            try small.append("writer \(writer) statement \(number)\nsecond line")
            // Every writer repeats this one, so that the file grows over twice what it keeps.
            for _ in 1...3 { try small.append("common") }
            if number % 20 == 0 { _ = try small.load() }
          }
        }
      }
      try await group.waitForAll()
    }
    let entries = try small.load()
    #expect(entries.count == 801)
    for writer in 1...4 {
      let own = entries.filter { $0.hasPrefix("writer \(writer) ") }
      #expect(own == (1...200).map { "writer \(writer) statement \($0)\nsecond line" })
    }
  }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func `a new file is its owner's alone whatever the umask`(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    try file.append("a")
    #expect(folder.mode(of: "history") & 0o077 == 0)
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `the folders that lead to a new file are made for the owner alone`() throws {
    let deep = HistoryFile(path: "\(folder.path)/state/palier/history")
    try deep.append("a")
    #expect(try deep.load() == ["a"])
    #expect(folder.mode(of: "state") == 0o700)
    #expect(folder.mode(of: "state/palier") == 0o700)
    unlink(deep.path)
    rmdir("\(folder.path)/state/palier")
    rmdir("\(folder.path)/state")
  }
}
