/// Text as XML holds it.
enum XMLText {
  /// Text for an attribute or between two tags.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds text; what XML doesn't know is left out.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(text: "&amp;")
      case UInt8(ascii: "<"): bytes.append(text: "&lt;")
      case UInt8(ascii: ">"): bytes.append(text: "&gt;")
      case UInt8(ascii: "\""): bytes.append(text: "&quot;")
      case 0x09, 0x0A, 0x20...: bytes.append(byte)
      default: break
      }
    }
  }
}
