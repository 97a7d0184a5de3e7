import PalierDiagnostics
import PalierValues

extension Parser {
  mutating func report(
    _ problem: SyntaxProblem,
    at range: SourceRange,
    notes: [Note] = [],
    fix: FixIt? = nil
  ) {
    guard !isPanicking else { return }
    diagnostics.append(Diagnostic(problem, at: range, notes: notes, fix: fix))
    lastErrorOffset = current.range.lower
    if current.isEnd {
      if openBrackets > 0 || previousNeedsMore || blocks > 0 { endsEarly = true }
    } else {
      failsBeforeEnd = true
    }
  }

  /// Reports the current token, which is none of those asked for, unless it is a misspelt one.
  mutating func refuseToken() {
    guard !isPanicking, lastErrorOffset != current.range.lower else { return }
    if current.kind == .invalid { return panic() }
    let asked = furthest == current.range.lower ? expectations : Expectations()
    if let slip = slip(asked) {
      report(.unexpected(found, asked), at: current.range, notes: [Note(slip)])
      return
    }
    if mendMisspelling() { return }
    if !atEnd, isReserved, peek()?.symbol != nil, asked.names.contains(where: { $0 != .end }) {
      report(.reservedWord(source.text(in: current.range), asked), at: current.range)
      return
    }
    report(.unexpected(found, asked), at: atEnd ? endRange : current.range, fix: insertion(asked))
  }

  /// The only word that could stand before the current token, put there, or a comma between two
  /// names.
  private func insertion(_ asked: Expectations) -> FixIt? {
    if !atEnd, current.word != nil, !isReserved, asked.symbols.contains(.comma) {
      return FixIt(SourceRange(lower: previousEnd, upper: previousEnd), replacement: ",")
    }
    guard !atEnd, !isReserved, asked.names.isEmpty, asked.symbols.isEmpty else { return nil }
    let keywords = asked.keywords.keywords
    guard keywords.count == 1, let keyword = keywords.first else { return nil }
    return FixIt(here, replacement: keyword.spelling(in: tongue) + " ")
  }

  private var found: SyntaxProblem.Found {
    if current.isEnd { return .endOfText }
    return atEnd && current.startsLine ? .endOfLine : .text(source.text(in: current.range))
  }

  /// What to underline where a statement ends too early: just behind its last token.
  private var endRange: SourceRange {
    current.symbol == .semicolon
      ? current.range : SourceRange(lower: previousEnd, upper: previousEnd)
  }

  /// Skips the rest of the statement silently.
  mutating func panic() {
    isPanicking = true
    // A line break ends the statement, but not the one before its first token.
    if position == statementStart, !current.isEnd { position += 1 }
    while !current.isEnd {
      if current.startsLine, !continues(at: position) { break }
      if current.symbol == .semicolon { break }
      if current.symbol == .rightBrace, blocks > 0 { break }
      if current.symbol == .leftBrace { skippedBraces += 1 }
      if current.symbol == .rightBrace { skippedBraces = max(0, skippedBraces - 1) }
      position += 1
    }
    updateEnd()
  }

  /// Reports a bracket that isn't closed, and finds where to go on.
  mutating func refuseClosing(_ closing: Symbol, opening: SourceRange) {
    guard !isPanicking else { return }
    let startsStatement =
      current.startsLine
      && (current.readings.intersects(Lexicon.statements) || lineBeginsSentence)
    guard current.isEnd || startsStatement || current.symbol == .rightBrace else {
      refuseToken()
      skip(to: closing)
      return
    }
    if lastErrorOffset != current.range.lower {
      let symbol = closing == .rightParenthesis ? Symbol.leftParenthesis : .leftBrace
      report(.unclosed(symbol), at: opening)
    }
    if !current.isEnd { panic() }
  }

  // A word at the start of a line, where an operator or a closing bracket had to come.
  private var lineBeginsSentence: Bool {
    current.word != nil && !continues(at: position)
  }

  /// Skips to the closing bracket if there is one in the statement, else gives the statement up.
  private mutating func skip(to closing: Symbol) {
    guard !isPanicking else { return }
    var depth = 0
    var place = position
    while !tokens[place].isEnd {
      switch tokens[place].symbol {
      case .leftParenthesis, .leftBrace: depth += 1
      case closing where depth == 0:
        position = place
        updateEnd()
        openBrackets -= 1
        advance()
        openBrackets += 1
        return
      case .rightParenthesis, .rightBrace: depth -= 1
      default: break
      }
      guard depth >= 0 else { break }
      place += 1
    }
    panic()
  }

  // MARK: Misspelt keywords

  /// Mends the current word when it is near a keyword asked for; the statement is then read again.
  private mutating func mendMisspelling() -> Bool {
    guard !atEnd, !isReserved, let word = current.word, word.utf8.count > 1,
      furthest == current.range.lower,
      word == TextForm.foldedWord(source.text(in: current.range)),
      !mended.contains(current.range.lower), mended.count < Limits.mendings,
      let (keyword, written) = nearest(to: word)
    else { return false }
    let range = current.range
    mended.insert(range.lower)
    let fix = FixIt(range, replacement: written)
    let problem = SyntaxProblem.misspelt(
      source.text(in: range),
      meant: keyword,
      written: written
    )
    mendings.append(Diagnostic(problem, at: range, fix: fix))
    failsBeforeEnd = true
    let words = written.split(separator: " ").map { piece in
      let folded = TextForm.foldedWord(String(piece))
      return Token.Kind.word(folded, Lexicon.readings(of: folded))
    }
    tokens.replaceSubrange(
      position...position,
      with: words.enumerated().map { index, kind in
        Token(kind, at: range, lineBreaks: index == 0 ? current.lineBreaks : 0)
      }
    )
    needsRereading = true
    panic()
    return true
  }

  private func nearest(to word: String) -> (Keyword, String)? {
    var candidates: [(folded: String, keyword: Keyword, written: String)] = []
    for keyword in expectations.keywords.keywords {
      for tongue in Tongue.allCases {
        for spelling in keyword.spellings(in: tongue) {
          candidates.append((TextForm.foldedWord(spelling), keyword, spelling))
        }
        if keyword == .sort || keyword == .group {
          let pair = "\(keyword.spelling(in: tongue)) \(Keyword.by.spelling(in: tongue))"
          candidates.append((TextForm.foldedWord(pair), keyword, pair))
        }
      }
    }
    // A word of two letters is near too many others, and a glued pair is exactly its own spelling.
    if let glued = candidates.first(where: { $0.folded == word }) {
      return glued.written.contains(" ") ? (glued.keyword, glued.written) : nil
    }
    // Letters in the wrong order are the commonest slip: `adn` is `and` rather than `add`.
    let letters = word.utf8.sorted()
    candidates.sort { left, right in
      left.folded.utf8.sorted() == letters && right.folded.utf8.sorted() != letters
    }
    let near = EditDistance.nearest(to: word, among: candidates.map(\.folded), limit: 1)
    guard let folded = near.first, folded != word,
      let found = candidates.first(where: { $0.folded == folded }),
      !Parser.isHabit(word)
    else { return nil }
    return (found.keyword, found.written)
  }

  /// Reads, and reads again from the same place after a keyword was mended.
  mutating func rereading<Node>(_ read: (inout Parser) -> Node) -> Node {
    let start = (position, nextComment, openBrackets, nesting, selections, blocks)
    let count = diagnostics.count
    let (ending, skipped) = (endsEarly, skippedBraces)
    while true {
      let node = read(&self)
      guard needsRereading else { return node }
      // Other reports of this reading may be consequences; they come again if they are not.
      diagnostics.removeSubrange(count...)
      (position, nextComment, openBrackets, nesting, selections, blocks) = start
      needsRereading = false
      isPanicking = false
      endsEarly = ending
      skippedBraces = skipped
      lastErrorOffset = -1
      furthest = -1
      previousNeedsMore = false
      updateEnd()
    }
  }
}
