/// What can be wrong in a text, as facts; `SyntaxProblem+Messages.swift` has the words.
enum SyntaxProblem: Hashable {
  // The lexer's.
  case textTooLong
  case tooManyTokens
  case invalidUTF8
  case nulCharacter
  case unexpectedCharacter(Unicode.Scalar)
  case unclosedText(closing: String)
  case unclosedInterpolation
  case unknownEscape(String)
  case singleQuotes(String)
  case mixedQuotes
  case foreignOperator(found: String, meant: ForeignOperator.Meaning)
  case numberTooLarge
  case tooManyDecimals(limit: Int)
  case unitFirst
  case foreignDate(day: String)
  case numbersSideBySide(joined: String)
  case decimalCommaInParentheses(String, String)
  case noSuchDate(String)
  case noSuchMonth(year: Int, month: Int)
  case noSuchQuarter(String)
  case noSuchTime(String)

  // The parser's.
  case unexpected(Found, Expectations)
  case misspelt(String, meant: Keyword, written: String)
  case reservedWord(String, Expectations)
  case unclosed(Symbol)
  case tooDeep(limit: Int)
  case tooManySelections(limit: Int)
  case chainTooLong(limit: Int)
  case tooManyLinks(limit: Int)
  case chainedComparison
  case notASelection(word: String)
  case clauseWithoutSelection(word: String)
  case clauseAfterVerb(word: String)
  case verbInName(name: String)
  case misplacedAsOf
  case elseOnItsOwnLine
  case interpolatedTitle
  case fractionalCount

  // Habits of SQL and spreadsheets.
  case accentedOr
  case foreignWord(found: String, meant: [Keyword])
  case selectStatement
  case fromBeforeSource
  case updateStatement
  case insertStatement
  case join
  case null(found: String)
  case like
  case between
  case leadingEqual
  case andAtHead
  case countStar

  /// What stands where something else was expected.
  enum Found: Hashable {
    case text(String)
    case endOfLine
    case endOfText
  }
}
