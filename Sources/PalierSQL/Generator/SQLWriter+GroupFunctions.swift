import PalierPlan

extension SQLWriter {
  /// Works out the group functions whose groups have passed so many steps, as columns of `g`.
  mutating func place(_ source: inout GroupSource, after steps: ClosedRange<Int>) throws(SQLError) {
    guard let groups else { return }
    var columns: [SQL] = []
    for (index, function) in groups.plan.functions.enumerated()
    where steps.contains(function.steps) && !groups.lacks(.groupFunction(index)) {
      columns.append("\(try call(function)) as f\(word: String(index))")
    }
    guard !columns.isEmpty else { return }
    try close(&source)
    let list: SQL = "g.*, \(SQL.joined(columns, by: ", ", open: 0), at: 2)"
    source = GroupSource(
      table: try select(list, from: source, isOrdered: false),
      sort: source.sort
    )
  }

  private mutating func call(_ function: GroupFunction) throws(SQLError) -> SQL {
    let value = try scalar(function.value)
    switch function.kind {
    case .rank:
      // In a pivot the lines are ranked in each column.
      let across = groups.flatMap { $0.keys.count > 1 ? $0.across : nil }
      let column = across.map { "partition by g.k\($0) " } ?? ""
      return """
        case when \(value.at(least: .atom), at: 4) is not null then \
        rank() over (\(word: column)order by \(value, at: 12) desc nulls last) end
        """
    case .running(let key):
      return """
        case when g.k\(word: String(key)) is not null then \
        sum(\(value, at: 8)) over (\(try window(along: key), at: 8) rows unbounded preceding) end
        """
    case .previous(let key, let isConsecutive):
      let window = try self.window(along: key)
      let column: SQL = "g.k\(word: String(key))"
      let lag: SQL = "lag(\(value, at: 8)) over (\(window, at: 8))"
      guard isConsecutive else { return "case when \(column, at: 3) is not null then \(lag) end" }
      return """
        case when lag(\(column, at: 5)) over (\(window, at: 6)) = \(column, at: 5) - 1 \
        then \(lag) end
        """
    }
  }

  /// The groups that share the keys before one, in the order of that key.
  private mutating func window(along key: Int) throws(SQLError) -> SQL {
    let order = SQL.joined(try orderTerms(ofKey: key), by: ", ")
    let before = (groups?.keys ?? []).filter { $0 < key }
    guard !before.isEmpty else { return "order by \(order, at: 4)" }
    let outer = before.map { "g.k\($0)" }.joined(separator: ", ")
    return "partition by \(word: outer) order by \(order, at: 8)"
  }
}
