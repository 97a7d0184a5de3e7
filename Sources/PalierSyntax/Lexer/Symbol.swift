/// A token that is neither a word nor a literal.
package enum Symbol: String, Hashable, Sendable, CaseIterable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case semicolon = ";"
  case colon = ":"
  case dot = "."
  case range = ".."
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case similar = "~"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case dollar = "$"

  /// Whether a line that ends with it goes on to the next.
  package var needsMore: Bool {
    switch self {
    case .rightParenthesis, .rightBrace, .leftBrace, .semicolon: false
    default: true
    }
  }
}
