package import PalierDiagnostics
import PalierDictionary
package import PalierSemantics
import PalierSyntax
import PalierValues

/// A question's plan, and the one of its totals when they are asked of plain rows.
package struct LoweredQuestion: Sendable {
  package let plan: QueryPlan
  package let columns: [ResultColumn]
  package let totals: QueryPlan?
  package let caption: String?
  /// The rows before any `group by`, for what is said of them: their unit and their split.
  package let rows: RowPlan?
  package let keyCount: Int
  /// How small counts are hidden; the plan then has its counts after the columns shown.
  package var masking: Masking?
  package var chart: ChartShape?
}

extension Lowering {
  package mutating func question(
    _ question: CheckedQuestion
  ) throws(Diagnostic) -> LoweredQuestion {
    switch question {
    case .rows(let checked): return try lower(checked)
    case .groups(let checked): return try lower(checked)
    case .value(let expression, let type):
      let column = try output(
        CheckedColumn(
          name: "value",
          heading: Message("value", "valeur"),
          expression: expression,
          type: type
        )
      )
      return LoweredQuestion(
        plan: .values([column]),
        columns: [
          ResultColumn(name: "value", title: Message("value", "valeur"), type: type)
        ],
        totals: nil,
        caption: nil,
        rows: nil,
        keyCount: 0
      )
    }
  }

  private mutating func lower(_ checked: CheckedRows) throws(Diagnostic) -> LoweredQuestion {
    try rows(checked.selection) { (lowering, plan) throws(Diagnostic) in
      var columns: [OutputColumn] = []
      for column in checked.columns { columns.append(try lowering.output(column)) }
      return LoweredQuestion(
        plan: .rows(plan, columns),
        columns: checked.columns.map {
          ResultColumn(name: $0.name, title: $0.heading, type: $0.type)
        },
        totals: checked.withTotals ? try lowering.totals(of: checked.columns, over: plan) : nil,
        caption: try lowering.caption(checked.caption),
        rows: plan,
        keyCount: 0,
        chart: checked.chart.map(ChartShape.init)
      )
    }
  }

  /// One line of sums under plain rows: numbers and amounts are added, a quotient is the quotient
  /// of its totals, the rest is blank.
  private mutating func totals(
    of columns: [CheckedColumn],
    over plan: RowPlan
  ) throws(Diagnostic) -> QueryPlan {
    aggregates = []
    var outputs: [OutputColumn] = []
    for column in columns {
      let total = try total(of: column.expression, column.type)
      outputs.append(
        try output(
          CheckedColumn(
            name: column.name,
            heading: column.heading,
            expression: total,
            type: column.type
          )
        )
      )
    }
    return .groups(
      GroupPlan(rows: plan, keys: [], aggregates: aggregates, columns: outputs)
    )
  }

  private mutating func total(
    of expression: CheckedExpression,
    _ type: PalierDictionary.ValueType
  ) throws(Diagnostic) -> CheckedExpression {
    func sum(_ operand: TypedOperand) -> TypedOperand {
      TypedOperand(.aggregate(CheckedAggregate(.sum, operand.expression)), operand.type)
    }
    if let value = try constant(expression), !value.isKnown { return .constant(.unknown) }
    switch (expression, type) {
    // By the same number for every row, the total is divided like each of them.
    case (.arithmetic(.divide, let left, let right), _) where try constant(right.expression) == nil:
      return .arithmetic(.divide, sum(left), sum(right))
    case (.arithmetic(.multiply, let left, let right), .percent) where right.type == .percent:
      let quotient = try total(of: left.expression, left.type)
      return .arithmetic(.multiply, TypedOperand(quotient, left.type), right)
    case (_, .number), (_, .money): return .aggregate(CheckedAggregate(.sum, expression))
    default: return .constant(.unknown)
    }
  }

  private mutating func lower(_ checked: CheckedGroups) throws(Diagnostic) -> LoweredQuestion {
    try rows(checked.rows) { (lowering, plan) throws(Diagnostic) in
      lowering.aggregates = []
      lowering.groupFunctions = []
      let checkedKeys = checked.keys + (checked.across.map { [$0] } ?? [])
      lowering.keyTypes = checkedKeys.map(\.type)
      var keys: [GroupKey] = []
      for key in checkedKeys {
        keys.append(try lowering.key(key, of: checked.rows.steps, withZeros: checked.withZeros))
      }
      let all =
        checkedKeys.enumerated().map { index, key in
          CheckedColumn(
            name: key.name,
            heading: key.heading,
            expression: .key(index),
            type: key.type
          )
        } + checked.columns
      var columns: [OutputColumn] = []
      for column in all { columns.append(try lowering.output(column)) }
      var masking: Masking?
      if let least = checked.mask {
        let counts = lowering.counts(behind: columns.dropFirst(keys.count))
        let bases = columns.dropFirst(keys.count).map(\.value.bases)
        masking = Masking(
          least: try lowering.wholeNumber(least),
          counts: counts.places,
          bases: bases,
          isTold: checked.withTotals || bases.contains { !$0.isEmpty }
        )
        columns += counts.columns
      }
      var steps: [GroupStep] = []
      for step in checked.steps { steps.append(try lowering.groupStep(step, keys)) }
      return LoweredQuestion(
        plan: .groups(
          GroupPlan(
            rows: plan,
            keys: keys,
            aggregates: lowering.aggregates,
            functions: lowering.groupFunctions,
            columns: columns,
            steps: steps,
            withTotals: checked.withTotals,
            withoutUnknown: checked.withoutUnknown,
            hasAcross: checked.across != nil
          )
        ),
        columns: all.enumerated().map { index, column in
          ResultColumn(
            name: column.name,
            title: column.heading,
            type: column.type,
            isKey: index < keys.count && !checked.isDistinct,
            isChange: column.expression.isChange
          )
        },
        totals: nil,
        caption: try lowering.caption(checked.caption),
        rows: plan,
        keyCount: keys.count,
        masking: masking,
        chart: checked.chart.map(ChartShape.init)
      )
    }
  }

  private mutating func caption(
    _ text: CheckedExpression?
  ) throws(Diagnostic) -> String? {
    guard let text else { return nil }
    // It stands outside of the rows.
    let outer = frames
    defer { frames = outer }
    frames = []
    guard case .text(let caption)? = try constant(text) else { throw rowDependent }
    return caption
  }

  private mutating func key(
    _ column: CheckedColumn,
    of steps: [CheckedStep],
    withZeros: Bool
  ) throws(Diagnostic) -> GroupKey {
    // Lowered once: rows within it have names of their own each time.
    let scalar = try value(column.expression, column.type)
    return GroupKey(
      scalar: scalar,
      type: column.type,
      order: order(of: scalar, column.type),
      domain: withZeros ? try domain(of: column, steps) : nil
    )
  }

  /// The declared values of an enumeration, the classes of a band, both truths, or the calendar
  /// periods from the first to the last that the rows' conditions let in, else that they have.
  private mutating func domain(
    of column: CheckedColumn,
    _ steps: [CheckedStep]
  ) throws(Diagnostic) -> KeyDomain? {
    switch column.type {
    case .enumeration(let name):
      return dictionary.enumeration(named: name).map { enumeration in
        .values(enumeration.values.map { Int64($0.code) })
      }
    case .boolean: return .values([0, 1])
    case .band(_, let limits): return .values(Array(0...Int64(limits.count)))
    case .month, .quarter, .year:
      return try span(of: column.expression, in: steps).domain(of: column.type)
    default: return nil
    }
  }

  private mutating func groupStep(
    _ step: CheckedStep,
    _ keys: [GroupKey]
  ) throws(Diagnostic) -> GroupStep {
    switch step {
    case .filter(let condition): return .filter(try self.condition(condition))
    case .sort(let sortKeys):
      var terms: [SortTerm] = []
      for key in sortKeys {
        terms.append(
          SortTerm(try value(key.expression, key.type), descending: key.descending)
        )
      }
      return .sort(terms)
    case .take(let count, let ties):
      return .slice(skip: 0, take: try wholeNumber(count), ties: ties)
    case .skip(let count): return .slice(skip: try wholeNumber(count), take: nil, ties: false)
    }
  }

  package mutating func output(_ column: CheckedColumn) throws(Diagnostic) -> OutputColumn {
    let lowered: ColumnValue
    if column.type == .percent {
      let terms = try ratio(column.expression)
      lowered = .ratio(terms.0, of: terms.1)
    } else {
      lowered = .scalar(try value(column.expression, column.type))
    }
    var type = column.type
    // The type of a length of time doesn't tell days from months, a constant does.
    if type == .duration, case .duration(.months)? = try constant(column.expression) {
      type = .months
    }
    return OutputColumn(name: column.name, type: type, value: lowered)
  }
}

extension CheckedExpression {
  fileprivate var isChange: Bool {
    if case .groupFunction(.change, _, _) = self { true } else { false }
  }
}
