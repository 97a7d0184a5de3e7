import PalierSQL

/// A text of bytes that says one thing only: every part is preceded by its kind and its length.
package struct CanonicalBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ value: Int64) {
    bytes.append(0x01)
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: String) {
    bytes.append(0x02)
    let utf8 = text.utf8
    withUnsafeBytes(of: UInt64(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: utf8)
  }

  mutating func append(_ data: [UInt8]) {
    bytes.append(0x03)
    withUnsafeBytes(of: UInt64(data.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: data)
  }

  mutating func appendNothing() {
    bytes.append(0x00)
  }

  mutating func append(_ value: Int64?) {
    if let value { append(value) } else { appendNothing() }
  }

  mutating func append(_ value: SQLBinding) {
    switch value {
    case .null: appendNothing()
    case .integer(let integer): append(integer)
    case .text(let text): append(text)
    }
  }
}
