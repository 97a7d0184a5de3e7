import Glibc

/// The bytes of a file or of an array, read in pieces and, when asked, again from the start.
///
/// The file is read, not mapped: a file that somebody shortens meanwhile would end the process
/// with a signal.
package final class ByteSource {
  /// The file's name for messages.
  package let path: String

  private let descriptor: Int32
  private let bytes: [UInt8]
  private var position = 0
  private let opened: stat

  /// Reads from bytes that are in memory.
  package init(bytes: [UInt8], path: String = "-") {
    self.path = path
    self.bytes = bytes
    descriptor = -1
    opened = stat()
  }

  /// Opens an ordinary file; a symbolic link is followed, a folder, device or pipe is refused.
  package init(path: String) throws(FileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError(.badName, path: path) }
    // Without O_NONBLOCK the opening of a pipe nobody writes to would never return.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, system: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let number = errno
      _ = close(descriptor)
      throw FileError(path: path, system: number)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      throw FileError(isDirectory ? .isDirectory : .notRegular, path: path)
    }
    self.path = path
    self.descriptor = descriptor
    bytes = []
    opened = status
  }

  /// Reads a whole stream (standard input, a pipe) into memory, so that it can be read twice.
  package convenience init(stream: Int32, path: String = "-") throws(FileError) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try Self.read(stream, path: path, &piece)
      guard count > 0 else { break }
      bytes.append(contentsOf: piece[..<count])
    }
    self.init(bytes: bytes, path: path)
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// How many bytes there were when it was opened.
  package var size: Int { descriptor < 0 ? bytes.count : Int(opened.st_size) }

  /// Fills as much of the buffer as it can and tells how much; 0 is the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try read(at: position, into: buffer)
    position += count
    return count
  }

  /// Fills as much of the buffer as it can from an offset on and tells how much; 0 is the end.
  package func read(
    at offset: Int,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    guard descriptor < 0 else {
      while true {
        let count = Glibc.pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        if count >= 0 { return count }
        let number = errno
        guard number == EINTR else { throw FileError(path: path, system: number) }
      }
    }
    let count = max(0, min(buffer.count, bytes.count - offset))
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    return count
  }

  /// Whether the first bytes are these.
  package func begins(with mark: [UInt8]) throws(FileError) -> Bool {
    try piece(at: 0, count: mark.count) == mark
  }

  /// Whether these bytes stand anywhere.
  package func holds(_ mark: [UInt8]) throws(FileError) -> Bool {
    var offset = 0
    while true {
      let part = try piece(at: offset, count: 1 << 16)
      guard part.count >= mark.count else { return false }
      if (0...part.count - mark.count).contains(where: { part[$0...].starts(with: mark) }) {
        return true
      }
      offset += part.count - mark.count + 1
    }
  }

  private func piece(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: count)
    let result: Result<Int, FileError> = piece.withUnsafeMutableBytes { buffer in
      do throws(FileError) { return .success(try read(at: offset, into: buffer)) } catch {
        return .failure(error)
      }
    }
    return Array(piece[..<(try result.get())])
  }

  /// Begins again with the first byte.
  package func rewind() {
    position = 0
  }

  /// Refuses a file whose size or time of change is no longer what it was when it was opened.
  package func requireUnchanged() throws(FileError) {
    guard descriptor >= 0 else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, system: errno) }
    guard
      status.st_size == opened.st_size,
      status.st_mtim.tv_sec == opened.st_mtim.tv_sec,
      status.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
    else { throw FileError(.changed, path: path) }
  }

  private static func read(
    _ descriptor: Int32,
    path: String,
    _ piece: inout [UInt8]
  ) throws(FileError) -> Int {
    while true {
      let count = piece.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      let number = errno
      guard number == EINTR else { throw FileError(path: path, system: number) }
    }
  }
}
