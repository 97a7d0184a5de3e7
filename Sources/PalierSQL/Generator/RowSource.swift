import PalierDictionary
import PalierPlan

/// Rows on their way through the steps of their plan, as the clauses of one select.
struct RowSource {
  /// The order of the rows.
  enum Order {
    /// The entity's key, else the order of recording.
    case standard
    case terms([SortTerm])
    /// The position in the list of identities.
    case list
  }

  let plan: RowPlan
  var conditions: [SQL] = []
  /// The identities that the rows are joined with.
  var list: [Int64]?
  var order = Order.standard
  var slice: (skip: Int, take: Int?)?
}

extension SQLWriter {
  /// The clauses of a plan's rows: flat as long as the order of the steps allows.
  mutating func source(of plan: RowPlan) throws(SQLError) -> RowSource {
    var source = RowSource(plan: plan)
    source.conditions = try parentLink(of: plan)
    for step in plan.steps {
      switch step {
      case .filter(.constant(true)): continue
      case .filter(let condition):
        try close(&source)
        source.conditions.append(try self.condition(condition))
      case .sort(let terms):
        try close(&source)
        source.order = .terms(terms)
      case .slice(let skip, let take, let ties): try cut(&source, skip, take, ties: ties)
      case .keys(let keys):
        try close(&source)
        if let former = source.list {
          let identities = former.map(SQLBinding.integer)
          source.conditions.append(membership(identity(of: plan), in: identities))
        }
        source.list = keys
        source.order = .list
      }
    }
    return source
  }

  /// The select of `columns` over the rows.
  ///
  /// Unordered rows may come in any order, and repeat no work for it.
  mutating func select(
    _ columns: SQL,
    from rows: RowSource,
    isOrdered: Bool
  ) throws(SQLError) -> SQL {
    var source = rows
    if !isOrdered { try close(&source) }
    var sql: SQL = "select \(columns, at: 4) from \(try table(of: source), at: 4)"
    if !source.conditions.isEmpty {
      sql = "\(sql) where \(conjunction(source.conditions), at: 5)"
    }
    if isOrdered {
      let order = try orderTerms(of: source)
      sql = "\(sql) order by \(SQL.joined(order, by: ", "), at: 9)"
    }
    return limited(sql, source.slice)
  }

  /// The select of the rows' identities: in their order when they are sliced, else in any.
  mutating func identities(of plan: RowPlan) throws(SQLError) -> SQL {
    let source = try self.source(of: plan)
    return try select(identity(of: plan), from: source, isOrdered: source.slice != nil)
  }

  func identity(of plan: RowPlan) -> SQL {
    "\(word: alias(of: plan.row)).\"id\""
  }

  /// A select with its slice.
  func limited(_ select: SQL, _ slice: (skip: Int, take: Int?)?) -> SQL {
    guard let slice else { return select }
    let take = SQL.value(.integer(Int64(slice.take ?? Int.max)))
    let skip = SQL.value(.integer(Int64(slice.skip)))
    return "\(select) limit \(take, at: 9) offset \(skip, at: 11)"
  }

  func conjunction(_ conditions: [SQL]) -> SQL {
    SQL.chain(conditions, by: "and", level: .conjunction)
  }

  /// Makes the slice so far a condition, so that another step can follow; the order stays.
  private mutating func close(_ source: inout RowSource) throws(SQLError) {
    guard source.slice != nil else { return }
    let inner = try select(identity(of: source.plan), from: source, isOrdered: true)
    try restart(&source, within: inner)
  }

  private mutating func restart(
    _ source: inout RowSource,
    within identities: SQL
  ) throws(SQLError) {
    let condition: SQL = "\(identity(of: source.plan)) in (\(identities, at: 3))"
    source.conditions = try parentLink(of: source.plan) + [condition.level(.comparison)]
    source.slice = nil
    if case .list = source.order { return }
    source.list = nil
  }

  private mutating func cut(
    _ source: inout RowSource,
    _ skip: Int,
    _ take: Int?,
    ties: Bool
  ) throws(SQLError) {
    if skip <= 0, take == nil { return }
    try close(&source)
    guard ties, let take, take > 0, case .terms(let terms) = source.order, !terms.isEmpty else {
      source.slice = (max(0, skip), take.map { max(0, $0) })
      return
    }
    let last = skip.addingReportingOverflow(take)
    let order = SQL.joined(try orderTerms(of: source), by: ", ")
    let ranking = SQL.joined(try orderTerms(terms), by: ", ")
    let columns: SQL = """
      \(identity(of: source.plan)) as "id", row_number() over (order by \(order, at: 12)) as n, \
      rank() over (order by \(ranking, at: 12)) as m
      """
    let ranked = try select(columns, from: source, isOrdered: false)
    let alias = newAlias()
    let skipped = SQL.value(.integer(Int64(skip)))
    let end = SQL.value(.integer(Int64(last.overflow ? Int.max : last.partialValue)))
    let inner: SQL = """
      select \(word: alias)."id" from (\(ranked, at: 6)) as \(word: alias) \
      where \(word: alias).n > \(skipped, at: 7) and \(word: alias).m <= \(end, at: 9)
      """
    try restart(&source, within: inner)
  }

  func parentLink(of plan: RowPlan) throws(SQLError) -> [SQL] {
    guard let parent = plan.parent else { return [] }
    guard let name = try entity(plan.entity).parent else { throw .misplaced("parent") }
    let row = alias(of: plan.row)
    let link: SQL = "\(word: row).\(name: name) = \(word: alias(of: parent)).\"id\""
    return [link.level(.comparison, isExact: true)]
  }

  private func table(of source: RowSource) throws(SQLError) -> SQL {
    let row = alias(of: source.plan.row)
    let table: SQL = "\(name: try entity(source.plan.entity).name) as \(word: row)"
    guard let list = source.list else { return table }
    // Crossed so that the list is read first and the rows are found by their identity.
    return """
      \(listTable(list.map(SQLBinding.integer)), at: 3) as \(word: row)_list cross join \(table, at: 2) \
      on \(word: row)."id" = \(word: row)_list.value
      """
  }
}
