package import PalierDiagnostics
import PalierValues

/// Reads tokens into a tree by recursive descent.
///
/// The contract of every function here:
///
/// - `parse<Rule>` reads the rule of that name of `Grammar/palier.ebnf`. It always returns a node:
///   where something is missing it reports once and returns `Expression.Kind.missing`, or a name
///   without text, so that later phases still run and several errors are told at once.
/// - `at` looks and `eat` takes. Both **record what they ask for** when they ask at the furthest
///   token reached. These expectations word the errors ("expected a clause or a verb") and feed
///   completion; there is no second description of the language. `peek` looks without asking.
/// - The end of a statement is no token: `atEnd` holds where a line break ends it, and then `at`
///   finds nothing. `updateEnd` holds the rules of line breaks, all in one place.
/// - A loop takes at least a token per turn. What nests goes through `nested`, which bounds depth;
///   chains (`and`, `not`, parentheses around parentheses) are loops, never recursion.
/// - After an error that leaves no hope for the statement, `panic` skips to its end; while
///   panicking nothing is reported and `at` finds nothing.
/// - A misspelt keyword is mended in the tokens and the statement is read again.
package struct Parser {
  /// Whether a text may begin with a clause or a verb, and with `help` or `quit`.
  package enum Mode: Hashable, Sendable {
    case script
    case shell
  }

  let source: SourceText
  let mode: Mode
  var tokens: [Token]
  let comments: [Comment]
  var position = 0
  var nextComment = 0
  var diagnostics: [Diagnostic]

  /// How many parentheses and records are open in the statement.
  var openBrackets = 0
  /// Whether the last token taken wants something after it.
  var previousNeedsMore = false
  var atEnd = false
  var isPanicking = false

  var nesting = 0
  var selections = 0
  var blocks = 0

  var expectations = Expectations()
  /// The offset of the token that `expectations` speak of.
  var furthest = -1
  /// Where the last error was reported: a second one at the same place is a cascade.
  var lastErrorOffset = -1
  /// Whether a keyword of the statement was mended, which is then read again.
  var needsRereading = false
  /// Where keywords were mended, each place once, and what is reported of them.
  var mended: Set<Int> = []
  var mendings: [Diagnostic] = []
  /// How many opening braces were skipped after errors, whose closing ones are told no more.
  var skippedBraces = 0
  /// The token that the statement begins with.
  var statementStart = 0
  /// Whether the text is read up to a cursor, at which anything may follow.
  var readsToCursor = false
  /// Whether the text ends where more was needed.
  var endsEarly = false
  /// Whether an error was found before the end of the text.
  var failsBeforeEnd: Bool

  init(_ source: SourceText, mode: Mode, upTo limit: Int? = nil) {
    self.init(source, mode: mode, reading: Lexer(source, upTo: limit))
    readsToCursor = limit != nil
  }

  private init(_ source: SourceText, mode: Mode, reading lexer: Lexer) {
    self.source = source
    self.mode = mode
    tokens = lexer.tokens
    comments = lexer.comments
    diagnostics = lexer.diagnostics
    failsBeforeEnd = !lexer.diagnostics.isEmpty
    updateEnd()
  }

  /// Reads a whole text.
  ///
  /// - Returns: The tree, whole even where there are errors, and what is wrong, in text order.
  package static func parse(
    _ source: SourceText,
    mode: Mode = .script
  ) -> (program: Program, diagnostics: [Diagnostic]) {
    var parser = Parser(source, mode: mode)
    let program = parser.parseProgram()
    return (program, parser.sortedDiagnostics)
  }

  /// Reads a single question or expression, such as a definition written in the dictionary.
  package static func parseExpression(
    _ source: SourceText
  ) -> (expression: Expression, diagnostics: [Diagnostic]) {
    var parser = Parser(source, mode: .script)
    return (parser.parseWhole(), parser.sortedDiagnostics)
  }

  /// Reads the expression between the brace at an offset and the one that closes it.
  ///
  /// - Returns: The expression, what is wrong in it, and the offset after the closing brace.
  static func parseField(
    _ source: SourceText,
    at offset: Int
  ) -> (expression: Expression, diagnostics: [Diagnostic], end: Int) {
    let lexer = Lexer(source, fieldAt: offset)
    var parser = Parser(source, mode: .script, reading: lexer)
    let expression = parser.parseWhole()
    // Of a field that isn't closed nothing more is said.
    let isOpen = lexer.diagnostics.contains { $0.code == .unclosedInterpolation }
    return (expression, isOpen ? lexer.diagnostics : parser.sortedDiagnostics, lexer.offset)
  }

  /// A question or an expression to the end of the tokens.
  private mutating func parseWhole() -> Expression {
    rereading { parser in
      // It may span lines, as between parentheses.
      parser.openBrackets = 1
      parser.updateEnd()
      let expression = parser.parseQuestion()
      if !parser.current.isEnd { parser.refuseToken() }
      return expression
    }
  }

  /// Whether a text of the shell can be run as it is: nothing is open, no last word wants more.
  ///
  /// A text with an error before its end is complete: it is told at once.
  package static func isComplete(_ source: SourceText) -> Bool {
    var parser = Parser(source, mode: .shell)
    _ = parser.parseProgram()
    return parser.failsBeforeEnd || !parser.endsEarly
  }

  private var sortedDiagnostics: [Diagnostic] {
    let sorted = (diagnostics + mendings).enumerated()
      .sorted { ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset) }
    return sorted.prefix(Limits.diagnostics).map(\.element)
  }
}
