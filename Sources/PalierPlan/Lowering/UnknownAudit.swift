package import PalierDictionary
import PalierValues

/// The rows that a selection lets in, or leaves out, only because a value that it reads is unknown.
///
/// A comparison with an unknown value doesn't hold, so its negation does; both are right, and the
/// reader has to know how many rows it concerns.
package struct UnknownAudit: Sendable {
  /// Rows, and the fields for want of which they are in or out.
  package struct Rows: Sendable {
    package let rows: RowPlan
    package let fields: [Field]
  }

  /// The rows left out: they would be there if their unknown value compared so.
  package let leftOut: Rows?
  /// The rows let in: they would not be there if their unknown value compared so.
  package let entered: Rows?
  /// The rows left out that have a value asked of their past, but not since a known day.
  package let undated: RowPlan?

  /// Each term is looked at by itself, which an index may serve; not in a long chain, where that
  /// would cost the square of its length.
  private static let mostTermsApart = 8

  /// The audit of plain filters; nil when no value that they read can be unknown.
  ///
  /// What a cut leaves out isn't told: it may be out for other reasons.
  package init?(_ plan: RowPlan, dictionary: CaseDictionary) {
    var base: [RowStep] = []
    var earlier: [Condition] = []
    var terms: [Condition] = []
    for (place, step) in plan.steps.enumerated() {
      switch step {
      case .filter(.and(let inner)): terms += inner
      case .filter(let condition): terms.append(condition)
      case .sort: break
      case .slice, .keys:
        earlier += terms
        terms = []
        base = Array(plan.steps[...place])
      }
    }
    func parts(_ conditions: [Condition], negated: Bool) -> [UnknownPart] {
      conditions.flatMap { $0.unknownParts(of: plan.row, negated: negated, dictionary) }.distinct
    }
    func rows(_ steps: [RowStep], _ conditions: [Condition]) -> RowPlan? {
      guard !conditions.isEmpty else { return nil }
      return RowPlan(
        entity: plan.entity,
        row: plan.row,
        parent: plan.parent,
        steps: steps + [.filter(conditions.count == 1 ? conditions[0] : .or(conditions))]
      )
    }
    let missing = parts(terms, negated: false)
    let missed = UnknownAudit.missed(terms, of: plan.row, dictionary)
    leftOut = rows(base, missed).map { Rows(rows: $0, fields: missing.fields) }
    let all = earlier + terms
    let hidden = parts(all, negated: true)
    let doubtful = all.map { $0.doubtful(of: plan.row, dictionary) }
    entered = rows(
      plan.steps,
      hidden.isEmpty ? [] : [.and([.or(hidden.map(\.condition)), .not(.and(doubtful))])]
    ).map { Rows(rows: $0, fields: hidden.fields) }
    undated = rows(base, Condition.undated(among: terms, of: plan.row, dictionary))
    guard leftOut != nil || entered != nil || undated != nil else { return nil }
  }

  /// For each term with an unknown value, the condition that it alone keeps a row out.
  private static func missed(
    _ terms: [Condition],
    of row: RowID,
    _ dictionary: CaseDictionary
  ) -> [Condition] {
    let hopeful = terms.map { $0.hopeful(of: row, dictionary) }
    let unknown = terms.map { $0.unknownParts(of: row, negated: false, dictionary) }
    guard terms.count <= mostTermsApart else {
      return unknown.allSatisfy(\.isEmpty) ? [] : [.and([.not(.and(terms))] + hopeful)]
    }
    return terms.indices.compactMap { index in
      guard !unknown[index].isEmpty else { return nil }
      return .and([.or(unknown[index].map(\.condition)), .not(terms[index])] + hopeful)
    }
  }
}

extension Condition {
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
        let others = terms.indices.filter { $0 != index }
        return .and([start] + others.map { terms[$0].hopeful(of: row, dictionary) })
      }
    }
  }
}
