@_spi(_Unicode) import Swift

/// The two forms in which text is compared.
package enum TextForm {
  /// The typographic form in which text is stored and compared exactly: NFC, straight
  /// apostrophe, plain space and hyphen.
  package static func typographic(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    result.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text._nfc {
      result.unicodeScalars.append(contentsOf: plain(scalar))
    }
    return result
  }

  /// The folded form for `~`, `contains`, search and sorting: lower case, without accents,
  /// œ and æ spelt out, hyphens, apostrophes and runs of spaces as one space.
  package static func folded(_ text: String) -> String {
    fold(text, separator: " ")
  }

  /// The folded form of a word of the language: as `folded`, without any separator.
  package static func foldedWord(_ text: String) -> String {
    fold(text, separator: nil)
  }

  private static func fold(_ text: String, separator: Unicode.Scalar?) -> String {
    if isPlain(text) { return foldPlain(text, separator: separator) }
    var result = String.UnicodeScalarView()
    var pendingSeparator = false
    for scalar in text._nfd {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if isSeparator(scalar) {
        pendingSeparator = true
        continue
      }
      if pendingSeparator, let separator, !result.isEmpty { result.append(separator) }
      pendingSeparator = false
      switch scalar {
      case "œ", "Œ": result.append(contentsOf: "oe".unicodeScalars)
      case "æ", "Æ": result.append(contentsOf: "ae".unicodeScalars)
      case "ß": result.append(contentsOf: "ss".unicodeScalars)
      case "A"..."Z":
        result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case "\u{0}"..."\u{7F}": result.append(scalar)
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// As `fold`, for text without a letter or a sign of Unicode's: most words, and none of its cost.
  private static func foldPlain(_ text: String, separator: Unicode.Scalar?) -> String {
    if text.utf8.allSatisfy(isFolded) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSeparator = false
    for byte in text.utf8 {
      if isSeparator(Unicode.Scalar(byte)) {
        pendingSeparator = true
        continue
      }
      if pendingSeparator, let separator, !result.isEmpty {
        result.append(contentsOf: separator.utf8)
      }
      pendingSeparator = false
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      result.append(isUpper ? byte + 32 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte stands for itself in every folded text.
  private static func isFolded(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "'", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2010}"..."\u{2015}", "\u{2019}",
      "\u{2018}", "\u{02BC}", "\t", "\n", "\r":
      true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": "'".unicodeScalars
    case "\u{A0}", "\u{202F}", "\u{2009}": " ".unicodeScalars
    case "\u{2010}", "\u{2011}": "-".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }
}
