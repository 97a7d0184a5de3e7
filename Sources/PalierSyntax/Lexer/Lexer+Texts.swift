import PalierDiagnostics

extension Lexer {
  /// Reads a text up to its closing mark, on one line.
  mutating func readText(closing: Unicode.Scalar) {
    let lower = offset
    let openingLength = scalar()?.length ?? 1
    let opening = SourceRange(lower: lower, upper: lower + openingLength)
    offset += openingLength
    var segments: [TextSegment] = []
    var piece = ""
    var isCut = false
    if closing == "»" { skipGuillemetSpace() }
    while true {
      guard let first = byte(0), first != 0x0A else {
        // Inside an interpolation it is the { that lacks its end.
        if textDepth == 0, !isCut {
          if segments.isEmpty, mixedTexts < Limits.mendings, readMixedQuotes(from: lower) { return }
          report(.unclosedText(closing: String(closing)), at: opening)
        }
        break
      }
      guard let (scalar, length) = scalar() else {
        skipInvalidBytes()
        continue
      }
      if scalar == closing {
        offset += length
        break
      }
      switch scalar {
      case "\\":
        readEscape(into: &piece)
      case "{":
        if !piece.isEmpty { segments.append(.text(piece)) }
        piece = ""
        segments.append(.interpolation(readInterpolation()))
        isCut = byte(-1) != UInt8(ascii: "}")
      case "\r" where byte(1) == 0x0A:
        offset += 1
      case "\0":
        report(.nulCharacter, at: SourceRange(lower: offset, upper: offset + 1))
        offset += 1
      default:
        piece.unicodeScalars.append(scalar)
        offset += length
      }
    }
    if closing == "»", let last = piece.unicodeScalars.last, isSpace(last) {
      piece.unicodeScalars.removeLast()
    }
    if !piece.isEmpty { segments.append(.text(piece)) }
    append(.text(segments), from: lower)
  }

  private mutating func skipGuillemetSpace() {
    if let (scalar, length) = scalar(), isSpace(scalar) { offset += length }
  }

  private mutating func readEscape(into piece: inout String) {
    let lower = offset
    offset += 1
    guard let (scalar, length) = scalar(), scalar != "\n" else {
      report(.unknownEscape(""), at: SourceRange(lower: lower, upper: offset))
      return
    }
    offset += length
    switch scalar {
    case "n": piece += "\n"
    case "t": piece += "\t"
    case "\"", "\\", "{": piece.unicodeScalars.append(scalar)
    default:
      let range = SourceRange(lower: lower, upper: offset)
      report(.unknownEscape(String(scalar)), at: range, fix: "\\\\\(scalar)")
      piece.unicodeScalars.append(scalar)
    }
  }

  /// Reads the tokens between `{` and its `}` inside a text.
  mutating func readInterpolation() -> [Token] {
    let opening = SourceRange(lower: offset, upper: offset + 1)
    offset += 1
    textDepth += 1
    defer { textDepth -= 1 }
    guard textDepth <= Limits.nesting else {
      report(.tooDeep(limit: Limits.nesting), at: opening)
      while let byte = byte(0), byte != 0x0A { offset += 1 }
      return [Token(.end, at: SourceRange(lower: offset, upper: offset), lineBreaks: 0)]
    }
    let outer = (tokens, lineBreaks, openParentheses)
    (tokens, lineBreaks, openParentheses) = ([], 0, 0)
    defer { (tokens, lineBreaks, openParentheses) = outer }
    var braces = 0
    while true {
      while let (scalar, length) = scalar(), scalar != "\n", isSpace(scalar) { offset += length }
      guard let first = byte(0), first != 0x0A, outer.0.count + tokens.count < Limits.tokens else {
        if textDepth == 1 { report(.unclosedInterpolation, at: opening) }
        break
      }
      if first == UInt8(ascii: "{") { braces += 1 }
      if first == UInt8(ascii: "}") {
        if braces == 0 { break }
        braces -= 1
      }
      readToken()
    }
    append(.end, from: offset)
    if byte(0) == UInt8(ascii: "}") { offset += 1 }
    return tokens
  }

  /// Reads `“text"`, whose quotes don't pair, as word processors leave them; what was meant is clear
  /// where the quotes behind it on the line pair.
  mutating func readMixedQuotes(from lower: Int) -> Bool {
    let outer = offset
    offset = lower
    defer { if tokens.last?.range.lower != lower { offset = outer } }
    offset += scalar()?.length ?? 1
    var text = ""
    while let (scalar, length) = scalar(), scalar != "\n", scalar != "{", scalar != "\\" {
      offset += length
      guard Lexer.isQuote(scalar) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard quotesAhead.isMultiple(of: 2) else { return false }
      report(
        .mixedQuotes,
        at: SourceRange(lower: lower, upper: offset),
        fix: Printer.quoted(text)
      )
      append(.text(text.isEmpty ? [] : [.text(text)]), from: lower)
      mixedTexts += 1
      return true
    }
    return false
  }

  /// How many quotes stand on the rest of the line.
  private var quotesAhead: Int {
    var count = 0
    var place = 0
    while let (scalar, length) = scalar(place), scalar != "\n" {
      if Lexer.isQuote(scalar) { count += 1 }
      place += length
    }
    return count
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "“", "”", "«", "»"].contains(scalar)
  }

  /// Reads `'text'`: single quotes are no quotes here, but what was meant is clear.
  mutating func readSingleQuoted() {
    let lower = offset
    let openingLength = scalar()?.length ?? 1
    offset += openingLength
    var text = ""
    while let (scalar, length) = scalar(), scalar != "\n" {
      offset += length
      if isApostrophe(scalar) {
        let range = SourceRange(lower: lower, upper: offset)
        report(.singleQuotes(text), at: range, fix: Printer.quoted(text))
        append(.text(text.isEmpty ? [] : [.text(text)]), from: lower)
        return
      }
      text.unicodeScalars.append(scalar)
    }
    offset = lower + openingLength
    refuseCharacter("'", from: lower)
  }
}
