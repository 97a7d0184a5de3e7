import CNettle
import Glibc

/// What the entries of one transaction share.
final class WriteState {
  let kept: KeptColumns?
  /// The number of the first entry, which names the whole script.
  let script: Int64
  var nextSequence: Int64
  var head: [UInt8]
  /// The next identities, read from the store when first needed.
  var nextIDs: [String: Int64] = [:]
  /// The rows at the top whose kept columns have to be worked out again, by entity.
  var touched: [String: Set<Int64>] = [:]
  /// The rows at the top whose words for the search have to be taken again, by entity.
  var renamed: [String: Set<Int64>] = [:]
  /// How many savepoints are open: only outside all of them are the touched rows forgotten.
  var depth = 0
  var hasFiles = false
  var hasForgotten = false
  private var authenticators: [Int64: MessageAuthenticator] = [:]

  init(kept: KeptColumns?, nextSequence: Int64, head: [UInt8], script: Int64) {
    self.kept = kept
    self.script = script
    self.nextSequence = nextSequence
    self.head = head
  }

  func touch(_ root: String, _ id: Int64) {
    touched[root, default: []].insert(id)
  }

  /// The authenticator of a household's key, kept for the rows that follow.
  func authenticator(
    of household: Int64,
    key: () throws -> [UInt8]
  ) rethrows -> MessageAuthenticator {
    if let known = authenticators[household] { return known }
    // A bound for memory: an import goes through households one after the other.
    if authenticators.count > 4_096 { authenticators.removeAll(keepingCapacity: true) }
    let made = MessageAuthenticator(key: try key())
    authenticators[household] = made
    return made
  }

  /// Keys made since a savepoint go with it.
  func forgetKeys() {
    authenticators.removeAll(keepingCapacity: true)
  }

  /// Thirty-two bytes that nobody can guess.
  static func randomKey() throws(StoreError) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    var filled = 0
    while filled < key.count {
      let count = key.withUnsafeMutableBytes { buffer in
        palier_random(buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0 {
        guard errno == EINTR else { throw .system("getrandom") }
        continue
      }
      filled += count
    }
    return key
  }
}
