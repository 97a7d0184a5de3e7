import CNettle
import Glibc

/// The lock beside a store: held alone while it is opened and brought up to date, then shared for
/// as long as it is open.
///
/// Whoever gets it alone knows that nobody has the store open, so that a log left in the folder is
/// the trace of an unclean stop. The kernel lets go of it when a process ends in any way.
final class StoreLock: Sendable {
  private let descriptor: CInt
  private let path: String

  private init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// The lock of a store; nil when the folder can't hold one, which only a reader accepts.
  static func make(for file: StoreFile, writing: Bool) throws(StoreError) -> StoreLock? {
    let descriptor = palier_open_private(file.lockPath, O_CREAT | O_RDWR)
    guard descriptor >= 0 else {
      if !writing, errno == EACCES || errno == EROFS || errno == EPERM { return nil }
      throw .system(file.lockPath)
    }
    return StoreLock(descriptor: descriptor, path: file.path)
  }

  /// Takes it alone if nobody has it.
  ///
  /// - Returns: Whether it was free; otherwise it is now shared.
  func takeAloneOrShare() throws(StoreError) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    try wait(for: LOCK_SH)
    return false
  }

  func takeAlone() throws(StoreError) {
    try wait(for: LOCK_EX)
  }

  func share() throws(StoreError) {
    try wait(for: LOCK_SH)
  }

  func release() {
    flock(descriptor, LOCK_UN)
  }

  /// Takes the mark of a transaction that is held open, which is apart from the lock itself.
  ///
  /// - Returns: Whether nobody else has it.
  func hold() throws(StoreError) -> Bool {
    if palier_mark(descriptor, 1) == 0 { return true }
    guard errno == EAGAIN || errno == EACCES else { throw .system(path) }
    return false
  }

  func letGo() {
    _ = palier_mark(descriptor, 0)
  }

  /// Whether another process, or another opening of the store, has the mark.
  var isHeldByOther: Bool { palier_is_marked(descriptor) == 1 }

  private func wait(for operation: CInt) throws(StoreError) {
    // Thirty seconds in steps of ten milliseconds: as long as the engine waits for a writer.
    for _ in 0..<3_000 {
      if flock(descriptor, operation | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(path) }
      usleep(10_000)
    }
    throw StoreError(.busy, path)
  }
}
