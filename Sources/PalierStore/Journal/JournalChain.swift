/// The parts of an entry that its hash covers, in the order in which they are hashed:
/// `SHA256(0x00 ‖ previous hash ‖ header ‖ changes)`.
struct ChainedHeader {
  let seq: Int64
  let at: String
  let actor: String
  let statement: String
  let kind: String
  let undoes: Int64?
  let script: Int64

  /// What the hash of an entry begins with: its changes follow one by one.
  ///
  /// The header comes first, so that a long entry is hashed while it is written.
  func begin(after previous: [UInt8]) -> SHA256 {
    var running = SHA256()
    running.update([0x00])
    running.update(previous)
    var text = CanonicalBytes()
    text.append(seq)
    text.append(at)
    text.append(actor)
    text.append(statement)
    text.append(kind)
    text.append(undoes)
    text.append(script)
    running.update(text.bytes)
    return running
  }

  /// What the first entry follows.
  static let origin = [UInt8](repeating: 0, count: 32)
}

/// The parts of a change that the hash of its entry covers: its digest stands for the values.
struct ChainedChange {
  let n: Int64
  let entity: String
  let row: Int64
  let household: Int64?
  let operation: String
  let digest: [UInt8]

  var canonical: [UInt8] {
    var text = CanonicalBytes()
    text.append(n)
    text.append(entity)
    text.append(row)
    text.append(household)
    text.append(operation)
    text.append(digest)
    return text.bytes
  }
}
