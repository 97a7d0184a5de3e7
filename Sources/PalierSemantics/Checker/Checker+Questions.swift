import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Checks what may stand alone: rows with their clauses, groups, or a value.
  mutating func checkQuestion(_ node: Expression) -> CheckedQuestion? {
    let known = diagnostics.count
    if rowsTarget(node) != nil || isSelection(node) {
      return build(node)?.question
    }
    let typed = check(node)
    switch typed.type {
    case .value(let type): return .value(typed.expression, type)
    case .rows: return build(node)?.question
    case .nothing: return .value(typed.expression, .text)
    case .anything:
      if diagnostics.count == known, !callsReported(node) {
        report(.valueRequired, at: node.range)
      }
      return nil
    }
  }

  /// Checks what verbs follow: a question, or the name of a row, which then is that one row.
  mutating func checkActedOn(_ node: Expression) -> CheckedQuestion? {
    switch node.kind {
    case .name(let name), .sigil(let name):
      guard case .variable(let variable)? = environment.binding(for: name.folded), variable.isRow
      else { return checkQuestion(node) }
      return build(node)?.question
    default: return checkQuestion(node)
    }
  }

  /// Whether a call is of a function of which what is wrong was told where it is written.
  private func callsReported(_ node: Expression) -> Bool {
    guard case .call(let name, _) = node.kind,
      case .reported? = environment.function(name.folded)?.result
    else { return false }
    return true
  }

  private func isSelection(_ node: Expression) -> Bool {
    if case .selection = node.kind { return true }
    return false
  }

  /// Builds a question from its source and clauses, in the order written.
  private mutating func build(_ node: Expression) -> QuestionBuilder? {
    let builder = settleBuilder(node)
    if let builder { pass(.whole(builder.question), of: node) }
    return builder
  }

  private mutating func settleBuilder(_ node: Expression) -> QuestionBuilder? {
    switch node.kind {
    case .selection(let selection):
      guard var builder = build(selection.source) else { return nil }
      if let day = selection.asOf {
        guard builder.groups == nil else {
          report(.rowsRequired, at: day.range)
          return nil
        }
        builder.rows.selection = CheckedSelection(
          entity: builder.rows.selection.entity,
          row: builder.rows.selection.row,
          source: builder.rows.selection.source,
          asOf: check(day, as: .date),
          steps: builder.rows.selection.steps
        )
      }
      for clause in selection.clauses { apply(clause, to: &builder) }
      return builder
    case .name(let name):
      if rows.isEmpty
        || dictionary.relation(word: name.folded, of: rows[rows.count - 1].entity.name) == nil,
        case .definition(let definition)? = environment.binding(for: name.folded)
      {
        noteUse(of: name)
        return expanding(definition, at: node.range) { checker in
          BuilderResult(builder: checker.build(definition.expression))
        }.builder
      }
      return source(node)
    case .call(let name, let arguments)
    where environment.function(name.folded)?.rowsEntity != nil:
      return checkRowsCall(name, arguments, at: node.range).map { QuestionBuilder(rows: $0) }
    default: return source(node)
    }
  }

  private mutating func source(_ node: Expression) -> QuestionBuilder? {
    guard let selection = checkSelection(node),
      let entity = dictionary.entity(named: selection.entity)
    else { return nil }
    var rows = CheckedRows(selection: selection, columns: summaryColumns(of: entity))
    rows.withheld = withheldSummary(of: entity)
    return QuestionBuilder(rows: rows)
  }

  private mutating func apply(_ clause: Clause, to builder: inout QuestionBuilder) {
    guard let entity = dictionary.entity(named: builder.rows.selection.entity) else { return }
    if builder.groups != nil {
      inRows(rows + [RowScope(entity: entity)]) { checker in
        checker.applyToGroups(clause, &builder)
      }
      return
    }
    switch clause.kind {
    case .filter, .sort, .take, .skip:
      if let step = checkRowClause(clause, of: builder.rows.selection) {
        builder.rows.selection.steps.append(step)
      }
    case .show(let columns):
      builder.rows.withheld = []
      show(columns, entity: entity, &builder, at: clause.range)
    case .showAll(let excluded):
      builder.rows.columns = allColumns(of: entity, except: excluded)
      builder.rows.areShown = true
      builder.rows.withheld = withheld(entity.fields.map(\.name), of: entity)
    case .group(let keys):
      let scopes = rows + [RowScope(entity: entity)]
      let checked = inRows(scopes) { checker in
        for key in keys { checker.refuseConstant(key.expression) }
        return checker.named(keys.compactMap { checker.checkColumn($0) })
      }
      builder.groups = CheckedGroups(
        rows: builder.rows.selection,
        keys: checked,
        columns: [CheckedColumn.count]
      )
    case .withTotals: builder.rows.withTotals = true
    case .caption(let text):
      builder.rows.caption = inRows([]) { $0.check(text, as: .text) }
    case .chart(let kind): builder.rows.chart = chartKind(kind)
    case .withZeros: report(.groupsRequired([.with, .zeros]), at: clause.range)
    case .withoutUnknown: report(.groupsRequired([.without, .unknowns]), at: clause.range)
    case .across: report(.groupsRequired([.across]), at: clause.range)
    case .mask: report(.groupsRequired([.mask, .below]), at: clause.range)
    case .distinct: builder.groups = distinct(builder.rows)
    }
  }

  /// `show` over rows: columns of each row, or, when all are aggregates, one row of them.
  private mutating func show(
    _ columns: [Column],
    entity: Entity,
    _ builder: inout QuestionBuilder,
    at range: SourceRange
  ) {
    let scopes = rows + [RowScope(entity: entity)]
    let aggregated = inRows(scopes) { checker in
      for column in columns { checker.meet(.operand(.shown), at: column.expression) }
      return columns.map { checker.hasAggregate($0.expression) }
    }
    if aggregated.allSatisfy({ $0 }) {
      var groups = CheckedGroups(rows: builder.rows.selection, keys: [], columns: [])
      groups.caption = builder.rows.caption
      groups.chart = builder.rows.chart
      groups.columns = inRows(scopes) { checker in
        checker.grouping = Grouping(keys: [])
        return checker.named(checker.checkGroupColumns(columns))
      }
      builder.groups = groups
    } else if aggregated.contains(true) {
      report(.mixedColumns, at: range)
      // What an unfinished call works on may yet make it one of each row.
      if cursor?.isMet == false {
        inRows(scopes) { for column in columns { _ = $0.checkColumn(column) } }
      }
    } else {
      builder.rows.columns = inRows(scopes) { checker in
        checker.named(columns.compactMap { checker.checkColumn($0) })
      }
      builder.rows.areShown = true
    }
  }

  mutating func chartKind(_ name: Name) -> ChartKind? {
    if let kind = ChartKind.named(name.folded) { return kind }
    let words = ChartKind.allCases.flatMap { $0.english.words + $0.french.words }
    report(
      .unknownChart(name.text, near: EditDistance.nearest(to: name.folded, among: words)),
      at: name.range
    )
    return nil
  }

  /// Whether an expression is an aggregate over the current rows somewhere outside inner rows.
  private func hasAggregate(_ node: Expression) -> Bool {
    switch node.kind {
    case .call(let name, let arguments):
      if environment.function(name.folded) != nil {
        return (arguments ?? []).contains {
          if case .value(let node) = $0 { hasAggregate(node) } else { false }
        }
      }
      guard let function = Function.named(name.folded) else { return false }
      let values = function == .percentile ? arguments?.dropFirst().first : arguments?.first
      if case .value(let first)? = values, rowsTarget(first) != nil { return false }
      switch function {
      case .count, .sum, .average, .min, .max, .distinct, .share, .median, .percentile, .rank,
        .change, .running:
        return arguments != nil || rows.last.map { isBareFunction(name, of: $0.entity) } ?? true
      default:
        return (arguments ?? []).contains {
          if case .value(let node) = $0 { hasAggregate(node) } else { false }
        }
      }
    case .share: return true
    case .arithmetic(_, let left, let right), .fallback(let left, let right):
      return hasAggregate(left) || hasAggregate(right)
    case .negate(let inner): return hasAggregate(inner)
    default: return false
    }
  }

  private func isBareFunction(_ name: Name, of entity: Entity) -> Bool {
    dictionary.field(word: name.folded, of: entity.name) == nil
  }
}

/// A question on its way: rows, then perhaps groups.
struct QuestionBuilder {
  var rows: CheckedRows
  var groups: CheckedGroups?

  var question: CheckedQuestion {
    if let groups { .groups(groups) } else { .rows(rows) }
  }
}

private struct BuilderResult: Reportable {
  let builder: QuestionBuilder?

  static func reportedResult(_ range: SourceRange) -> BuilderResult {
    BuilderResult(builder: nil)
  }
}

extension Clause.Kind {
  /// The word that begins it, for messages.
  var word: String {
    switch self {
    case .filter: "where"
    case .sort: "sort by"
    case .take: "take"
    case .skip: "skip"
    case .show, .showAll: "show"
    case .group: "group by"
    case .across: "across"
    case .withTotals: "with totals"
    case .withZeros: "with zeros"
    case .withoutUnknown: "without unknown"
    case .mask: "mask"
    case .distinct: "distinct"
    case .chart: "chart"
    case .caption: "caption"
    }
  }
}
