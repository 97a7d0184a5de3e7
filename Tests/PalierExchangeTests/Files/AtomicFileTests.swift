import Glibc
import PalierExchange
import Testing

/// A folder of its own, removed at the end.
private final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/palier-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { _ = unlink("\(path)/\(name)") == 0 || rmdir("\(path)/\(name)") == 0 }
    _ = rmdir(path)
  }

  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func read(_ name: String) throws -> [UInt8] {
    let source = try ByteSource(path: "\(path)/\(name)")
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let result = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
    return Array(buffer[..<result])
  }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : 0
  }
}

@Suite struct AtomicFileTests {
  @Test func `a file appears complete, private and only when it is published`() throws {
    let folder = try Folder()
    let file = try AtomicFile(path: "\(folder.path)/liste.csv")
    try file.write(Array("abc".utf8))
    #expect(folder.names.count == 1)
    #expect(folder.names.allSatisfy { $0.hasPrefix(".liste.csv.palier-") })
    #expect(folder.names.allSatisfy { folder.mode($0) == 0o600 })
    let temporary = try file.flush()
    #expect(temporary == "\(folder.path)/\(folder.names[0])")
    try file.publish()
    #expect(folder.names == ["liste.csv"])
    #expect(folder.mode("liste.csv") == 0o600)
    #expect(try folder.read("liste.csv") == Array("abc".utf8))
    file.discard()
    #expect(folder.names == ["liste.csv"])
  }

  @Test func `a file that is not published leaves nothing`() throws {
    let folder = try Folder()
    do {
      let file = try AtomicFile(path: "\(folder.path)/a")
      try file.write([1])
    }
    let file = try AtomicFile(path: "\(folder.path)/b")
    file.discard()
    #expect(folder.names.isEmpty)
  }

  @Test func `an existing file is replaced only where that was asked`() throws {
    let folder = try Folder()
    let path = "\(folder.path)/a"
    let first = try AtomicFile(path: path)
    try first.write([1])
    try first.publish()
    #expect(throws: FileError(.exists, path: path)) { try AtomicFile(path: path) }
    let second = try AtomicFile(path: path, isReplacing: true)
    try second.write([2])
    #expect(try folder.read("a") == [1])
    try second.publish()
    #expect(try folder.read("a") == [2])
  }

  @Test func `a file that comes meanwhile is not overwritten`() throws {
    let folder = try Folder()
    let path = "\(folder.path)/a"
    let late = try AtomicFile(path: path)
    try late.write([2])
    let early = try AtomicFile(path: path)
    try early.write([1])
    try early.publish()
    #expect(throws: FileError.self) { try late.publish() }
    late.discard()
    #expect(folder.names == ["a"])
    #expect(try folder.read("a") == [1])
  }

  @Test(arguments: [
    ("", FileError.Code.badName), ("a\0b", .badName), ("a/", .isDirectory), (".", .isDirectory),
    ("..", .isDirectory), ("folder", .isDirectory), ("link", .isLink), ("pipe", .notRegular),
    ("missing/a", .notFound), ("link/a", .notFound),
  ])
  func `a place that is no ordinary file's is refused and nothing is written`(
    _ name: String,
    _ code: FileError.Code
  ) throws {
    let folder = try Folder()
    _ = mkdir("\(folder.path)/folder", 0o700)
    _ = symlink("/tmp/palier-nowhere", "\(folder.path)/link")
    _ = mkfifo("\(folder.path)/pipe", 0o600)
    let before = folder.names
    let path = name.isEmpty ? "" : "\(folder.path)/\(name)"
    for isReplacing in [false, true] {
      let error = #expect(throws: FileError.self) {
        try AtomicFile(path: path, isReplacing: isReplacing)
      }
      #expect(error?.code == code)
      #expect(error?.path == path)
    }
    #expect(folder.names == before)
  }

  @Test func `a device is refused`() {
    let error = #expect(throws: FileError.self) {
      try AtomicFile(path: "/dev/null", isReplacing: true)
    }
    #expect([.notRegular, .permissionDenied].contains(error?.code))
  }

  @Test func `a name of the greatest length has a hidden file too`() throws {
    let folder = try Folder()
    let name = String(repeating: "é", count: 127)
    let file = try AtomicFile(path: "\(folder.path)/\(name)")
    try file.publish()
    #expect(folder.names == [name])
  }

  @Test(arguments: [
    (ENOSPC, FileError.Code.deviceFull), (EDQUOT, .deviceFull), (EACCES, .permissionDenied),
    (EROFS, .permissionDenied), (ENOENT, .notFound), (EEXIST, .exists), (ELOOP, .isLink),
    (ENAMETOOLONG, .badName), (EIO, .system),
  ])
  func `the system's numbers become reasons`(_ number: Int32, _ code: FileError.Code) {
    #expect(FileError(path: "a", system: number) == FileError(code, path: "a", number: number))
  }
}

@Suite struct ByteSourceTests {
  @Test(arguments: [
    ("folder", FileError.Code.isDirectory), ("pipe", .notRegular), ("missing", .notFound),
    ("a\0", .badName),
  ])
  func `what is no ordinary file is not read`(_ name: String, _ code: FileError.Code) throws {
    let folder = try Folder()
    _ = mkdir("\(folder.path)/folder", 0o700)
    _ = mkfifo("\(folder.path)/pipe", 0o600)
    let error = #expect(throws: FileError.self) {
      try ByteSource(path: "\(folder.path)/\(name)")
    }
    #expect(error?.code == code)
  }

  @Test func `a stream is read whole and can be read again`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes = Array("nom;é\nBouleau;1\n".utf8)
    #expect(bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) } == bytes.count)
    _ = close(ends[1])
    let text = try DelimitedText(ByteSource(stream: ends[0], path: "entrée"))
    _ = close(ends[0])
    #expect(try text.next()?.fields == ["nom", "é"])
    #expect(try text.next()?.fields == ["Bouleau", "1"])
    #expect(text.path == "entrée")
  }

  @Test func `a file that changes while it is read is refused at its end`() throws {
    let folder = try Folder()
    let path = "\(folder.path)/a"
    let file = try AtomicFile(path: path)
    try file.write(Array("a;b\n1;2\n".utf8))
    try file.publish()
    let text = try DelimitedText(ByteSource(path: path))
    #expect(try text.next() != nil)
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND)
    _ = [UInt8(0x33)].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    _ = close(descriptor)
    #expect(throws: FileError(.changed, path: path)) { while try text.next() != nil {} }
  }
}
