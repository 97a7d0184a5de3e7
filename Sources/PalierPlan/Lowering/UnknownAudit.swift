package import PalierDictionary
import PalierValues

/// The rows that a selection lets in, or leaves out, only because a compared value is unknown.
///
/// A comparison with an unknown value doesn't hold, so its negation does; both are right, and the
/// reader has to know how many rows it concerns.
package struct UnknownAudit: Sendable {
  /// The compared fields that can be unknown.
  package let fields: [Field]
  /// The rows left out: they would be there if their unknown value compared so.
  package let leftOut: RowPlan?
  /// The rows let in: they would not be there if their unknown value compared so.
  package let entered: RowPlan?
  /// The rows left out that have a value asked of their past, but not since a known day.
  package let undated: RowPlan?

  /// Each term is looked at by itself, which an index may serve; not in a long chain, where that
  /// would cost the square of its length.
  private static let mostTermsApart = 8

  /// The audit of plain filters; nil when no value that they compare can be unknown, or when the
  /// rows were cut before they were filtered.
  package init?(_ plan: RowPlan, dictionary: CaseDictionary) {
    var terms: [Condition] = []
    for step in plan.steps {
      switch step {
      case .filter(.and(let inner)): terms += inner
      case .filter(let condition): terms.append(condition)
      case .sort: break
      case .slice, .keys: return nil
      }
    }
    var columns: [ColumnReference] = []
    for term in terms { term.collectComparedColumns(&columns, of: plan.row) }
    let fields = columns.compactMap { reference in
      dictionary.entity(named: reference.entity)?.field(named: reference.column)
    }
    guard !fields.isEmpty else { return nil }
    self.fields = fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    var missed: [Condition] = []
    var admitted: [Condition] = []
    if terms.count > UnknownAudit.mostTermsApart {
      if terms.contains(where: { !$0.unknownColumns(of: plan.row, negated: false).isEmpty }) {
        missed.append(.and([.not(.and(terms))] + terms.map { $0.hopeful(of: plan.row) }))
      }
    } else {
      for (index, term) in terms.enumerated() {
        let unknown = term.unknownColumns(of: plan.row, negated: false)
        guard !unknown.isEmpty else { continue }
        let others = terms.enumerated().filter { $0.offset != index }.map(\.element)
        missed.append(
          .and([.or(unknown), .not(term)] + others.map { $0.hopeful(of: plan.row) })
        )
      }
    }
    let hidden = terms.flatMap { $0.unknownColumns(of: plan.row, negated: true) }
    if !hidden.isEmpty {
      let distinct = hidden.reduce(into: [Condition]()) { if !$0.contains($1) { $0.append($1) } }
      admitted.append(.and([.or(distinct)] + terms))
    }
    func rows(_ conditions: [Condition]) -> RowPlan? {
      guard !conditions.isEmpty else { return nil }
      return RowPlan(
        entity: plan.entity,
        row: plan.row,
        parent: plan.parent,
        steps: [.filter(conditions.count == 1 ? conditions[0] : .or(conditions))]
      )
    }
    leftOut = rows(missed)
    entered = rows(admitted)
    undated = rows(Condition.undated(among: terms, of: plan.row, dictionary))
  }
}

extension Condition {
  /// The columns of the row that are compared and can be unknown.
  fileprivate func collectComparedColumns(_ found: inout [ColumnReference], of row: RowID) {
    switch self {
    case .and(let terms), .or(let terms):
      for term in terms { term.collectComparedColumns(&found, of: row) }
    case .not(let inner): inner.collectComparedColumns(&found, of: row)
    default:
      for column in comparedColumns(of: row) where !found.contains(column) { found.append(column) }
    }
  }

  /// The nullable columns that a single comparison compares.
  private func comparedColumns(of row: RowID) -> [ColumnReference] {
    let scalars: [Scalar] =
      switch self {
      case .compare(_, let left, let right): [left, right]
      case .among(let scalar, _), .hasMembers(let scalar, _): [scalar]
      case .hasMember(let left, let right), .hasReference(let left, let right),
        .containsText(let left, let right):
        [left, right]
      case .held(let timeline, _, let span), .became(let timeline, _, _, let span):
        [.column(timeline.column)] + span.ends
      default: []
      }
    return scalars.flatMap(\.columnsThatDecide).filter { $0.row == row && $0.isNullable }
  }

  /// For a question about the past of a worked field, the condition that it has the value, but that
  /// nothing is known of the day on which it began.
  fileprivate func undated(of row: RowID, _ dictionary: CaseDictionary) -> Condition? {
    switch self {
    case .held(.worked(let timeline), let value, _),
      .became(.worked(let timeline), let value, _, _),
      .compare(.equal, .valueAt(.worked(let timeline), _), let value):
      let column = timeline.column
      guard column.row == row,
        let begins = dictionary.entity(named: column.entity)?.begins, !begins.isEmpty
      else { return nil }
      let unknown = begins.map { name in
        Condition.not(
          .isKnown(.column(ColumnReference(row: row, entity: column.entity, column: name)))
        )
      }
      return .and(unknown + [.compare(.equal, .column(column), value)])
    default: return nil
    }
  }

  /// The same for each of some terms, the others holding too.
  fileprivate static func undated(
    among terms: [Condition],
    of row: RowID,
    _ dictionary: CaseDictionary
  ) -> [Condition] {
    terms.enumerated().compactMap { index, term in
      term.undated(of: row, dictionary).map { start in
        let others = terms.indices.filter { $0 != index }.map { terms[$0].hopeful(of: row) }
        return .and([start] + others)
      }
    }
  }

  /// For each comparison at that polarity, the condition that what it compares is unknown.
  fileprivate func unknownColumns(of row: RowID, negated: Bool) -> [Condition] {
    switch self {
    case .and(let terms), .or(let terms):
      terms.flatMap { $0.unknownColumns(of: row, negated: negated) }
    case .not(let inner): inner.unknownColumns(of: row, negated: !negated)
    default:
      negated
        ? [] : comparedColumns(of: row).map { .not(.isKnown(.column($0))) }
    }
  }

  /// The condition, with each of its comparisons holding too when what it compares is unknown.
  fileprivate func hopeful(of row: RowID) -> Condition {
    switch self {
    case .and(let terms): return .and(terms.map { $0.hopeful(of: row) })
    case .or(let terms): return .or(terms.map { $0.hopeful(of: row) })
    default:
      let unknown = comparedColumns(of: row).map { Condition.not(.isKnown(.column($0))) }
      return unknown.isEmpty ? self : .or([self] + unknown)
    }
  }
}

extension Scalar {
  /// The columns without whose value there is none to compare.
  fileprivate var columnsThatDecide: [ColumnReference] {
    switch self {
    case .column(let column), .folded(.column(let column)), .add(.column(let column), .constant):
      [column]
    case .valueOn(let column, let day): [column] + day.columnsThatDecide
    case .valueAt(let timeline, let day): [timeline.column] + day.columnsThatDecide
    default: []
    }
  }
}
