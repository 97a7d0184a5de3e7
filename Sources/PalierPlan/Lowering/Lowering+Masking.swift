import PalierDictionary

extension Lowering {
  /// The numbers of rows that the columns of groups are worked out of, as columns of their own, and
  /// for each column the places of its numbers among them.
  ///
  /// The first is the number of the group's rows.
  mutating func counts(
    behind columns: some Collection<OutputColumn>
  ) -> (columns: [OutputColumn], places: [[Int]]) {
    var counts = [Aggregate(.count)]
    var places: [[Int]] = []
    for column in columns {
      var behind: Set<Int> = []
      for aggregate in Set(column.value.aggregates(groupFunctions)).sorted() {
        let count = aggregates[aggregate].rowCount
        if let known = counts.firstIndex(of: count) {
          behind.insert(known)
        } else {
          behind.insert(counts.count)
          counts.append(count)
        }
      }
      places.append(behind.sorted())
    }
    let outputs = counts.enumerated().map { place, count in
      OutputColumn(
        name: "rows_\(place)",
        type: .number,
        value: .scalar(.scaled(.aggregate(index(adding: count))))
      )
    }
    return (outputs, places)
  }

  private mutating func index(adding aggregate: Aggregate) -> Int {
    if let known = aggregates.firstIndex(of: aggregate) { return known }
    aggregates.append(aggregate)
    return aggregates.count - 1
  }
}

extension Aggregate {
  /// The number of the rows that it is worked out of.
  fileprivate var rowCount: Aggregate {
    let known = value.map { [Condition.isKnown($0)] } ?? []
    let conditions = (filter.map { [$0] } ?? []) + known
    return Aggregate(
      .count,
      filter: conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : .and(conditions)
    )
  }
}

extension ColumnValue {
  /// The aggregates of the group that it is worked out of, by their places.
  fileprivate func aggregates(_ functions: [GroupFunction]) -> [Int] {
    scalars.flatMap { scalar in
      var found: [Int] = []
      _ = scalar.rewritten { part in
        switch part {
        case .aggregate(let place): found.append(place)
        case .groupFunction(let place):
          found += ColumnValue.scalar(functions[place].value).aggregates(functions)
        default: break
        }
        return nil
      }
      return found
    }
  }

  /// What it speaks of beside its group.
  var bases: [Masking.Basis] {
    scalars.flatMap { scalar in
      var found: [Masking.Basis] = []
      _ = scalar.rewritten { part in
        switch part {
        case .aggregateTotal(_, let keys): found.append(.share(within: keys))
        case .groupFunction: found.append(.series)
        default: break
        }
        return nil
      }
      return found
    }
  }

  private var scalars: [Scalar] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    }
  }
}
