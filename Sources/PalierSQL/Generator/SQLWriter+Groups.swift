import PalierPlan

extension SQLWriter {
  /// The groups with their totals, before any step: the table of `g`.
  mutating func groupTable(_ scope: GroupScope) throws(SQLError) -> SQL {
    var table = try gathered(scope)
    if scope.isFilled {
      table = filled(table, scope)
    }
    guard !scope.totals.isEmpty else { return table }
    let totals = scope.totals.enumerated().map { position, total -> SQL in
      let keys = total.within.map { "g.k\($0)" }.joined(separator: ", ")
      let partition = keys.isEmpty ? "" : "partition by \(keys)"
      return """
        sum(g.a\(word: String(total.aggregate))) over (\(word: partition)) \
        as s\(word: String(position))
        """
    }
    return "select g.*, \(SQL.joined(totals, by: ", ", open: 0), at: 4) from (\(table, at: 6)) as g"
  }

  /// The rows of a group plan, without those of unknown keys when they are left out.
  func entering(_ plan: GroupPlan) -> RowPlan {
    var rows = plan.rows
    if plan.withoutUnknown {
      for key in plan.keys where isNullable(key.scalar) {
        rows.steps.append(.filter(.isKnown(key.scalar)))
      }
    }
    return rows
  }

  /// The keys that the lines of a scope have, over the rows.
  mutating func keys(of scope: GroupScope) throws(SQLError) -> [SQL] {
    var parts: [SQL] = []
    for index in scope.keys {
      parts.append("\(try scalar(scope.plan.keys[index].scalar)) as k\(word: String(index))")
    }
    return parts
  }

  /// The aggregates of groups `g`, those of a group without a row included.
  func aggregatesOrNone(of plan: GroupPlan) -> [SQL] {
    plan.aggregates.enumerated().map { position, aggregate in
      let name = "a\(position)"
      return switch aggregate.kind {
      case .count, .sum, .distinct: "coalesce(g.\(word: name), 0) as \(word: name)"
      case .minimum, .maximum, .average, .first, .percentile, .lowerMiddle: "g.\(word: name)"
      }
    }
  }

  /// The aggregates of a plan over the rows.
  mutating func aggregates(of plan: GroupPlan) throws(SQLError) -> [SQL] {
    var parts: [SQL] = []
    for (position, aggregate) in plan.aggregates.enumerated() {
      parts.append("\(try call(aggregate)) as a\(word: String(position))")
    }
    return parts
  }

  /// The call of one aggregate.
  mutating func call(_ aggregate: Aggregate) throws(SQLError) -> SQL {
    if aggregate.kind == .first { throw .misplaced("first") }
    if aggregate.value == nil, aggregate.kind != .count { throw .misplaced("aggregate") }
    let value = try aggregate.value.map { (value) throws(SQLError) in try self.scalar(value) }
    let filter = try aggregate.filter.map { (filter) throws(SQLError) in
      try self.condition(filter)
    }
    return self.aggregate(aggregate.kind, value, filter: filter)
  }

  /// Rows gathered by the outer keys of the scope.
  private mutating func gathered(_ scope: GroupScope) throws(SQLError) -> SQL {
    let rowScope = groups
    groups = nil
    defer { groups = rowScope }
    let source = try self.source(of: entering(scope.plan))
    var parts = try keys(of: scope) + aggregates(of: scope.plan)
    var orders: [(index: Int, value: Scalar)] = []
    groups = scope
    for index in scope.keys where orderOfKey(index) == nil {
      orders.append((index, scope.plan.keys[index].order))
    }
    groups = nil
    for order in orders {
      parts.append("min(\(try scalar(order.value), at: 3)) as o\(word: String(order.index))")
    }
    if parts.isEmpty { parts.append("count(*) as n") }
    let rows = try select(SQL.joined(parts, by: ", ", open: 0), from: source, isOrdered: false)
    guard !scope.keys.isEmpty else { return rows }
    let positions = (1...scope.keys.count).map(String.init).joined(separator: ", ")
    return "\(rows) group by \(word: positions)"
  }

  /// The groups with those of the keys' domains that no row belongs to.
  private func filled(_ groups: SQL, _ scope: GroupScope) -> SQL {
    var tables: [SQL] = ["g as materialized (\(groups, at: 1))"]
    var joins: [SQL] = []
    var columns: [SQL] = []
    var links: [String] = []
    let listed = listedTogether(scope)
    if !listed.isEmpty {
      let keys = listed.map { "g.k\($0)" }.joined(separator: ", ")
      joins.append("(select \(word: keys) from g group by \(word: keys)) as y")
      for index in listed {
        columns.append("y.k\(word: String(index))")
        links.append("g.k\(index) \(dialect.same) y.k\(index)")
        if orderIsCarried(scope, index) { columns.append("g.o\(word: String(index))") }
      }
    }
    for index in scope.keys where !listed.contains(index) {
      let domain = domain(scope.plan.keys[index].domain, key: "k\(index)", table: "d\(index)")
      tables += domain.tables
      joins.append("(\(domain.values, at: 6)) as x\(word: String(index))")
      columns.append("x\(word: String(index)).v as k\(word: String(index))")
      links.append("g.k\(index) \(dialect.same) x\(index).v")
      if orderIsCarried(scope, index) { columns.append("g.o\(word: String(index))") }
    }
    columns += aggregatesOrNone(of: scope.plan)
    return """
      with recursive \(SQL.joined(tables, by: ", "), at: 7) \
      select \(SQL.joined(columns, by: ", ", open: 0), at: 6) \
      from \(SQL.joined(joins, by: " cross join "), at: 6) \
      left join g on \(word: links.joined(separator: " and "))
      """
  }

  /// The keys of a pivot's lines, of which only the combinations that there are get a line.
  private func listedTogether(_ scope: GroupScope) -> [Int] {
    guard let across = scope.across else { return [] }
    let keys = scope.keys.filter { $0 != across }
    return keys.contains { scope.plan.keys[$0].domain != nil } ? [] : keys
  }

  private func orderIsCarried(_ scope: GroupScope, _ index: Int) -> Bool {
    var writer = self
    writer.groups = scope
    return writer.orderOfKey(index) == nil
  }

  /// The values that a key takes with zeros, those of the rows always included; these stand in a
  /// table of their own.
  func domain(
    _ domain: KeyDomain?,
    key: String,
    table: String,
    of source: String = "g"
  ) -> (tables: [SQL], values: SQL) {
    let present: SQL = "select g.\(word: key) as v from \(word: source) as g"
    switch domain {
    case nil: return ([], "\(present) group by 1")
    case .values(let values):
      let list = listTable(values.map(SQLBinding.integer))
      return ([], "select value as v from \(list, at: 4) union \(present, at: 2)")
    case .range(let from, let through):
      func end(_ value: Int64?, _ call: String) -> SQL {
        value.map { SQL.value(.integer($0)) }
          ?? "(select \(word: call)(g.\(word: key)) from \(word: source) as g)"
      }
      let last = end(through, "max")
      // Bounded, so that a range of days over all times doesn't run on.
      let steps: SQL = """
        \(word: table)(v) as (\
        select f.v from (select \(end(from, "min"), at: 12) as v) as f where f.v <= \(last, at: 8) \
        union all select \(word: table).v + 1 from \(word: table) \
        where \(word: table).v < \(last, at: 10) limit 100000)
        """
      return ([steps], "select v from \(word: table) union \(present, at: 2)")
    }
  }
}
