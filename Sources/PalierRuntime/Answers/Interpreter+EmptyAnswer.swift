import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierSyntax
import PalierValues

// Why an answer is empty. A condition is dropped by asking the question again without it, through
// the same stages as any other question, so that what is told is what would be seen.
extension Interpreter {
  /// More conditions than these aren't counted one by one: nobody would read it.
  private static let mostConditions = 8
  private static let mostValues = Number(scaled: 3 * Number.scale)

  /// Says of an empty answer what each condition keeps alone, which one is the cause, and what there
  /// is instead.
  func emptinessNotes(_ asked: Expression, _ run: Run) throws -> [Message] {
    let phrasing = phrasing(of: asked)
    guard case .selection(let selection) = phrasing.tree.kind else { return [] }
    let (base, conditions) = selection.deciding
    guard !conditions.isEmpty, conditions.count <= Self.mostConditions,
      let all = try counted(selection.keeping([], of: base), run)
    else { return [] }
    guard all.number > 0 else {
      return [
        Message(
          "there is nothing to choose from, whatever the conditions",
          "il n'y a rien à choisir, quelles que soient les conditions"
        )
      ]
    }
    var notes: [Message] = []
    if conditions.count > 1 {
      let alone = try conditions.map { condition in
        (
          phrasing.said(condition),
          try counted(selection.keeping([condition], of: base), run)?.number ?? 0
        )
      }
      let english = alone.map { "\($0.english): \(Agreement.grouped($1, in: .english))" }
        .joined(separator: " · ")
      let french = alone.map { "\($0.french) : \(Agreement.grouped($1, in: .french))" }
        .joined(separator: " · ")
      notes.append(
        Message("each condition alone — \(english)", "chaque condition seule — \(french)")
      )
    }
    var causes: [Message] = []
    for (place, condition) in conditions.enumerated() {
      var others = conditions
      others.remove(at: place)
      let rest = selection.keeping(others, of: base)
      guard let left = try counted(rest, run), left.number > 0 else { continue }
      let count = Agreement.counted(left.number, left.noun)
      let said = phrasing.said(condition)
      let there = try present(condition, in: rest, phrasing, run)
      causes.append(
        Message(
          "without \(said.english): \(count.english)" + (there.map { "; \($0.english)" } ?? ""),
          "sans \(said.french) : \(count.french)" + (there.map { " ; \($0.french)" } ?? "")
        )
      )
    }
    if causes.isEmpty {
      causes.append(
        Message(
          "no single condition is the cause: leaving one out finds nothing yet",
          "aucune condition n'est seule en cause : en ôter une ne suffit pas"
        )
      )
    }
    return notes + causes
  }

  /// How many rows a question has, and of what; nil when it can't be asked here.
  private func counted(
    _ question: Expression,
    _ run: Run
  ) throws -> (number: Int, noun: Noun)? {
    guard let rows = try lowered(question, run)?.rows,
      let entity = dictionary.entity(named: rows.entity)
    else { return nil }
    return (try count(rows, run), entity.noun)
  }

  /// The values of what a condition asks about, as the rows without the condition have them.
  private func present(
    _ condition: Expression,
    in rest: Expression,
    _ phrasing: Phrasing,
    _ run: Run
  ) throws -> Message? {
    guard let path = condition.comparedPath,
      let type = try lowered(rest.continued(by: [.show([Column(path)])]), run)?.columns.first?.type
    else { return nil }
    func call(_ name: String, _ arguments: [Argument]?) -> Expression {
      Expression(.call(Name(text: name, folded: name, range: .nowhere), arguments), at: .nowhere)
    }
    let count = call("count", nil)
    let clauses: [Clause.Kind] =
      type.isMeasured
      ? [.show(["min", "max"].map { Column(call($0, [.value(path)])) })]
      : [
        .group([Column(path)]), .sort([SortKey(count, descending: true)]),
        .take(Expression(.number(Self.mostValues), at: .nowhere), withTies: false),
        .show([Column(count)]),
      ]
    guard let lowered = try lowered(rest.continued(by: clauses), run) else { return nil }
    let lines = try lines(of: try generator.statement(for: lowered.plan), run)
    let name = phrasing.said(path)
    let types = lowered.columns.map(\.type)
    guard let first = lines.first, first.count == 2, types.count == 2 else { return nil }
    if type.isMeasured {
      guard first[0].isKnown else { return nil }
      let (low, high) = (both(first[0], types[0]), both(first[1], types[1]))
      if first[0] == first[1] {
        return Message(
          "their \(name.english) is \(low.english)",
          "leur \(name.french) : \(low.french)"
        )
      }
      return Message(
        "their \(name.english) goes from \(low.english) to \(high.english)",
        "leur \(name.french) va de \(low.french) à \(high.french)"
      )
    }
    let parts = lines.filter { $0[0].isKnown }.map {
      (both($0[0], types[0]), both($0[1], types[1]))
    }
    guard !parts.isEmpty else { return nil }
    let english = parts.map { "\($0.0.english) (\($0.1.english))" }.joined(separator: ", ")
    let french = parts.map { "\($0.0.french) (\($0.1.french))" }.joined(separator: ", ")
    return Message("their \(name.english) is \(english)", "leur \(name.french) : \(french)")
  }

  /// A question of our own making, checked and lowered; nil when it isn't one that stands.
  func lowered(_ question: Expression, _ run: Run) throws -> LoweredQuestion? {
    var checker = Checker(
      dictionary: dictionary,
      environment: environment,
      role: settings.role
    )
    let statement = Statement(.sentence(Sentence(question, verbs: [])), at: .nowhere)
    guard case .question(let checked)? = checker.checkStatement(statement)?.kind,
      checker.diagnostics.isEmpty
    else { return nil }
    var lowering = lowering(run)
    return try lowering.question(checked)
  }

  private func both(_ value: Value, _ type: PalierDictionary.ValueType) -> Message {
    func text(_ tongue: Tongue) -> String {
      // By the word that a condition takes, for the next try.
      ValueFormatter(tongue: tongue, dictionary: dictionary, style: .people, saysWords: true)
        .text(value, type: type)
    }
    return Message(text(.english), text(.french))
  }
}

extension Selection {
  /// The conditions that decided, those joined by `and` apart, and the clauses of the rows that they were
  /// asked of: those behind the last `take` or `skip`, which come after it, else those before.
  fileprivate var deciding: (base: [Clause], conditions: [Expression]) {
    var base: [Clause] = []
    var conditions: [Expression] = []
    var taken: [Clause] = []
    for clause in clauses {
      switch clause.kind {
      case .filter(let condition):
        if case .and(let terms) = condition.kind {
          conditions += terms
        } else {
          conditions.append(condition)
        }
      case .sort: break
      case .take, .skip: (base, conditions) = (taken + [clause], [])
      default: return decided(base, conditions)
      }
      taken.append(clause)
    }
    return decided(base, conditions)
  }

  /// Rows that nothing was asked of behind a `take` were none before it.
  private func decided(
    _ base: [Clause],
    _ conditions: [Expression]
  ) -> (base: [Clause], conditions: [Expression]) {
    guard conditions.isEmpty, let last = base.lastIndex(where: \.isFilter) else {
      return (base, conditions)
    }
    return Selection(source: source, asOf: asOf, clauses: Array(base[...last]), range: range)
      .deciding
  }

  /// The rows of these clauses under these conditions only.
  fileprivate func keeping(_ conditions: [Expression], of base: [Clause]) -> Expression {
    Expression(
      .selection(
        Selection(
          source: source,
          asOf: asOf,
          clauses: base + conditions.map { Clause(.filter($0), at: range) },
          range: range
        )
      ),
      at: range
    )
  }
}

extension Clause {
  fileprivate var isFilter: Bool { if case .filter = kind { true } else { false } }
}

extension Expression {
  /// The field that a comparison asks about.
  fileprivate var comparedPath: Expression? {
    switch kind {
    case .between(let path, _, _), .comparison(_, let path, _): path.isPath ? path : nil
    default: nil
    }
  }

  private var isPath: Bool {
    switch kind {
    case .name: true
    case .member(let owner, _): owner.isPath
    default: false
    }
  }

  fileprivate func continued(by clauses: [Clause.Kind]) -> Expression {
    continued(by: clauses.map { Clause($0, at: .nowhere) }, at: .nowhere)
  }
}

extension PalierDictionary.ValueType {
  /// Whether its values are told by the least and the greatest rather than one by one.
  fileprivate var isMeasured: Bool {
    switch self {
    case .number, .money, .percent, .date, .time, .month, .quarter, .year, .period, .duration,
      .months:
      true
    case .text, .boolean, .enumeration, .set, .reference, .references, .band: false
    }
  }
}
