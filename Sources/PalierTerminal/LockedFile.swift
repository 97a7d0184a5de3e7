import Glibc

/// A plain private file, open and locked against the other shells until it goes out of scope.
struct LockedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file that the path names at the moment when the lock is held.
  init(path: String, creates: Bool) throws(TerminalError) {
    self.path = path
    while true {
      let opened = try Self.openPrivate(path, creates: creates)
      if try Self.lock(opened, path: path) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit {
    // Closing gives the lock back.
    close(descriptor)
  }

  /// Writes one line at the end, by one call.
  borrowing func append(_ line: [UInt8]) throws(TerminalError) {
    // A write cut short by a full disk leaves a line without end, which must not swallow this one.
    let size = try length()
    var last = UInt8(ascii: "\n")
    if size > 0 { _ = pread(descriptor, &last, 1, off_t(size - 1)) }
    try write(last == UInt8(ascii: "\n") ? line : [UInt8(ascii: "\n")] + line, to: descriptor)
  }

  /// The last bytes of the file, from the beginning of a line.
  borrowing func readEnd(upTo limit: Int) throws(TerminalError) -> [UInt8] {
    let size = try length()
    let start = max(0, size - limit)
    var offset = start
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while offset < size {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
      if count < 0 {
        if errno == EINTR { continue }
        throw .last("read", path: path)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
      offset += count
    }
    guard start > 0 else { return bytes }
    let firstEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    return Array(bytes[firstEnd...])
  }

  /// Puts a new file in the place of this one, so that a reader finds the old or the new one whole.
  borrowing func replaceContents(with bytes: [UInt8]) throws(TerminalError) {
    let temporary = "\(path).\(getpid()).new"
    let new = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard new >= 0 else { throw .last("open", path: temporary) }
    defer { close(new) }
    do throws(TerminalError) {
      try write(bytes, to: new)
      guard fsync(new) == 0 else { throw .last("fsync", path: temporary) }
      guard rename(temporary, path) == 0 else { throw .last("rename", path: path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private borrowing func length() throws(TerminalError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last("fstat", path: path) }
    return Int(status.st_size)
  }

  private borrowing func write(_ bytes: [UInt8], to target: Int32) throws(TerminalError) {
    try DescriptorWriter.write(bytes, to: target, path: path)
  }

  private static func openPrivate(_ path: String, creates: Bool) throws(TerminalError) -> Int32 {
    // O_NOFOLLOW: a link planted at the path would send the statements elsewhere.
    // O_NONBLOCK: opening a named pipe must not hang.
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (creates ? O_CREAT : 0)
    let opened = open(path, flags, 0o600)
    guard opened >= 0 else {
      if errno == ELOOP || errno == EISDIR || errno == ENXIO { throw .notAPlainFile(path: path) }
      throw .last("open", path: path)
    }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .notAPlainFile(path: path)
    }
    if status.st_mode & 0o077 != 0 { fchmod(opened, 0o600) }
    return opened
  }

  /// Waits for the lock; false when another shell replaced the file meanwhile.
  private static func lock(_ opened: Int32, path: String) throws(TerminalError) -> Bool {
    while flock(opened, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let error = TerminalError.last("flock", path: path)
        close(opened)
        throw error
      }
    }
    var held = stat()
    var named = stat()
    return fstat(opened, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
      && held.st_dev == named.st_dev
  }
}
