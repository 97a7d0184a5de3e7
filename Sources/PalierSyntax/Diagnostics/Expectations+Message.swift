import PalierDiagnostics

extension Expectations {
  /// `expected a name, a clause or "by"`, `nil` when nothing was asked for.
  var message: Message? {
    let items = descriptions
    guard !items.isEmpty else { return nil }
    return Message(
      "expected " + Expectations.joined(items.map(\.english), "or"),
      "attendu : " + Expectations.joined(items.map(\.french), "ou")
    )
  }

  private static func joined(_ items: [String], _ conjunction: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  // An operand is asked for by dozens of keywords, a clause by thirteen: each class is said once.
  private var descriptions: [Message] {
    var items: [Message] = []
    var rest = keywords
    let operandWords: [Keyword] = [
      .not, .true, .false, .unknown, .today, .yesterday, .tomorrow, .this, .last, .next, .il, .y,
      .article, .choose, .in,
    ]
    if keywords.contains(.let) {
      items.append(Message("a statement", "une instruction"))
      rest = KeywordSet()
    } else if names.contains(.operand) || names.contains(.source) {
      items.append(Message("a value", "une valeur"))
      rest.subtract(KeywordSet(operandWords))
    } else {
      let others = NameRole.allCases.filter { $0 != .end && names.contains($0) }
        .compactMap(\.message)
      items += others
    }
    if rest.intersects(Lexicon.clauses) {
      items.append(Message("a clause", "une clause"))
      rest.subtract(Lexicon.clauses)
      rest.subtract(KeywordSet([.as, .asOf]))
    }
    if rest.intersects(Lexicon.verbs) {
      items.append(Message("a verb", "un verbe"))
      rest.subtract(Lexicon.verbs)
    }
    if rest.contains(.and) {
      items.append(Message("an operator", "un opérateur"))
      rest.subtract(Lexicon.operators)
      rest.subtract(KeywordSet([.ago]))
    }
    items += rest.keywords.prefix(4).map {
      Message("\"\($0.spelling(in: .english))\"", "« \($0.spelling(in: .french)) »")
    }
    let signs: [Symbol] = [.rightParenthesis, .rightBrace, .leftBrace, .colon, .comma, .equal]
    let isOperator = keywords.contains(.and)
    items += signs.filter { symbols.contains($0) && !($0 == .equal && isOperator) }
      .map { Message($0.rawValue, $0.rawValue) }
    if items.isEmpty, let end = NameRole.end.message, names.contains(.end) { items = [end] }
    return items
  }
}

extension NameRole {
  /// How an expectation of the name reads, `nil` where another says it better.
  fileprivate var message: Message? {
    switch self {
    case .source, .operand: nil
    case .member, .field: Message("a field", "un champ")
    case .sigil, .new: Message("a name", "un nom")
    case .entity, .child: Message("an entity", "une entité")
    case .stage: Message("a stage", "un stade")
    case .exit: Message("a way out", "un motif de sortie")
    case .chart: Message("a kind of chart", "un genre de graphique")
    case .format: Message("a format", "un format")
    case .type: Message("a type", "un type")
    case .task: Message("a task", "une tâche")
    case .unit: Message("a unit of time", "une unité de temps")
    case .text: Message("a text", "un texte")
    case .number: Message("a number", "un nombre")
    case .end: Message("the end of the statement", "la fin de l'instruction")
    }
  }
}
