import Glibc

/// A file that appears at its place complete or not at all.
///
/// It is written beside its place under a hidden name that nobody else can read; `publish()` gives
/// it its name. What isn't published is removed, by `discard()` or when the object goes. A process
/// that is killed leaves the hidden file and never a partial one under the real name.
package final class AtomicFile {
  /// The place, as the caller named it.
  package let path: String

  /// Where the bytes are until they are published.
  package let temporaryPath: String

  private let name: String
  private let temporaryName: String
  private let isReplacing: Bool
  private var folder: Int32
  private var descriptor: Int32 = -1
  private var isPending = false
  private var isFlushed = false

  /// Creates the hidden file, with mode 0600 whatever the process's mask.
  ///
  /// A folder, device, pipe or symbolic link at the place is refused, and an ordinary file too
  /// unless `isReplacing` allows to replace it.
  package init(path: String, isReplacing: Bool = false) throws(FileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError(.badName, path: path) }
    let slash = path.utf8.lastIndex(of: 0x2F)
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty, name != ".", name != ".." else {
      throw FileError(.isDirectory, path: path)
    }
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    self.path = path
    self.name = name
    self.isReplacing = isReplacing
    var generator = SystemRandomNumberGenerator()
    let suffix = Self.suffix(&generator)
    // A name may be 255 bytes long; the hidden one is longer than the real one.
    let room = 255 - suffix.utf8.count - 1
    temporaryName = "." + String(decoding: Array(name.utf8.prefix(room)), as: UTF8.self) + suffix
    temporaryPath = (slash == nil ? "" : parent == "/" ? "/" : parent + "/") + temporaryName
    // Everything below goes through this descriptor, so that a folder moved or replaced by a link
    // meanwhile cannot lead the file elsewhere.
    folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: path, system: errno) }
    try inspectPlace()
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = openat(folder, temporaryName, flags, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, system: errno) }
    isPending = true
    guard fchmod(descriptor, 0o600) == 0 else { throw FileError(path: path, system: errno) }
  }

  deinit {
    discard()
    if folder >= 0 { _ = close(folder) }
  }

  /// Writes bytes at the end.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        offset += count
        continue
      }
      let number = errno
      guard number == EINTR else { throw FileError(path: path, system: number) }
    }
  }

  /// Writes bytes at the end.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    let result: Result<Void, FileError> = bytes.withUnsafeBytes { all in
      do throws(FileError) { return .success(try write(all)) } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Waits until the bytes are on the device and closes the hidden file, whose path it returns.
  ///
  /// Nothing may be written afterwards; the hidden file may be read before it is published.
  package func flush() throws(FileError) -> String {
    guard !isFlushed else { return temporaryPath }
    guard fsync(descriptor) == 0 else { throw FileError(path: path, system: errno) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw FileError(path: path, system: errno) }
    isFlushed = true
    return temporaryPath
  }

  /// Gives the file its name and waits until the folder is on the device.
  package func publish() throws(FileError) {
    guard isPending else { return }
    _ = try flush()
    try inspectPlace()
    try rename()
    isPending = false
    // Some network folders cannot be flushed; the file is there all the same.
    guard fsync(folder) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw FileError(path: path, system: errno)
    }
  }

  /// Leaves the flushed hidden file to somebody else, who gives it its name.
  package func handOver() {
    isPending = false
  }

  /// Removes the hidden file; does nothing once it is published.
  package func discard() {
    if descriptor >= 0 { _ = close(descriptor) }
    descriptor = -1
    if isPending { _ = unlinkat(folder, temporaryName, 0) }
    isPending = false
  }

  private func rename() throws(FileError) {
    guard !isReplacing else {
      guard renameat(folder, temporaryName, folder, name) == 0 else {
        throw FileError(path: path, system: errno)
      }
      return
    }
    // A second name, unlike a renaming, is refused where a file of that name has come meanwhile.
    if linkat(folder, temporaryName, folder, name, 0) == 0 {
      _ = unlinkat(folder, temporaryName, 0)
      return
    }
    let number = errno
    guard number == EPERM || number == ENOTSUP || number == EMLINK else {
      throw FileError(path: path, system: number)
    }
    // Some file systems (FAT) know no second name: the place is taken with an empty file first.
    let place = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard place >= 0 else { throw FileError(path: path, system: errno) }
    _ = close(place)
    guard renameat(folder, temporaryName, folder, name) == 0 else {
      throw FileError(path: path, system: errno)
    }
  }

  /// Refuses a place where something stands that must not be replaced.
  private func inspectPlace() throws(FileError) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      let number = errno
      guard number == ENOENT else { throw FileError(path: path, system: number) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: guard isReplacing else { throw FileError(.exists, path: path) }
    case S_IFDIR: throw FileError(.isDirectory, path: path)
    case S_IFLNK: throw FileError(.isLink, path: path)
    default: throw FileError(.notRegular, path: path)
    }
  }

  private static func suffix(_ generator: inout SystemRandomNumberGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let random = (0..<12).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &generator)]
    }
    return ".palier-" + String(decoding: random, as: UTF8.self)
  }
}
