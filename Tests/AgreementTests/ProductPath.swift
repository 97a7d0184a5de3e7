import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

/// The product's way from a text to its answer: parse, check, plan, SQL, rows.
struct ProductPath {
  let derivations: CheckedDerivations
  let generator = SQLGenerator(.standard)
  let today: CivilDate
  let rows: ([String], String) -> [Reference]

  /// A text that the product refuses.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ diagnostic: Diagnostic) {
      description = "\(diagnostic.code.rawValue): \(diagnostic.message.english)"
    }
  }

  func question(_ text: String) throws -> PalierSyntax.Expression {
    let (program, problems) = Parser.parse(SourceText(name: "question", text: text))
    if let problem = problems.first { throw Refusal(problem) }
    guard case .sentence(let sentence)? = program.statements.first?.kind,
      program.statements.count == 1
    else { throw Unreadable("one question") }
    return sentence.question
  }

  func answer(_ text: String, _ reader: StoreReader) throws -> NaiveAnswer {
    let (program, problems) = Parser.parse(SourceText(name: "question", text: text))
    if let problem = problems.first { throw Refusal(problem) }
    var checker = Checker(dictionary: .standard)
    let checked = checker.check(program)
    if let problem = checker.diagnostics.first(where: { $0.severity == .error }) {
      throw Refusal(problem)
    }
    guard case .question(let question)? = checked.first?.kind else {
      throw Unreadable("one question")
    }
    var lowering = Lowering(
      Lowering.Context(
        dictionary: .standard,
        today: today,
        held: { _ in nil },
        named: rows,
        derivation: { derivations.expression($0, $1) }
      )
    )
    do {
      let lowered = try lowering.question(question)
      return try run(lowered, reader)
    } catch let problem as Diagnostic {
      throw Refusal(problem)
    }
  }

  private func run(_ lowered: LoweredQuestion, _ reader: StoreReader) throws -> NaiveAnswer {
    var answer = NaiveAnswer()
    answer.lines = try lines(try generator.statement(for: lowered.plan), reader, &answer.keys)
    var none: [Int64] = []
    if let totals = lowered.totals, !answer.lines.isEmpty {
      answer.totals = [try lines(try generator.statement(for: totals), reader, &none)]
    }
    if case .groups(let plan) = lowered.plan, plan.withTotals {
      for total in try generator.totals(for: plan) {
        answer.totals.append(try lines(total.statement, reader, &none))
      }
      if let others = try generator.others(for: plan) {
        answer.others = try lines(others, reader, &none)
      }
    }
    if case .groups(let plan) = lowered.plan, plan.hasAcross {
      try addCells(plan, reader, to: &answer)
    }
    return answer
  }

  /// Puts cells beside the lines of a pivot, as they are shown.
  private func addCells(
    _ plan: GroupPlan,
    _ reader: StoreReader,
    to answer: inout NaiveAnswer
  ) throws {
    let across = plan.keys.count - 1
    var none: [Int64] = []
    func cells(_ kept: Int) throws -> [[Value]] {
      let keys = Array(0..<kept) + [across]
      return try lines(try generator.lines(of: plan, keys: keys, steps: []), reader, &none)
    }
    let values = try cells(0).map { $0[across] }
    func beside(_ lines: [[Value]], _ cells: [[Value]]) -> [[Value]] {
      var places: [[Value]: [Value]] = [:]
      for cell in cells { places[Array(cell.prefix(across + 1))] = cell }
      return lines.flatMap { line in
        values.map { value in
          let keys = Array(line.prefix(across)) + [value]
          let blank = [Value](repeating: .unknown, count: line.count - keys.count)
          return places[keys] ?? keys + blank
        }
      }
    }
    answer.cells = [beside(answer.lines, try cells(across))]
    for (index, totals) in answer.totals.enumerated() {
      answer.cells.append(beside(totals, try cells(across - 1 - index)))
    }
    if !answer.others.isEmpty, let others = try generator.others(for: plan, across: true) {
      answer.otherCells = beside(answer.others, try lines(others, reader, &none))
    }
  }

  private func lines(
    _ statement: SQLStatement,
    _ reader: StoreReader,
    _ keys: inout [Int64]
  ) throws -> [[Value]] {
    var hasIdentity = false
    if case .identity? = statement.columns.first?.content { hasIdentity = true }
    var lines: [[Value]] = []
    try reader.run(statement) { row in
      var values = try row.values(of: statement.columns)
      if hasIdentity {
        keys.append(row.integer(0) ?? 0)
        values.removeFirst()
      }
      lines.append(values)
      return true
    }
    return lines
  }
}
