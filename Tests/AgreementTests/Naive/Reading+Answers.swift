import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  /// The answer to a question: rows with their columns, groups, or one value.
  func answer(_ node: Expression) throws -> NaiveAnswer {
    guard case .selection(let selection) = node.kind else {
      if source(of: node) != nil {
        let found = try self.selection(node)
        return try show(found, summary(of: found.entity), withTotals: false)
      }
      return NaiveAnswer(lines: [[try read(node).value(Moment())]])
    }
    let flat = Reading.flat(selection)
    let isOfRows = flat.clauses.prefix { clause in
      switch clause.kind {
      case .filter, .sort, .take, .skip: true
      default: false
      }
    }
    let rows = Selection(
      source: flat.source,
      asOf: flat.asOf,
      clauses: Array(isOfRows),
      range: flat.range
    )
    let found = try self.selection(Expression(.selection(rows), at: node.range))
    let rest = Array(flat.clauses.dropFirst(isOfRows.count))
    return try found.reading.finish(found, rest, after: Array(isOfRows))
  }

  /// A selection of a selection is one with the clauses of both.
  private static func flat(_ selection: Selection) -> Selection {
    guard case .selection(let inner) = selection.source.kind else { return selection }
    let below = flat(inner)
    return Selection(
      source: below.source,
      asOf: selection.asOf ?? below.asOf,
      clauses: below.clauses + selection.clauses,
      range: selection.range
    )
  }

  /// The rest of a question, after the clauses that only keep rows.
  private func finish(
    _ rows: ReadRows,
    _ clauses: [Clause],
    after ofRows: [Clause]
  ) throws -> NaiveAnswer {
    let conditions = ofRows.compactMap { clause in
      if case .filter(let condition) = clause.kind { condition } else { nil }
    }
    var found = rows
    var columns: [Column]?
    var withTotals = false
    for (index, clause) in clauses.enumerated() {
      switch clause.kind {
      case .group(let keys):
        let rest = Array(clauses.dropFirst(index + 1))
        return try gather(found, keys, rest, where: conditions)
      case .distinct:
        // Each row once: groups of equal rows without figures.
        let shown = columns ?? summary(of: found.entity)
        let before = (ofRows + clauses[..<index]).last { $0.kind != columns.map(Clause.Kind.show) }
        let none = Clause(.show([]), at: clause.range)
        let rest = sort(before, by: shown) + [none] + clauses.dropFirst(index + 1)
        return try gather(found, shown, rest, where: conditions)
      case .show(let shown):
        let inner = inside(found.entity)
        if shown.allSatisfy({ inner.isAggregate($0.expression) }) {
          return try gather(found, [], Array(clauses.dropFirst(index)))
        }
        columns = shown
      case .withTotals: withTotals = true
      case .filter, .sort, .take, .skip: found = try apply(clause, to: found)
      default: throw Unreadable("a clause that isn't read yet")
      }
    }
    return try show(found, columns ?? summary(of: found.entity), withTotals: withTotals)
  }

  /// The sort that stands just before, when it is by what is shown.
  private func sort(_ before: Clause?, by shown: [Column]) -> [Clause] {
    guard let before, case .sort(let keys) = before.kind else { return [] }
    let texts = Set(shown.map { text(of: $0.expression) })
    return keys.allSatisfy { texts.contains(text(of: $0.expression)) } ? [before] : []
  }

  private func isWritten(_ node: Expression) -> Bool {
    switch node.kind {
    case .number, .money, .percent, .duration: true
    default: false
    }
  }

  private func summary(of entity: Entity) -> [Column] {
    // Rows of a household begin with it.
    let fields = entity.parent == "household" ? ["household"] + entity.summary : entity.summary
    return fields.map { field in
      Column(
        Expression(
          .name(Name(text: field, folded: Words.folded(field), range: .nowhere)),
          at: .nowhere
        )
      )
    }
  }

  private func show(
    _ found: ReadRows,
    _ columns: [Column],
    withTotals: Bool
  ) throws -> NaiveAnswer {
    let inner = inside(found.entity)
    let read = try columns.map { try inner.read($0.expression) }
    let rows = found.rows(Moment())
    var answer = NaiveAnswer(keys: rows.map(\.id))
    answer.lines = rows.map { row in read.map { $0.value(Moment(rows: [row])) } }
    guard withTotals, !rows.isEmpty else { return answer }
    // Numbers and amounts are added, a quotient is that of the totals, the rest is blank.
    func sum(_ node: Expression) throws -> Value {
      let meaning = try inner.read(node)
      return Summing.apply(
        .sum,
        rows.map { meaning.value(Moment(rows: [$0])) },
        meaning.type,
        order
      )
    }
    answer.totals = [
      [
        try zip(columns, read).map { column, meaning in
          // What is divided by a number of its own is divided by it in every row alike.
          if case .arithmetic(.divide, let left, let right) = column.expression.kind,
            !isWritten(right)
          {
            return Arithmetic.apply(.divide, try sum(left), try sum(right))
          }
          return meaning.type == .number || meaning.type == .money
            ? try sum(column.expression) : .unknown
        }
      ]
    ]
    return answer
  }
}
