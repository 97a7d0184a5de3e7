import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierStore
import PalierValues

extension Interpreter {
  /// What shares are shares of: all rows that entered the groups, those without a known key left
  /// out where that was asked; of a row or a column, the numbers that these have.
  func denominators(
    _ lowered: LoweredQuestion,
    _ rows: RowPlan,
    _ tally: AnswerTally,
    _ run: Run
  ) throws -> [Message] {
    guard case .groups(let plan) = lowered.plan, lowered.hasShare || plan.withoutUnknown,
      let entity = dictionary.entity(named: rows.entity), tally.masking?.hidesTotal != true
    else { return [] }
    var entered = rows
    if plan.withoutUnknown {
      entered.steps.append(.filter(.and(plan.keys.map { .isKnown($0.scalar) })))
    }
    let number = try count(entered, run)
    let counted = Agreement.counted(number, entity.noun)
    var notes: [Message] = []
    for base in plan.shareBases {
      guard !base.isEmpty else {
        notes.append(Message("share of \(counted.english)", "part calculée sur \(counted.french)"))
        continue
      }
      let name = shareName(base, in: plan, lowered)
      let counts = try counts(of: base, in: plan, lowered, run)
      notes.append(
        Message(
          "\(name.english), of \(counted.english)\(counts.english)",
          "\(name.french), sur \(counted.french)\(counts.french)"
        )
      )
    }
    let leftOut = try entered == rows ? 0 : count(rows, run) - number
    if leftOut > 0 {
      let counted = Agreement.counted(leftOut, Interpreter.unknownRow)
      notes.append(
        Message("\(counted.english) left out", "sans compter \(counted.french)")
      )
    }
    return notes
  }

  /// How a share of the rows that have the same keys is called.
  private func shareName(
    _ base: [Int],
    in plan: GroupPlan,
    _ lowered: LoweredQuestion
  ) -> Message {
    if plan.isOfRow(base) { return Message("share of row", "part de ligne") }
    if plan.isOfColumn(base) { return Message("share of column", "part de colonne") }
    let titles = base.map { lowered.columns[$0].title }
    let english = titles.map(\.english).joined(separator: ", ")
    let french = titles.map(\.french).joined(separator: ", ")
    return Message("share within \(english)", "part parmi \(french)")
  }

  /// The numbers of rows by some of the keys, where they are few and nothing is hidden.
  private func counts(
    of keys: [Int],
    in plan: GroupPlan,
    _ lowered: LoweredQuestion,
    _ run: Run
  ) throws -> Message {
    let isCut = plan.steps.contains { if case .sort = $0 { false } else { true } }
    guard lowered.masking == nil, !isCut else { return Message("", "") }
    let counting = GroupPlan(
      rows: plan.rows,
      keys: plan.keys,
      aggregates: [Aggregate(.count)],
      columns: Array(plan.columns.prefix(plan.keys.count)) + [
        OutputColumn(name: "count", type: .number, value: .scalar(.scaled(.aggregate(0))))
      ],
      withoutUnknown: plan.withoutUnknown,
      hasAcross: plan.hasAcross
    )
    let statement = try generator.lines(of: counting, keys: keys, steps: [])
    var parts: [Message] = []
    try run.reader.run(statement) { row in
      let values = try row.values(of: statement.columns)
      func said(_ place: Int, _ tongue: Tongue) -> String {
        ValueFormatter(tongue: tongue, dictionary: dictionary, style: .people)
          .text(values[place], type: plan.columns[place].type)
      }
      guard case .number(let count)? = values.last else { return true }
      let figure = Int(count.whole ?? 0)
      let english = keys.map { said($0, .english) } + [Agreement.grouped(figure, in: .english)]
      let french = keys.map { said($0, .french) } + [Agreement.grouped(figure, in: .french)]
      parts.append(Message(english.joined(separator: " "), french.joined(separator: " ")))
      return parts.count <= Interpreter.mostCountsSaid
    }
    guard parts.count <= Interpreter.mostCountsSaid else { return Message("", "") }
    return Message(
      ": " + parts.map(\.english).joined(separator: ", "),
      " : " + parts.map(\.french).joined(separator: ", ")
    )
  }

  private static let mostCountsSaid = 12

  private static let unknownRow = Noun(
    Message("unknown", "inconnu"),
    plural: Message("unknown", "inconnus")
  )
}

extension GroupPlan {
  /// The keys within which the columns show shares, each once.
  fileprivate var shareBases: [[Int]] {
    columns.reduce(into: []) { bases, column in
      guard case .ratio(_, of: .aggregateTotal(_, let keys)) = column.value,
        !bases.contains(keys)
      else { return }
      bases.append(keys)
    }
  }

  fileprivate func isOfRow(_ keys: [Int]) -> Bool {
    hasAcross && keys == Array(lineKeys)
  }

  fileprivate func isOfColumn(_ keys: [Int]) -> Bool {
    hasAcross && keys == [lineKeys.upperBound]
  }
}

extension LoweredQuestion {
  fileprivate var hasShare: Bool {
    guard case .groups(let plan) = plan, !plan.keys.isEmpty else { return false }
    return !plan.shareBases.isEmpty
  }
}
