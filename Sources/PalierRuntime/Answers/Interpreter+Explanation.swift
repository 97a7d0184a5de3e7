import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

// What `explain` tells of a question: what was understood, with nothing left unsaid, then how the
// engine finds the rows, then the SQL.
extension Interpreter {
  func explain(_ question: CheckedQuestion, _ statement: CheckedStatement, _ run: Run) throws {
    var lowering = lowering(run)
    let lowered = try lowering.question(question)
    let sql = try generator.statement(for: lowered.plan)
    if case .explain(let sentence) = statement.tree.kind {
      try say(understood(sentence.question, question))
    }
    try say(unit(of: lowered))
    for name in statement.names { try say(given(name)) }
    for field in statement.uses.sorted() { try say(meaning(of: field)) }
    if let rows = lowered.rows {
      for note in try denominators(lowered, rows, AnswerTally(), run) { try say(note) }
    }
    for note in lowering.resolved { try say(note) }
    try say(Message("the engine:", "le moteur :"))
    for step in try steps(of: sql, run) { try output.say("  \(step)") }
    try output.say(sql.text)
    if !sql.bindings.isEmpty {
      let values = sql.bindings.map(\.description).joined(separator: ", ")
      try say(Message("with \(values)", "avec \(values)"))
    }
  }

  private func say(_ message: Message?) throws {
    if let message { try output.say(message[settings.tongue]) }
  }

  /// The question as one sentence, with the order and the columns that it leaves unsaid.
  private func understood(_ asked: Expression, _ question: CheckedQuestion) -> Message {
    var clauses = asked.clauses.map(\.kind)
    switch question {
    case .rows(let rows):
      guard let entity = dictionary.entity(named: rows.selection.entity) else { break }
      let isSorted = rows.selection.steps.contains { if case .sort = $0 { true } else { false } }
      if !isSorted, let key = entity.key.first {
        let place = clauses.firstIndex(where: \.isCut) ?? clauses.endIndex
        clauses.insert(.sort([SortKey(.bare(key), descending: false)]), at: place)
      }
      if rows.columns.map(\.name) == entity.shownUnasked, !clauses.contains(where: \.isShow) {
        clauses.append(.show(entity.shownUnasked.map { Column(.bare($0)) }))
      }
    case .groups(let groups):
      if groups.columns.map(\.name) == ["count"], !clauses.contains(where: \.isShow) {
        clauses.append(.show([Column(.bare("count"))]))
      }
    case .value: break
    }
    let phrasing = phrasing(of: asked.asking(clauses))
    return phrasing.said(phrasing.tree)
  }

  /// What one line of the answer is about.
  private func unit(of lowered: LoweredQuestion) -> Message? {
    guard let rows = lowered.rows, let entity = dictionary.entity(named: rows.entity) else {
      return nil
    }
    let isGroup = lowered.rowsEntity == nil
    let (english, french) = (entity.plural.spoken(.english), entity.plural.spoken(.french))
    return Message(
      "one line is about: \(isGroup ? "a group of \(english)" : entity.singular.spoken(.english))",
      "une ligne concerne : "
        + (isGroup ? "un groupe de \(french)" : entity.singular.spoken(.french))
    )
  }

  /// What a name stands for that was given in a text.
  private func given(_ name: String) -> Message {
    guard case .definition(let definition)? = environment.binding(for: Words.folded(name)) else {
      return Message("by what is called \(name)", "par ce qui s'appelle \(name)")
    }
    let phrasing = Phrasing(
      definition.expression,
      dictionary: dictionary,
      environment: definition.environment
    )
    let meaning = phrasing.said(phrasing.tree)
    return Message("\(name) = \(meaning.english)", "\(name) = \(meaning.french)")
  }

  /// What a field holds, in the words of the dictionary.
  private func meaning(of path: String) -> Message? {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2, let field = dictionary.field(named: parts[1], of: parts[0]) else {
      return nil
    }
    return Message(
      "\(field.words.spoken(.english)): \(field.help.english)",
      "\(field.words.spoken(.french)) : \(field.help.french)"
    )
  }

  /// How the engine goes about it, a step each, those inside another one indented.
  private func steps(of statement: SQLStatement, _ run: Run) throws -> [String] {
    let asking = SQLStatement(
      text: "EXPLAIN QUERY PLAN " + statement.text,
      bindings: statement.bindings
    )
    var depths: [Int64: Int] = [:]
    var steps: [String] = []
    try run.reader.run(asking) { row in
      let depth = row.integer(1).flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      if let step = row.integer(0) { depths[step] = depth }
      steps.append(String(repeating: "  ", count: depth) + (row.text(3) ?? ""))
      return true
    }
    return steps
  }
}

extension Expression {
  /// The clauses of a selection.
  fileprivate var clauses: [Clause] {
    if case .selection(let selection) = kind { selection.clauses } else { [] }
  }

  /// The same source with these clauses.
  fileprivate func asking(_ clauses: [Clause.Kind]) -> Expression {
    let clauses = clauses.map { Clause($0, at: range) }
    guard case .selection(let selection) = kind else { return continued(by: clauses, at: range) }
    return Expression(
      .selection(
        Selection(
          source: selection.source,
          asOf: selection.asOf,
          clauses: clauses,
          range: range
        )
      ),
      at: range
    )
  }

  /// A word that stands for itself.
  fileprivate static func bare(_ word: String) -> Expression {
    Expression(.name(Name(text: word, folded: word, range: .nowhere)), at: .nowhere)
  }
}

extension Clause.Kind {
  fileprivate var isCut: Bool {
    switch self {
    case .take, .skip: true
    default: false
    }
  }

  fileprivate var isShow: Bool {
    switch self {
    case .show, .showAll: true
    default: false
    }
  }
}

extension SQLBinding {
  var description: String {
    switch self {
    case .null: "null"
    case .integer(let integer): "\(integer)"
    case .text(let text): "'\(text)'"
    }
  }
}
