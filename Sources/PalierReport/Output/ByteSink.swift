/// Where a format's bytes go: a file, a terminal, a buffer.
package protocol ByteSink: AnyObject {
  func write(_ bytes: [UInt8]) throws
}

/// A sink that keeps what it is given.
package final class ByteBuffer: ByteSink {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package func write(_ bytes: [UInt8]) {
    self.bytes += bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Gathers small pieces of text, so that the sink is called once in a while.
struct BufferedOutput {
  private let sink: any ByteSink
  /// What waits to be handed over; a writer of many small cells adds to it directly.
  var pending: [UInt8] = []

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  mutating func write(_ text: String) throws {
    pending.append(text: text)
    try flushWhenFull()
  }

  mutating func flushWhenFull() throws {
    if pending.count >= 65_536 { try flush() }
  }

  mutating func flush() throws {
    guard !pending.isEmpty else { return }
    try sink.write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
