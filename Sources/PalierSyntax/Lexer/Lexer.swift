package import PalierDiagnostics
import PalierValues

/// Cuts a text into tokens.
///
/// It walks the UTF-8 bytes and never fails: what can't be read becomes an invalid token and a
/// diagnostic. A habit of other languages (`==`, `&&`) is reported and read as what was meant, so
/// that the parser goes on. All reads go through `byte(_:)`, which is bounds-checked.
package struct Lexer {
  let source: SourceText
  /// Where reading stops: the end of the text, or the cursor of a completion.
  let end: Int
  var offset = 0
  var lineBreaks = 0
  var openParentheses = 0
  /// How many texts are open around this place, through their interpolations.
  var textDepth = 0
  /// How many texts whose quotes don't pair were read as they were meant: each reads its line again.
  var mixedTexts = 0
  package internal(set) var tokens: [Token] = []
  package internal(set) var comments: [Comment] = []
  package internal(set) var diagnostics: [Diagnostic] = []

  /// Reads a text, or the part of it before an offset; the last token is always `.end`.
  package init(_ source: SourceText, upTo limit: Int? = nil) {
    self.source = source
    end = min(limit ?? source.utf8.count, source.utf8.count)
    readAll()
  }

  /// Reads what stands between the brace at an offset and the one that closes it, on one line.
  init(_ source: SourceText, fieldAt lower: Int) {
    self.source = source
    end = source.utf8.count
    offset = lower
    tokens = readInterpolation()
  }

  private mutating func readAll() {
    guard end <= Limits.bytes else {
      report(.textTooLong, at: SourceRange(lower: 0, upper: 0))
      tokens = [Token(.end, at: SourceRange(lower: end, upper: end), lineBreaks: 0)]
      return
    }
    // A byte order mark is no part of the text.
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { offset = 3 }
    while skipBlanks() {
      guard tokens.count < Limits.tokens else {
        report(.tooManyTokens, at: SourceRange(lower: offset, upper: offset + 1))
        offset = end
        break
      }
      readToken()
    }
    append(.end, from: end, to: end)
  }

  /// Skips spaces, line breaks and comments.
  ///
  /// - Returns: Whether a token follows.
  private mutating func skipBlanks() -> Bool {
    while let byte = byte(0) {
      switch byte {
      case 0x0A:
        lineBreaks = min(2, lineBreaks + 1)
        offset += 1
      case UInt8(ascii: " "), 0x09, 0x0D:
        offset += 1
      case UInt8(ascii: "#"):
        readComment()
      case 0x80...:
        guard let (scalar, length) = scalar(), isSpace(scalar) else { return true }
        offset += length
      default:
        return true
      }
    }
    return false
  }

  private mutating func readComment() {
    let lower = offset
    while let byte = byte(0), byte != 0x0A {
      if byte < 0x80 {
        if byte == 0 { report(.nulCharacter, at: SourceRange(lower: offset, upper: offset + 1)) }
        offset += 1
      } else if let (_, length) = scalar() {
        offset += length
      } else {
        skipInvalidBytes()
      }
    }
    var upper = offset
    while upper > lower, [0x0D, 0x20, 0x09].contains(source.utf8[upper - 1]) { upper -= 1 }
    let range = SourceRange(lower: lower, upper: upper)
    comments.append(Comment(text: source.text(in: range), range: range, lineBreaks: lineBreaks))
    lineBreaks = 0
  }

  /// Reads the token at the offset, which stands at something other than a blank.
  mutating func readToken() {
    guard let first = byte(0) else { return }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      readNumeral()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      readWord()
    case UInt8(ascii: "\""):
      readText(closing: "\"")
    case UInt8(ascii: "'"):
      readSingleQuoted()
    case 0x80...:
      readBeyondASCII()
    default:
      readSymbol()
    }
  }

  private mutating func readBeyondASCII() {
    guard let (scalar, length) = scalar() else {
      let lower = offset
      skipInvalidBytes()
      append(.invalid, from: lower, to: offset)
      return
    }
    switch scalar {
    case "“": readText(closing: "”")
    case "«": readText(closing: "»")
    case "’", "‘": readSingleQuoted()
    case "€" where readUnitFirst(length): break
    case "”" where readMixedQuotes(from: offset): break
    case _ where isLetter(scalar): readWord()
    default:
      _ = length
      readSymbol()
    }
  }

  mutating func refuseCharacter(_ scalar: Unicode.Scalar, from lower: Int) {
    let range = SourceRange(lower: lower, upper: offset)
    report(scalar == "\0" ? .nulCharacter : .unexpectedCharacter(scalar), at: range)
    append(.invalid, from: lower, to: offset)
  }

  /// Adds a token that ends at the offset given, by default where reading stands.
  mutating func append(_ kind: Token.Kind, from lower: Int, to upper: Int? = nil) {
    let range = SourceRange(lower: lower, upper: upper ?? offset)
    tokens.append(Token(kind, at: range, lineBreaks: lineBreaks))
    lineBreaks = 0
  }

  mutating func report(_ problem: SyntaxProblem, at range: SourceRange, fix: String? = nil) {
    diagnostics.append(
      Diagnostic(problem, at: range, fix: fix.map { FixIt(range, replacement: $0) })
    )
  }
}
