import CNettle
import Glibc

/// The file of a store as the file system sees it, before any engine opens it.
///
/// Modes are given when a file is made, so that nothing depends on the process's umask; the engine
/// gives its `-wal` and `-shm` files the mode of the store. The store itself is never opened here
/// while it may be in use: closing a second descriptor would drop the engine's own locks.
struct StoreFile {
  let path: String

  var walPath: String { path + "-wal" }
  var lockPath: String { path + ".lock" }

  var directory: String { StoreFile.directory(of: path) }

  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the empty file, for its owner only, and its folder when that is missing.
  func create() throws(StoreError) {
    if mkdir(directory, 0o700) != 0, errno != EEXIST { throw .system(directory) }
    let descriptor = palier_open_private(path, O_CREAT | O_EXCL | O_RDWR)
    guard descriptor >= 0 else { throw .system(path) }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// Checks that it is one plain file of ours that nobody else reads, and not an empty one.
  func check(writing: Bool) throws(StoreError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .system(path) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFLNK else { throw StoreError(.linked, path) }
    guard kind == S_IFREG, status.st_size > 0 else { throw StoreError(.notAStore, path) }
    guard status.st_nlink == 1 else { throw StoreError(.linked, path) }
    guard status.st_uid == geteuid() else { throw StoreError(.permission, path) }
    guard status.st_mode & 0o077 == 0 else { throw StoreError(.exposed, path) }
    guard access(path, writing ? R_OK | W_OK : R_OK) == 0 else { throw .system(path) }
    if writing { try checkFileSystem() }
  }

  var isWritable: Bool { access(path, W_OK) == 0 && access(directory, W_OK) == 0 }

  /// Whether the log of the engine holds something: in use elsewhere, or left by an unclean stop.
  var hasLog: Bool {
    var status = stat()
    return lstat(walPath, &status) == 0 && status.st_size > 0
  }

  /// Network file systems neither lock nor sync as the engine needs.
  private func checkFileSystem() throws(StoreError) {
    let remote = [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F]
    let kind = palier_file_system(path)
    guard kind >= 0 else { throw .system(path) }
    guard !remote.contains(kind) else { throw StoreError(.notDurable, path) }
  }

  /// Removes what an interrupted creation leaves.
  func remove() {
    for name in [path, walPath, path + "-shm"] { unlink(name) }
  }

  /// Makes sure that a name given in a folder survives a power loss.
  static func synchronizeDirectory(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(path) }
  }

  /// Makes sure that a file's bytes survive a power loss.
  static func synchronize(_ path: String) throws(StoreError) {
    let descriptor = palier_open_private(path, O_RDONLY)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(path) }
  }

  /// The SHA-256 of a file's bytes.
  static func hash(of path: String) throws(StoreError) -> [UInt8] {
    let descriptor = palier_open_private(path, O_RDONLY)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var running = SHA256()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .system(path)
      }
      guard count > 0 else { return running.finished() }
      running.update(Array(buffer[..<count]))
    }
  }
}
