import PalierDiagnostics
import PalierSyntax

extension Script {
  /// The text with `"…"` in place of what stands between quotes: names, numbers, addresses; nil where
  /// its form is wrong, so that nobody can tell what does.
  public var withoutTexts: String? {
    var bytes = source.utf8
    for token in Lexer(source).tokens.reversed() {
      switch token.kind {
      case .text: bytes.replaceSubrange(token.range.lower..<token.range.upper, with: "\"…\"".utf8)
      case .invalid: return nil
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
