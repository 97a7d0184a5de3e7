import PalierDiagnostics

extension Parser {
  mutating func parseProgram() -> Program {
    let statements = parseStatements { $0.current.isEnd }
    return Program(
      statements: statements,
      trailingComments: takeComments(inBlock: !statements.isEmpty)
    )
  }

  /// The statements up to the end of the text or of a block.
  mutating func parseStatements(until isDone: (Parser) -> Bool) -> [Statement] {
    var statements: [Statement] = []
    skipSemicolons()
    while !isDone(self), !current.isEnd {
      if current.symbol == .rightBrace, skippedBraces > 0 {
        skippedBraces -= 1
        advance()
        skipSemicolons()
        continue
      }
      let comments = takeComments(inBlock: !statements.isEmpty)
      let start = position
      let statement = rereading { parser in
        let lower = parser.current.range.lower
        let kind = parser.parseStatement()
        parser.finishStatement()
        return (kind, parser.range(from: lower))
      }
      if position == start { advanceOverStray() }
      let inner = takeComments(before: statement.1.upper)
      skipSemicolons()
      statements.append(
        Statement(
          statement.0,
          at: statement.1,
          comments: comments + inner,
          endComment: takeEndComment()
        )
      )
    }
    if current.isEnd { askForStatement() }
    return statements
  }

  /// Asks for a statement where the text ends and one could begin.
  private mutating func askForStatement() {
    let previous = position > 0 ? tokens[position - 1].symbol : nil
    let separators: [Symbol?] = [.semicolon, .leftBrace]
    guard position == 0 || current.startsLine || separators.contains(previous) else { return }
    for keyword in Lexicon.statements.keywords { _ = at(keyword) }
    ask(for: .source)
    ask(for: .operand)
  }

  private mutating func skipSemicolons() {
    while current.symbol == .semicolon { advance() }
    previousNeedsMore = false
    updateEnd()
  }

  /// Steps over a token that begins no statement, so that reading goes on.
  private mutating func advanceOverStray() {
    refuseToken()
    isPanicking = false
    advance()
    previousNeedsMore = false
    updateEnd()
  }

  /// Reports what is left of a statement, and steps over it.
  private mutating func finishStatement() {
    ask(for: .end)
    if !atEnd, !(blocks > 0 && current.symbol == .rightBrace) {
      if !isPanicking { refuseToken() }
      panic()
    }
    isPanicking = false
    openBrackets = 0
    previousNeedsMore = false
    updateEnd()
  }

  // The words that begin statements are free as names where something else tells them apart.
  mutating func parseStatement() -> Statement.Kind {
    // A line that begins with a clause word or a verb is none of its own, but here it stands first.
    previousNeedsMore = false
    statementStart = position
    atEnd = current.isEnd
    if let kind = parseForeignStatement() { return kind }
    if eat(.create) { return parseCreate() }
    if eat(.let) { return parseLet() }
    if eat(.define) { return parseDefine() }
    if eat(.param) { return parseParam() }
    if eat(.if) { return parseIf() }
    if at(.for, then: .each) { return parseFor() }
    if let kind = parseForeignFor() { return kind }
    if let kind = parseHeading() { return kind }
    if eat(.print) { return .print(parseExpression()) }
    if eat(.warn) { return .warn(parseExpression()) }
    if eat(.assert) { return parseAssert() }
    if eat(.function) { return parseFunction() }
    if eat(.task) { return parseTask() }
    if eat(.use) { return .use(parseText()) }
    if eat(.run) { return parseRun() }
    if at(.import), case .text? = peek()?.kind { return parseImport() }
    if at(.history, then: .of) { return parseHistory(.history) }
    if at(.sheet, then: .of) { return parseHistory(.sheet) }
    if at(.access, then: .of) { return parseHistory(.access) }
    if at(.duplicates), isLastWord || peek(is: .of) { return parseDuplicates() }
    if at(.explain), nextBeginsOperand() {
      take(.explain)
      return .explain(parseSentence())
    }
    if at(.fail), nextBeginsOperand() {
      take(.fail)
      return .fail(parseExpression())
    }
    if let kind = parseBareWord() { return kind }
    if let kind = parseContinuation() { return kind }
    if at(.else) {
      return parseStrayElse()
    }
    return .sentence(parseSentence())
  }

  /// `title "…"` and `section "…"`, words that are free as names before anything but a text.
  private mutating func parseHeading() -> Statement.Kind? {
    guard at(.title) || at(.section), case .text? = peek()?.kind else { return nil }
    if eat(.title) { return .title(parseText()) }
    take(.section)
    return .section(parseText())
  }

  /// Whether nothing follows the current word in its statement.
  private var isLastWord: Bool {
    peek() == nil || peek(is: .semicolon) || peek(is: .rightBrace)
  }

  /// A statement of a single word.
  private mutating func parseBareWord() -> Statement.Kind? {
    let words: [(Keyword, Statement.Kind)] = [
      (.begin, .begin), (.commit, .commit), (.rollback, .rollback), (.undo, .undo),
      (.redo, .redo),
    ]
    let isAlone = isLastWord
    for (keyword, kind) in words where at(keyword) && isAlone {
      take(keyword)
      return kind
    }
    if mode == .shell, at(.help) || at(.quit), isAlone { return .shellWord(takeName()) }
    return nil
  }

  /// Clauses and verbs without a source, which the shell adds to the selection shown last.
  private mutating func parseContinuation() -> Statement.Kind? {
    if mode == .shell, peekCurrent(in: KeywordSet([.and])) { return parseAndAtHead() }
    guard peekCurrent(in: Lexicon.clauses) || peekCurrent(in: Lexicon.verbs),
      !(peek(is: .leftParenthesis) && current.word.flatMap(Function.named) != nil)
    else { return nil }
    if mode == .script {
      report(.clauseWithoutSelection(word: source.text(in: current.range)), at: current.range)
      panic()
      return .sentence(Sentence(Expression(.missing, at: here)))
    }
    let clauses = parseClauses()
    return .continuation(clauses, parseVerbs())
  }

  // MARK: Names

  /// `create household { … }`.
  private mutating func parseCreate() -> Statement.Kind {
    .create(parseEntity(.entity), parseRecord())
  }

  /// An entity before its record, which may share its word with a verb.
  mutating func parseEntity(_ role: NameRole) -> Name {
    peek(is: .leftBrace) ? parseAnyname(role) : parseName(role)
  }

  private mutating func parseLet() -> Statement.Kind {
    let name = parseName(.new)
    expect(.equal)
    return .letName(name, parseNamed(name))
  }

  /// What a name is given to; a verb behind it is read, so that the error is told once.
  private mutating func parseNamed(_ name: Name) -> Expression {
    let question = parseQuestion()
    if !isPanicking, peekCurrent(in: Lexicon.verbs) {
      report(.verbInName(name: name.text), at: current.range)
      _ = parseVerbs()
    }
    return question
  }

  private mutating func parseDefine() -> Statement.Kind {
    var path = [parseName(.new)]
    if eat(.dot) { path.append(parseAnyname(.new)) }
    expect(.equal)
    return .define(path, parseNamed(path[path.count - 1]))
  }

  private mutating func parseParam() -> Statement.Kind {
    let name = parseName(.new)
    expect(.colon)
    let type = parseType()
    return .param(name, type: type, standard: eat(.equal) ? parseExpression() : nil)
  }

  mutating func parseType() -> Name {
    parseAnyname(.type)
  }

  // MARK: Acts

  private mutating func parseAssert() -> Statement.Kind {
    let condition = parseExpression()
    return .assert(condition, message: eat(.comma) ? parseExpression() : nil)
  }

  private mutating func parseRun() -> Statement.Kind {
    if !atEnd, case .text = current.kind {
      return .runText(parseText(), at(.leftBrace) ? parseRecord() : [])
    }
    let name = parseName(.task)
    return .run(name, parseArgs())
  }

  private mutating func parseImport() -> Statement.Kind {
    take(.import)
    let file = parseText()
    expect(.as)
    return .importFile(file, parseName(.entity))
  }

  /// `duplicates`: of all files, of one, or of a selection.
  private mutating func parseDuplicates() -> Statement.Kind {
    take(.duplicates)
    guard eat(.of) else { return .duplicates(of: nil, nil) }
    if case .text? = peek()?.kind {
      let entity = parseName(.entity)
      return .duplicates(of: entity, parseText())
    }
    return .duplicates(of: nil, parseQuestion())
  }

  private mutating func parseHistory(_ keyword: Keyword) -> Statement.Kind {
    take(keyword)
    take(.of)
    let entity = parseName(.entity)
    let row = parseExpression()
    return switch keyword {
    case .sheet: .sheet(entity, row)
    case .access: .access(entity, row)
    default: .history(entity, row)
    }
  }
}
