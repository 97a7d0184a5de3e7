import Foundation
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierSyntax
import PalierValues

/// Times what stands between a text and its SQL, phase by phase, without a store: the coordinator's
/// question, then each script named on the command line, then the reading of a megabyte of them.
@main struct Phases {
  static let question = "households where stage = assignation and contacted = false"
  static let rounds = 300

  let derivations = CheckedDerivations(dictionary: .standard)
  let generator = SQLGenerator(.standard)

  static func main() throws {
    let phases = Phases()
    try phases.time(SourceText(name: "the coordinator's question", text: question))
    var texts: [String] = []
    for path in CommandLine.arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      texts.append(text)
      try phases.time(SourceText(name: path, text: text))
    }
    if !texts.isEmpty { phases.read(megabyteOf: texts.joined(separator: "\n") + "\n") }
  }

  private func time(_ source: SourceText) throws {
    var read: [Duration] = []
    var checked: [Duration] = []
    var planned: [Duration] = []
    var generated: [Duration] = []
    let clock = ContinuousClock()
    var questions: [CheckedQuestion] = []
    var plans: [QueryPlan] = []
    for _ in 0..<Phases.rounds {
      var program = Program(statements: [])
      var problems: [Diagnostic] = []
      read.append(clock.measure { (program, problems) = Parser.parse(source) })
      var checker = Checker(dictionary: .standard)
      checker.isScript = true
      checked.append(clock.measure { questions = checker.check(program).flatMap(\.questions) })
      if let problem = (problems + checker.diagnostics).first(where: { $0.severity == .error }) {
        throw problem
      }
      planned.append(
        try clock.measure {
          plans = try questions.map { question in
            var lowering = lowering()
            return try lowering.question(question).plan
          }
        }
      )
      generated.append(
        try clock.measure { for plan in plans { _ = try generator.statement(for: plan) } }
      )
    }
    let parts = [read, checked, planned, generated].map(\.median)
    let names = ["parse", "check", "plan", "SQL"]
    let told = zip(names, parts).map { "\($0) \($1.microseconds)" }.joined(separator: ", ")
    let whole = parts.reduce(.zero, +)
    print(
      "\(source.name): \(whole.microseconds) µs (\(told)); \(source.utf8.count) bytes,",
      "\(questions.count) questions, median of \(Phases.rounds) rounds"
    )
  }

  private func read(megabyteOf text: String) {
    let count = 1_000_000 / text.utf8.count + 1
    let source = SourceText(name: "script", text: String(repeating: text, count: count))
    let clock = ContinuousClock()
    let times = (0..<7).map { _ in clock.measure { _ = Parser.parse(source) } }
    let seconds = times.median.microseconds / 1e6
    let megabytes = Double(source.utf8.count) / 1e6
    print("reading \(megabytes) MB: \((megabytes / seconds * 10).rounded() / 10) MB/s")
  }

  private static let today = CivilDate(year: 2022, month: 10, day: 10) ?? CivilDate(day: 0)

  /// Something of its type for a name, since nothing is run that would give it a value.
  private static func held(_ variable: Variable) -> Lowering.Held {
    switch variable.type {
    case .rows: .rows([1, 2, 3])
    case .row: .value(.reference(Reference(id: 1)))
    case .value(.date): .value(.date(today))
    case .value(.number): .value(.number(Number(scaled: Number.scale)))
    case .value: .value(.unknown)
    }
  }

  private func lowering() -> Lowering {
    Lowering(
      Lowering.Context(
        dictionary: .standard,
        today: Phases.today,
        held: { Phases.held($0) },
        named: { _, _ in [Reference(id: 1)] },
        derivation: { derivations.expression($0, $1) }
      )
    )
  }
}

extension CheckedStatement {
  /// The questions that it asks, those inside its blocks with them.
  fileprivate var questions: [CheckedQuestion] {
    switch kind {
    case .question(let question), .explain(let question), .export(let question, _, _): [question]
    case .act(let rows, _): [.rows(rows)]
    case .branch(_, let then, let otherwise): (then + otherwise).flatMap(\.questions)
    case .forEach(_, _, let body): body.flatMap(\.questions)
    default: []
    }
  }
}

extension [Duration] {
  fileprivate var median: Duration { sorted()[count / 2] }
}

extension Duration {
  fileprivate var microseconds: Double {
    let (seconds, attoseconds) = components
    return (Double(seconds) * 1e7 + Double(attoseconds) / 1e11).rounded() / 10
  }
}
