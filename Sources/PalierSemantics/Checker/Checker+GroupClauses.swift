import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// A clause after `group by`, in the scope of one of the rows with the grouping set.
  mutating func applyToGroups(_ clause: Clause, _ builder: inout QuestionBuilder) {
    guard var groups = builder.groups else { return }
    grouping = Grouping(
      keys: groups.keys + (groups.across.map { [$0] } ?? []),
      shown: groups.columns,
      steps: groups.stepsBeforeShow,
      hasAcross: groups.across != nil
    )
    switch clause.kind {
    case .filter, .sort, .take, .skip:
      if groups.keys.isEmpty {
        report(.whereAfterSummary, at: clause.range)
      } else if let step = checkStep(clause, after: groups.steps) {
        groups.steps.append(step)
      }
    case .show, .withTotals, .withZeros, .across, .mask:
      guard !groups.isDistinct else {
        return report(.afterDistinct(clause.kind.word), at: clause.range)
      }
      applyToColumns(clause, &groups)
    case .withoutUnknown: groups.withoutUnknown = true
    case .caption(let text):
      groups.caption = inRows([]) { $0.check(text, as: .text) }
    case .showAll, .group: report(.rowsRequired, at: clause.range)
    // Groups differ by their keys, which are always shown.
    case .distinct: break
    case .chart(let kind): groups.chart = chartKind(kind)
    }
    builder.groups = groups
  }

  /// A clause that says what is worked out of each group.
  private mutating func applyToColumns(_ clause: Clause, _ groups: inout CheckedGroups) {
    switch clause.kind {
    case .show(let columns):
      groups.stepsBeforeShow = groups.steps.count
      grouping?.shown = []
      grouping?.isShowing = true
      grouping?.steps = groups.stepsBeforeShow
      groups.columns = named(checkGroupColumns(columns), after: grouping?.keys ?? [])
      refuseRankOfCutLines(groups, at: clause.range)
    case .withTotals: groups.withTotals = true
    case .withZeros: groups.withZeros = true
    case .across(let column):
      layAcross(column, &groups, at: clause.range)
      refuseRankOfCutLines(groups, at: clause.range)
    case .mask(let least): groups.mask = checkCount(least)
    default: break
    }
  }

  /// The cells of a pivot pass no step, so that a rank among them would count lines that were cut.
  private mutating func refuseRankOfCutLines(_ groups: CheckedGroups, at range: SourceRange) {
    let isCut = groups.steps.prefix(groups.stepsBeforeShow).contains { step in
      if case .sort = step { false } else { true }
    }
    guard groups.across != nil, isCut,
      groups.columns.contains(where: { $0.expression.hasGroupFunction { $0 == .rank } })
    else { return }
    report(.rankOfCutLines, at: range)
  }

  private mutating func layAcross(
    _ column: Column,
    _ groups: inout CheckedGroups,
    at range: SourceRange
  ) {
    guard !groups.keys.isEmpty, groups.across == nil else {
      return report(groups.across == nil ? .groupsRequired([.across]) : .acrossTwice, at: range)
    }
    // What is laid across is of the rows, be it equal to a key.
    grouping = nil
    groups.across = checkColumn(column).flatMap { named([$0], after: groups.keys).first }
    groups.columns = named(
      groups.columns,
      after: groups.keys + [groups.across].compactMap(\.self)
    )
  }

  /// Rows of which each is shown once: groups by all that is shown, in the order of a `sort` by
  /// what is shown that stands just before.
  func distinct(_ rows: CheckedRows) -> CheckedGroups {
    var groups = CheckedGroups(rows: rows.selection, keys: rows.columns, columns: [])
    groups.isDistinct = true
    groups.caption = rows.caption
    groups.chart = rows.chart
    guard case .sort(let terms)? = rows.selection.steps.last else { return groups }
    let keys = terms.compactMap { term in
      rows.columns.firstIndex { $0.expression == term.expression }.map {
        CheckedSortKey(expression: .key($0), type: term.type, descending: term.descending)
      }
    }
    if keys.count == terms.count { groups.steps = [.sort(keys)] }
    return groups
  }
}
