import PalierPlan

/// Groups on their way through the steps of their plan, as the clauses of one select over `g`.
struct GroupSource {
  /// The table expression called `g`.
  var table: SQL
  var conditions: [SQL] = []
  var sort: [SortTerm] = []
  var slice: (skip: Int, take: Int?)?
}

extension SQLWriter {
  /// The groups after the steps of their plan.
  mutating func source(ofGroups table: SQL, steps: [GroupStep]) throws(SQLError) -> GroupSource {
    var source = GroupSource(table: table)
    var cuts = 0
    for (position, step) in steps.enumerated() {
      try place(&source, after: position...position)
      switch step {
      case .filter(.constant(true)): continue
      case .filter(let condition):
        try close(&source)
        source.conditions.append(try self.condition(condition))
      case .sort(let terms):
        try close(&source)
        source.sort = terms
      case .slice(let skip, let take, let ties):
        if skip <= 0, take == nil { continue }
        try close(&source)
        guard ties, let take, take > 0, !source.sort.isEmpty else {
          source.slice = (max(0, skip), take.map { max(0, $0) })
          continue
        }
        try cut(&source, skip, take, number: cuts)
        cuts += 1
      }
    }
    // Totals pass no step: what their groups' places give is worked out of all of them.
    try place(&source, after: steps.count...Int.max)
    return source
  }

  /// The select of `columns` over the groups, in their order.
  mutating func select(
    _ columns: SQL,
    from source: GroupSource,
    isOrdered: Bool = true
  ) throws(SQLError) -> SQL {
    var sql: SQL = "select \(columns, at: 4) from (\(source.table, at: 6)) as g"
    if !source.conditions.isEmpty {
      sql = "\(sql) where \(conjunction(source.conditions), at: 5)"
    }
    if isOrdered || source.slice != nil {
      let order = try orderTerms(of: source)
      if !order.isEmpty { sql = "\(sql) order by \(SQL.joined(order, by: ", "), at: 9)" }
    }
    return limited(sql, source.slice)
  }

  /// Makes the slice so far a table, so that another step can follow; the order stays.
  mutating func close(_ source: inout GroupSource) throws(SQLError) {
    guard source.slice != nil else { return }
    source = GroupSource(table: try select("g.*", from: source), sort: source.sort)
  }

  private mutating func cut(
    _ source: inout GroupSource,
    _ skip: Int,
    _ take: Int,
    number: Int
  ) throws(SQLError) {
    let last = skip.addingReportingOverflow(take)
    let order = SQL.joined(try orderTerms(of: source), by: ", ")
    let ranking = SQL.joined(try orderTerms(source.sort), by: ", ")
    let suffix = String(number)
    let columns: SQL = """
      g.*, row_number() over (order by \(order, at: 12)) as n\(word: suffix), \
      rank() over (order by \(ranking, at: 12)) as m\(word: suffix)
      """
    let ranked = try select(columns, from: source, isOrdered: false)
    let skipped = SQL.value(.integer(Int64(skip)))
    let end = SQL.value(.integer(Int64(last.overflow ? Int.max : last.partialValue)))
    let first: SQL = "g.n\(word: suffix) > \(skipped, at: 2)"
    let second: SQL = "g.m\(word: suffix) <= \(end, at: 2)"
    source = GroupSource(
      table: ranked,
      conditions: [first.level(.comparison), second.level(.comparison)],
      sort: source.sort
    )
  }

  /// The sort of the groups, then the order of their keys, which leaves none level.
  private mutating func orderTerms(of source: GroupSource) throws(SQLError) -> [SQL] {
    var terms = try orderTerms(source.sort)
    for index in groups?.keys ?? [] { terms += try orderTerms(ofKey: index) }
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.text).inserted || !$0.bindings.isEmpty }
  }

  /// The order of a key's groups, unknown last.
  mutating func orderTerms(ofKey index: Int) throws(SQLError) -> [SQL] {
    let key: SQL = "g.k\(word: String(index)) nulls last"
    guard let order = orderOfKey(index) else {
      return ["g.o\(word: String(index)) nulls last", key]
    }
    return try orderTerms([SortTerm(order)]) + [key]
  }
}
