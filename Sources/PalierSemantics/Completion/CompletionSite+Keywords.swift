import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension CompletionSite {
  /// How a keyword that the parser asks for is offered, with the word that has to follow it; empty
  /// where it would mean nothing.
  func keywordOffers(_ keyword: Keyword) -> [Offer] {
    // A line that begins may also go on with the statement before it.
    let isOperand = asks(for: .operand) && !beginsStatement
    switch keyword.entry.role {
    case .clause where keyword == .where && isOperand:
      // `count(where …)`: of the rows of a group.
      return cursor.scope?.keys != nil && opensCount ? [Offer(.where)] : []
    case .clause: return clauseOffers(keyword)
    case .verb: return mayFollow(verb: keyword) ? [Offer([keyword] + keyword.preposition)] : []
    case .statement: return statementOffers(keyword)
    case .value: return valueOffers(keyword)
    case .operator: return isOperand ? prefixOffers(keyword) : operatorOffers(keyword)
    case .contextual: return contextualOffers(keyword)
    }
  }

  /// Whether the argument of a function that counts rows begins at the cursor.
  private var opensCount: Bool {
    if cursor.scope?.place == .rows { return true }
    guard tokens.last?.symbol == .leftParenthesis else { return false }
    return tokens.dropLast().last?.word.flatMap(Function.named) == .share
  }

  private func statementOffers(_ keyword: Keyword) -> [Offer] {
    // `else` never begins a statement, and after `else` only `if` or a block does.
    keyword == .else && beginsStatement || !mayDo(keyword) ? [] : [Offer(keyword)]
  }

  /// Whether the role may do what a word begins.
  func mayDo(_ keyword: Keyword) -> Bool { role?.does(keyword) ?? true }

  /// Booleans and days are offered by type, among operands.
  private func valueOffers(_ keyword: Keyword) -> [Offer] {
    guard keyword == .unknown, !beginsStatement else { return [] }
    guard asks(for: .operand) else { return [Offer(.unknown)] }
    if case .operand(.given)? = cursor.scope?.place { return [Offer(.unknown)] }
    return []
  }

  /// Words before an operand.
  private func prefixOffers(_ keyword: Keyword) -> [Offer] {
    switch (keyword, cursor.scope?.place) {
    case (.not, .operand(.condition)?): [Offer(.not)]
    default: []
    }
  }

  /// Words between operands.
  private func operatorOffers(_ keyword: Keyword) -> [Offer] {
    let isRelation = keywords.contains(.has) && keywords.contains(.is)
    switch keyword {
    case .and: return cursor.endsCondition && !cursor.isUnfinished ? [Offer(.and)] : []
    case .or:
      if cursor.isUnfinished, cursor.operand == .anything { return [] }
      if cursor.endsCondition { return [Offer(.or)] }
      return cursor.operand?.valueType == nil || beginsStatement ? [] : [Offer([.or, .else])]
    default: break
    }
    if beginsStatement { return [] }
    guard isRelation else { return [Offer(keyword)] }
    guard let type = cursor.operand?.valueType else { return [] }
    guard keyword == .not else { return relates(keyword, type) ? [Offer(keyword)] : [] }
    return [.in, .has, .contains].filter { relates($0, type) }.map { Offer([.not, $0]) }
  }

  /// The signs that compare the operand before the cursor.
  var signOffers: [Offer] {
    guard keywords.contains(.has), keywords.contains(.is), !beginsStatement,
      let type = cursor.operand?.valueType
    else { return [] }
    let isOrdered = Checker(dictionary: dictionary).isOrdered(type)
    let signs: [ComparisonOperator] =
      switch type {
      case .text, .reference: [.equal, .notEqual, .similar]
      default:
        isOrdered
          ? [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
          : [.equal, .notEqual]
      }
    return signs.compactMap { sign in
      sign.sign.map { Offer(.sign, english: [$0], french: [$0], help: sign.meaning) }
    }
  }

  /// Whether a value of a type can be the left side of a relation.
  private func relates(_ keyword: Keyword, _ type: ValueType) -> Bool {
    switch keyword {
    case .has:
      switch type {
      case .set, .references: true
      default: false
      }
    case .contains:
      switch type {
      case .text, .reference: true
      default: false
      }
    case .before, .after, .since, .until: type.isPlaceable
    case .from: Checker(dictionary: dictionary).isOrdered(type)
    case .in: type != .boolean
    case .was, .became: cursor.operandHasPast
    default: true
    }
  }

  private func contextualOffers(_ keyword: Keyword) -> [Offer] {
    if beginsStatement {
      guard mayDo(keyword) else { return [] }
      switch keyword {
      case .for: return [Offer([.for, .each])]
      case .history: return [Offer([.history, .of])]
      case .sheet: return [Offer([.sheet, .of])]
      case .access: return [Offer([.access, .of])]
      default: return CompletionSite.statementWords.contains(keyword) ? [Offer(keyword)] : []
      }
    }
    return switch keyword {
    case .it, .il, .y, .article, .this: []
    // Behind a number they are the French way: `30 derniers jours`.
    case .last, .next:
      asks(for: .operand) || tokens.last?.word != nil
        ? [] : [Offer(.keyword, english: [], french: [keyword.entry.french.words[2]])]
    case .ago: cursor.operand == .value(.duration) ? [Offer(.ago)] : []
    case .choose: cursor.scope?.place.takesChoice == true ? [CompletionSite.choice] : []
    case .as: keywords.contains(.asOf) ? [] : [Offer(.as)]
    case .asOf: isBareSelection ? [CompletionSite.asOf] : []
    case .all: asks(for: .operand) && hasGroups ? [] : [Offer(.all)]
    case .row, .column: hasAcross ? [Offer(keyword)] : []
    case .zeros: hasGroups ? [Offer(.zeros)] : []
    default: [Offer(keyword)]
    }
  }

  /// The words free as names that begin a statement.
  private static let statementWords = KeywordSet([
    .fail, .import, .begin, .commit, .rollback, .undo, .redo, .duplicates, .explain, .help, .quit,
    .title, .section,
  ])
  private static let asOf = Offer(.keyword, english: ["as of"], french: ["au"])
  private static let choice = Offer(
    .keyword,
    english: Keyword.choose.entry.english.words.map { $0 + " {" },
    french: Keyword.choose.entry.french.words.map { $0 + " {" }
  )
}

extension CursorScope.Place {
  /// Whether `choose` gives what is asked for.
  var takesChoice: Bool {
    switch self {
    case .operand(.condition), .operand(.label), .operand(.party): false
    case .operand: true
    default: false
    }
  }
}

extension Offer {
  /// One keyword by all its spellings.
  init(_ kind: Candidate.Kind = .keyword, _ keyword: Keyword) {
    self.init(kind, keyword.entry.english, keyword.entry.french)
  }

  init(_ keyword: Keyword) {
    self.init(.keyword, keyword)
  }

  /// Keywords that stand together.
  init(_ keywords: [Keyword]) {
    self.init(
      .keyword,
      english: [keywords.map { $0.spelling(in: .english) }.joined(separator: " ")],
      french: [keywords.map { $0.spelling(in: .french) }.joined(separator: " ")]
    )
  }

  /// What follows the first words of a phrase, when those are the ones typed.
  static func rest(of phrase: String, after typed: [String]) -> String? {
    let words = phrase.split(separator: " ").map(String.init)
    guard words.count > typed.count,
      zip(words, typed).allSatisfy({ TextForm.foldedWord($0) == $1 })
    else { return nil }
    return words.dropFirst(typed.count).joined(separator: " ")
  }
}
