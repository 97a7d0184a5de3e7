import PalierDiagnostics

/// A tag of HTML, a comment or a declaration, as it stands in a letter's file.
struct LetterTag {
  /// Its name in small letters; `!` for a comment or a declaration.
  let name: String
  let isEnd: Bool
  /// Whether its end was found.
  let isClosed: Bool
  /// The values of its attributes, by their names in small letters.
  let attributes: [String: String]
  /// Where a brace stands in it.
  let brace: Int?
  let range: SourceRange

  /// What runs, loads or sends something, none of which paper can.
  static let forbidden: Set<String> = [
    "base", "embed", "form", "frame", "frameset", "iframe", "link", "object", "script",
  ]

  /// Reads the tag at an offset; nil when the sign there begins none.
  init?(_ source: SourceText, at lower: Int) {
    let bytes = source.utf8
    var offset = lower + 1
    func byte() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }
    if byte() == UInt8(ascii: "!") {
      let isComment = bytes[offset...].starts(with: "!--".utf8)
      let mark = isComment ? Array("-->".utf8) : [UInt8(ascii: ">")]
      // The marks of a comment don't overlap: `<!-->` is still open.
      offset += isComment ? 3 : 1
      while offset < bytes.count, !bytes[offset...].starts(with: mark) { offset += 1 }
      (name, isEnd, attributes, brace) = ("!", false, [:], nil)
      isClosed = offset < bytes.count
      range = SourceRange(lower: lower, upper: min(offset + mark.count, bytes.count))
      return
    }
    let isEnd = byte() == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    guard let first = byte(), Self.isLetter(first) else { return nil }
    let nameStart = offset
    while let next = byte(), Self.isLetter(next) || Self.isDigit(next) { offset += 1 }
    name = source.text(in: SourceRange(lower: nameStart, upper: offset)).lowercased()
    var attributes: [String: String] = [:]
    var brace: Int?
    // Where another tag begins, this one was left open.
    while let next = byte(), next != UInt8(ascii: ">"), next != UInt8(ascii: "<") {
      guard !Self.isBlank(next), next != UInt8(ascii: "/") else {
        offset += 1
        continue
      }
      let start = offset
      while let next = byte(), !Self.isBlank(next), !Self.endsName.contains(next) {
        if next == UInt8(ascii: "{") { brace = brace ?? offset }
        offset += 1
      }
      if offset == start { offset += 1 }
      let attribute = source.text(in: SourceRange(lower: start, upper: offset)).lowercased()
      while let next = byte(), Self.isBlank(next) { offset += 1 }
      guard byte() == UInt8(ascii: "=") else { continue }
      offset += 1
      while let next = byte(), Self.isBlank(next) { offset += 1 }
      var quote: UInt8?
      if let next = byte(), next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
        quote = next
        offset += 1
      }
      let valueStart = offset
      while let next = byte(), quote.map({ next != $0 }) ?? !Self.endsValue(next) {
        if next == UInt8(ascii: "{") { brace = brace ?? offset }
        offset += 1
      }
      attributes[attribute] = source.text(in: SourceRange(lower: valueStart, upper: offset))
      if quote != nil, offset < bytes.count { offset += 1 }
    }
    self.isEnd = isEnd
    self.attributes = attributes
    self.brace = brace
    isClosed = byte() == UInt8(ascii: ">")
    range = SourceRange(lower: lower, upper: isClosed ? offset + 1 : offset)
  }

  private static let endsName: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
  ]

  private static func endsValue(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
  }
}
