import PalierDiagnostics

extension Lexer {
  /// The byte so far ahead, `nil` beyond the end.
  func byte(_ ahead: Int) -> UInt8? {
    let place = offset + ahead
    return place >= 0 && place < end ? source.utf8[place] : nil
  }

  func isDigit(_ ahead: Int) -> Bool {
    guard let byte = byte(ahead) else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The character at a place and its length in bytes, `nil` where the bytes aren't UTF-8.
  func scalar(_ ahead: Int = 0) -> (Unicode.Scalar, length: Int)? {
    guard let first = byte(ahead) else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var decoder = UTF8()
    var bytes = (ahead..<ahead + length).compactMap { byte($0) }.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// Steps over a run of bytes that aren't UTF-8 and reports it once.
  mutating func skipInvalidBytes() {
    let lower = offset
    while let byte = byte(0), byte >= 0x80, scalar() == nil { offset += 1 }
    report(.invalidUTF8, at: SourceRange(lower: lower, upper: offset))
  }

  func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
  }

  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
  }

  /// The length of the letter, digit, underscore or accent at a place, `nil` when it is none.
  func wordPartLength(_ ahead: Int) -> Int? {
    guard let first = byte(ahead) else { return nil }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return 1
    case 0x80...:
      guard let (scalar, length) = scalar(ahead) else { return nil }
      if isApostrophe(scalar) { return nil }
      let isPart =
        isLetter(scalar) || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.numericType == .decimal
      return isPart ? length : nil
    default:
      return nil
    }
  }
}
