import PalierDictionary
import PalierPlan
import PalierValues

extension SQLWriter {
  /// Whether a field had a value on some day of a span.
  mutating func held(
    _ timeline: Timeline,
    _ value: Scalar,
    _ span: DaySpan
  ) throws(SQLError) -> SQL {
    switch timeline {
    case .dated(let column): return try held(column, value, span)
    case .kept(let column):
      var tests = [try kept("stage", "=", value)]
      if let last = span.through { tests.append(try kept("from_day", "<=", last)) }
      if let first = span.from {
        if let order = try order(of: first, span.through) { tests.append(order) }
        let open: SQL = "kept.\"to_day\" is null"
        let covered = try kept("to_day", ">=", first)
        tests.append(
          SQL.chain([open.level(.comparison), covered], by: "or", level: .disjunction)
        )
      }
      return keptRows(column, tests, isApart: [value, span.from, span.through])
    case .worked(let timeline):
      return try onSomeDay(of: timeline, within: span, andBefore: true) {
        (writer, day) throws(SQLError) in
        let now = try writer.value(of: timeline, at: day)
        return "\(now) = \(try writer.scalar(value).at(least: .sum), at: 2)"
      }
    }
  }

  /// Whether a value came, after another or after that one, on some day of a span.
  mutating func became(
    _ timeline: Timeline,
    _ value: Scalar,
    from former: Scalar?,
    _ span: DaySpan
  ) throws(SQLError) -> SQL {
    switch timeline {
    case .dated(let column): return try became(column, value, from: former, span)
    case .kept(let column):
      var tests = [try kept("stage", "=", value)]
      if let former { tests.append(try kept("previous", "=", former)) }
      if let first = span.from { tests.append(try kept("from_day", ">=", first)) }
      if let last = span.through { tests.append(try kept("from_day", "<=", last)) }
      return keptRows(column, tests, isApart: [value, former, span.from, span.through])
    case .worked(let timeline):
      return try onSomeDay(of: timeline, within: span) { (writer, day) throws(SQLError) in
        try writer.came(value, from: former, in: timeline, at: day)
      }
    }
  }

  /// The first day on which a value came.
  mutating func becameOn(
    _ timeline: Timeline,
    _ value: Scalar,
    through last: Scalar?
  ) throws(SQLError) -> SQL {
    switch timeline {
    case .dated(let column):
      let member = try scalar(value).at(least: .sum)
      let test: SQL = "past.v = \(member, at: 12) and past.before is not \(member, at: 12)"
      return try extremeDay("min", of: column, where: test, through: last)
    case .kept(let column):
      var tests = [keptLink(column), try kept("stage", "=", value)]
      if let last { tests.append(try kept("from_day", "<=", last)) }
      return """
        (select min(kept."from_day") from \(name: Schema.stageHistoryTable) as kept \
        where \(conjunction(tests), at: 7))
        """
    case .worked(let timeline):
      return try extremeDay("min", of: timeline, through: last) { (writer, day) throws(SQLError) in
        try writer.came(value, from: nil, in: timeline, at: day)
      }
    }
  }

  /// The last day on which the value changed.
  mutating func changedOn(
    _ timeline: Timeline,
    through last: Scalar?
  ) throws(SQLError) -> SQL {
    switch timeline {
    case .dated(let column):
      return try extremeDay("max", of: column, where: "past.v is not past.before", through: last)
    case .kept(let column):
      // The last span that had begun: its end is a change too when nothing known came after it.
      var tests = [keptLink(column)]
      var ended: SQL = "kept.\"to_day\" is not null"
      if let last {
        tests.append(try kept("from_day", "<=", last))
        ended = "kept.\"to_day\" < \(try scalar(last).at(least: .sum), at: 8)"
      }
      return """
        (select case when \(ended) then kept."to_day" + 1 else kept."from_day" end \
        from \(name: Schema.stageHistoryTable) as kept where \(conjunction(tests), at: 7) \
        order by kept."from_day" desc, kept."stage" desc limit 1)
        """
    case .worked(let timeline):
      return try extremeDay("max", of: timeline, through: last) { (writer, day) throws(SQLError) in
        let now = try writer.value(of: timeline, at: day)
        return "\(now) is not \(try writer.value(of: timeline, at: "(\(day) - 1)"), at: 2)"
      }
    }
  }

  /// The value at the end of a day.
  mutating func value(_ timeline: Timeline, at day: Scalar) throws(SQLError) -> SQL {
    switch timeline {
    case .dated(let column): return try scalar(.valueOn(column, day))
    case .kept(let column):
      let tests = [keptLink(column), try kept("from_day", "<=", day)]
      let date = try scalar(day).at(least: .sum)
      return """
        (select case when kept."to_day" < \(date, at: 8) then null else kept."stage" end \
        from \(name: Schema.stageHistoryTable) as kept where \(conjunction(tests), at: 7) \
        order by kept."from_day" desc, kept."stage" desc limit 1)
        """
    case .worked(let timeline): return try value(of: timeline, at: try scalar(day))
    }
  }

  // MARK: Kept spans

  private mutating func kept(
    _ column: String,
    _ sign: String,
    _ value: Scalar
  ) throws(SQLError) -> SQL {
    ("kept.\(name: column) \(word: sign) \(try scalar(value).at(least: .sum), at: 4)" as SQL)
      .level(.comparison)
  }

  private func keptLink(_ column: ColumnReference) -> SQL {
    ("kept.\"household\" = \(word: alias(of: column.row)).\"id\"" as SQL)
      .level(.comparison, isExact: true)
  }

  /// Whether the row has a span that passes the tests.
  ///
  /// Tests of constants are the same for all rows: the engine finds the rows of all such spans by
  /// the index of values and days, once.
  private func keptRows(
    _ column: ColumnReference,
    _ tests: [SQL],
    isApart values: [Scalar?]
  ) -> SQL {
    let isApart = values.allSatisfy { value in
      switch value {
      case nil, .constant?: true
      default: false
      }
    }
    guard isApart else {
      let all = conjunction([keptLink(column)] + tests)
      let sql: SQL = """
        exists (select 1 from \(name: Schema.stageHistoryTable) as kept where \(all, at: 7))
        """
      return sql.level(.atom, isExact: true)
    }
    let sql: SQL = """
      \(word: alias(of: column.row))."id" in (select kept."household" \
      from \(name: Schema.stageHistoryTable) as kept where \(conjunction(tests), at: 8))
      """
    return sql.level(.comparison, isExact: true)
  }

  // MARK: Worked values

  /// The value of a timeline on a day.
  private mutating func value(
    of timeline: WorkedTimeline,
    at day: SQL
  ) throws(SQLError) -> SQL {
    let outer = aliases
    defer { aliases = outer }
    let alias = newAlias()
    aliases[timeline.moment] = alias
    let value = try scalar(timeline.value)
    return "(select \(value, at: 3) from (select \(day, at: 6) as day) as \(word: alias))"
  }

  private mutating func came(
    _ value: Scalar,
    from former: Scalar?,
    in timeline: WorkedTimeline,
    at day: SQL
  ) throws(SQLError) -> SQL {
    let member = try scalar(value).at(least: .sum)
    let now = try self.value(of: timeline, at: day)
    let before = try self.value(of: timeline, at: "(\(day) - 1)")
    guard let former else {
      return "\(now) = \(member, at: 2) and \(before, at: 2) is not \(member, at: 4)"
    }
    let wanted = try scalar(former).at(least: .sum)
    return """
      \(now) = \(member, at: 2) and \(before, at: 2) = \(wanted, at: 4) \
      and \(before, at: 4) is not \(member, at: 6)
      """
  }

  private mutating func onSomeDay(
    of timeline: WorkedTimeline,
    within span: DaySpan,
    andBefore: Bool = false,
    _ test: (inout SQLWriter, SQL) throws(SQLError) -> SQL
  ) throws(SQLError) -> SQL {
    let alias = newAlias()
    let days = try days(of: timeline, andOn: andBefore ? span.from : nil)
    var tests = try bounds("\(word: alias).day", span)
    tests.append(try test(&self, "\(word: alias).day").level(.conjunction))
    let sql: SQL = """
      exists (select 1 from (\(days, at: 7)) as \(word: alias) where \(conjunction(tests), at: 7))
      """
    return sql.level(.atom, isExact: true)
  }

  private mutating func extremeDay(
    _ aggregate: String,
    of timeline: WorkedTimeline,
    through last: Scalar?,
    _ test: (inout SQLWriter, SQL) throws(SQLError) -> SQL
  ) throws(SQLError) -> SQL {
    let alias = newAlias()
    let days = try days(of: timeline, andOn: nil)
    var tests = try bounds("\(word: alias).day", DaySpan(through: last))
    tests.append(try test(&self, "\(word: alias).day").level(.conjunction))
    return """
      (select \(word: aggregate)(\(word: alias).day) from (\(days, at: 7)) as \(word: alias) \
      where \(conjunction(tests), at: 7))
      """
  }

  /// The days on which the timeline may change, and one more.
  private mutating func days(
    of timeline: WorkedTimeline,
    andOn day: Scalar?
  ) throws(SQLError) -> SQL {
    var parts: [SQL] = []
    for change in timeline.changes { parts += try days(of: change) }
    if let day { parts.append("select \(try scalar(day), at: 3) as day") }
    guard !parts.isEmpty else { return "select null as day" }
    return SQL.joined(parts, by: " union ", open: 3)
  }

  private mutating func days(of change: WorkedTimeline.Change) throws(SQLError) -> [SQL] {
    var tables: [SQL] = []
    var tests: [SQL] = []
    for hop in change.path {
      switch hop {
      case .rows(let plan):
        tables.append("\(name: try entity(plan.entity).name) as \(word: alias(of: plan.row))")
        tests += try parentLink(of: plan)
      case .referred(let reference, let name, let row):
        tables.append("\(name: try entity(name).name) as \(word: alias(of: row))")
        let identity = try scalar(reference).at(least: .sum)
        tests.append(
          ("\(word: alias(of: row)).\"id\" = \(identity, at: 6)" as SQL).level(.comparison)
        )
      }
    }
    func select(_ day: SQL, _ more: SQL?, _ links: [SQL]) -> SQL {
      let from = tables + [more].compactMap { $0 }
      let sql: SQL = "select \(day, at: 3) as day"
      let joined: SQL = from.isEmpty ? sql : "\(sql) from \(SQL.joined(from, by: ", "), at: 6)"
      let all = tests + links
      return all.isEmpty ? joined : "\(joined) where \(conjunction(all), at: 7)"
    }
    switch change.day {
    case .value(let value): return [select(try scalar(value), nil, [])]
    case .dated(let column):
      let row = alias(of: column.row)
      let present: SQL = "\(word: row).\(name: Schema.companionColumn(of: column.column))"
      let past = newAlias()
      return [
        select(present, nil, []),
        select(
          "\(word: past).\"day\"",
          "\(name: Schema.historyTable) as \(word: past)",
          [historyLink(column, past)]
        ),
      ]
    }
  }
}
