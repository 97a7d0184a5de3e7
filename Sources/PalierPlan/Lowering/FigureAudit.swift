package import PalierDictionary
import PalierValues

/// On how many rows the figures of an answer rest, and which of its conditions read what isn't known.
///
/// All of it is counted by one question of one line.
package struct FigureAudit: Sendable {
  /// The rows about which a condition can't tell; their numbers by their places in the line.
  package struct Doubt: Sendable {
    /// Those for which it doesn't hold, since a value is unknown.
    package let leftOut: Int?
    /// Those for which it holds, since a value is unknown.
    package let entered: Int?
    package let fields: [Field]
  }

  /// What has to be said of some columns, if rows are found.
  package enum Finding: Sendable {
    /// A column shows whether a condition holds.
    case truth(column: Int, Doubt)
    /// Columns count the rows for which a condition holds.
    case counted(columns: [Int], Doubt)
    /// Columns show what part these are of all.
    case share(columns: [Int], of: Int, Doubt?)
    /// Columns are worked out of a value that some rows may not have.
    case value(RestingValue)
  }

  /// A value that some rows don't have, and the columns that are worked out of the others.
  package struct RestingValue: Sendable {
    package let columns: [Int]
    package let kinds: [RowsFunction.Kind]
    /// The place of the number of rows that don't have it.
    package let unknown: Int
    /// The place of the number of all rows that the columns speak of.
    package let whole: Int
    package let fields: [Field]
    /// Whether the columns speak of rows under a condition of their own.
    package let isFiltered: Bool
  }

  /// One line of counts.
  package let plan: GroupPlan
  package private(set) var findings: [Finding] = []

  /// The audit of an answer's columns; nil when there is nothing to be said of them.
  package init?(_ plan: QueryPlan, dictionary: CaseDictionary) {
    var counting: Counting
    switch plan {
    case .values: return nil
    case .rows(let rows, let columns):
      counting = Counting(rows: rows, dictionary: dictionary)
      for (place, column) in columns.enumerated() {
        guard case .scalar(.truth(let condition)) = column.value,
          let doubt = counting.doubt(condition)
        else { continue }
        findings.append(.truth(column: place, doubt))
      }
    case .groups(let groups):
      counting = Counting(rows: groups.entered, dictionary: dictionary)
      for (place, key) in groups.keys.enumerated() {
        guard case .truth(let condition) = key.scalar, let doubt = counting.doubt(condition) else {
          continue
        }
        findings.append(.truth(column: place, doubt))
      }
      findings += groups.conditionFindings(&counting) + groups.valueFindings(&counting)
    }
    guard !findings.isEmpty else { return nil }
    self.plan = counting.plan
  }
}

/// The numbers that are asked for, each once.
private struct Counting {
  let rows: RowPlan
  let dictionary: CaseDictionary
  private var aggregates: [Aggregate] = []

  init(rows: RowPlan, dictionary: CaseDictionary) {
    self.rows = rows
    self.dictionary = dictionary
  }

  var plan: GroupPlan {
    GroupPlan(
      rows: rows,
      keys: [],
      aggregates: aggregates,
      columns: aggregates.indices.map { place in
        OutputColumn(
          name: "count_\(place)",
          type: .number,
          value: .scalar(.scaled(.aggregate(place)))
        )
      }
    )
  }

  /// The place of the number of rows that fulfil the conditions.
  mutating func place(_ conditions: [Condition]) -> Int {
    let filter: Condition? = conditions.isEmpty ? nil : .and(conditions)
    let aggregate = Aggregate(.count, filter: filter)
    if let known = aggregates.firstIndex(of: aggregate) { return known }
    aggregates.append(aggregate)
    return aggregates.count - 1
  }

  /// The rows about which a condition can't tell; nil when there can be none.
  mutating func doubt(_ condition: Condition) -> FigureAudit.Doubt? {
    let missing = condition.unknownParts(of: rows.row, negated: false, dictionary)
    let hidden = condition.unknownParts(of: rows.row, negated: true, dictionary)
    guard !missing.isEmpty || !hidden.isEmpty else { return nil }
    let hopeful = condition.hopeful(of: rows.row, dictionary)
    let doubtful = condition.doubtful(of: rows.row, dictionary)
    return FigureAudit.Doubt(
      leftOut: missing.isEmpty ? nil : place([.not(condition), hopeful]),
      entered: hidden.isEmpty ? nil : place([condition, .not(doubtful)]),
      fields: (missing + hidden).fields
    )
  }
}

extension GroupPlan {
  /// All rows that enter the groups.
  fileprivate var entered: RowPlan {
    var entered = rows
    if withoutUnknown { entered.steps.append(.filter(.and(keys.map { .isKnown($0.scalar) }))) }
    return entered
  }

  /// The columns in which an aggregate stands.
  private func columns(of aggregate: Int) -> [Int] {
    columns.indices.filter { columns[$0].value.reads(aggregate) }
  }

  /// What is to be said of the conditions under which rows count.
  fileprivate func conditionFindings(_ counting: inout Counting) -> [FigureAudit.Finding] {
    var findings: [FigureAudit.Finding] = []
    for (place, aggregate) in aggregates.enumerated() {
      guard let filter = aggregate.filter else { continue }
      let columns = columns(of: place)
      let shares = columns.filter { isShareOfAll(self.columns[$0].value) }
      let others = columns.filter { !shares.contains($0) }
      guard !columns.isEmpty else { continue }
      let doubt = counting.doubt(filter)
      if !shares.isEmpty {
        findings.append(.share(columns: shares, of: counting.place([]), doubt))
      }
      if !others.isEmpty, let doubt { findings.append(.counted(columns: others, doubt)) }
    }
    return findings
  }

  /// Whether a column shows which part of the rows of its group fulfil a condition.
  private func isShareOfAll(_ value: ColumnValue) -> Bool {
    guard case .ratio(.aggregate(let part), of: .aggregate(let whole)) = value else { return false }
    return aggregates[part].kind == .count && aggregates[part].filter != nil
      && aggregates[whole] == Aggregate(.count)
  }

  /// What is to be said of the values that aggregates are worked out of: of each value once.
  fileprivate func valueFindings(_ counting: inout Counting) -> [FigureAudit.Finding] {
    let places = aggregates.indices.filter { !columns(of: $0).isEmpty }
    let values = places.map {
      Aggregate(.count, aggregates[$0].value, filter: aggregates[$0].filter)
    }
    return values.distinct.compactMap { value in
      let same = zip(places, values).filter { $1 == value }.map(\.0)
        .filter { aggregates[$0].kind.restsOnKnownValues }
      guard !same.isEmpty, let scalar = value.value else { return nil }
      // What is worked out over inner rows is unknown without any, which is no field's fault.
      let isOverRows = scalar.contains(where: \.needsRows)
      let parts = isOverRows ? [] : scalar.unknownParts(of: rows.row, counting.dictionary)
      guard isOverRows || !parts.isEmpty else { return nil }
      let unknown = isOverRows ? .not(.isKnown(scalar)) : Condition.or(parts.map(\.condition))
      let among = value.filter.map { [$0] } ?? []
      return .value(
        FigureAudit.RestingValue(
          columns: same.flatMap { columns(of: $0) }.distinct.sorted(),
          kinds: same.map { aggregates[$0].kind }.distinct,
          unknown: counting.place(among + [unknown]),
          whole: counting.place(among),
          fields: parts.fields,
          isFiltered: value.filter != nil
        )
      )
    }
  }
}

extension ColumnValue {
  fileprivate func reads(_ aggregate: Int) -> Bool {
    func reads(_ scalar: Scalar) -> Bool {
      scalar.contains { part in
        switch part {
        case .aggregate(aggregate), .aggregateTotal(aggregate, within: _): true
        default: false
        }
      }
    }
    return switch self {
    case .scalar(let scalar): reads(scalar)
    case .ratio(let part, of: let whole): reads(part) || reads(whole)
    }
  }
}

extension RowsFunction.Kind {
  /// Whether unknown values are left aside without a trace.
  fileprivate var restsOnKnownValues: Bool {
    switch self {
    case .sum, .average, .minimum, .maximum, .percentile, .lowerMiddle: true
    case .count, .distinct, .first: false
    }
  }
}

extension Scalar {
  /// Whether it is unknown where there are no inner rows: the greatest of nothing.
  fileprivate var needsRows: Bool {
    switch self {
    case .overRows(let function):
      switch function.kind {
      case .minimum, .maximum, .average, .percentile, .lowerMiddle, .first: true
      case .count, .sum, .distinct: false
      }
    default: false
    }
  }
}
