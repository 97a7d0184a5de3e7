/// Reads what `CanonicalBytes` wrote; nothing but that is taken.
package struct CanonicalReader {
  /// The bytes aren't what was asked for.
  package struct Unreadable: Error {
    package init() {}
  }

  private var rest: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func integer() throws(Unreadable) -> Int64 {
    guard rest.popFirst() == 0x01 else { throw Unreadable() }
    return try bigEndian()
  }

  package mutating func text() throws(Unreadable) -> String {
    guard rest.popFirst() == 0x02, let count = Int(exactly: try bigEndian()), count >= 0,
      count <= rest.count, let text = String(validating: rest.prefix(count), as: UTF8.self)
    else { throw Unreadable() }
    rest.removeFirst(count)
    return text
  }

  private mutating func bigEndian() throws(Unreadable) -> Int64 {
    guard rest.count >= 8 else { throw Unreadable() }
    let value = rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest.removeFirst(8)
    return Int64(bitPattern: value)
  }
}
