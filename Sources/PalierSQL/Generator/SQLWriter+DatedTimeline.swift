import PalierDictionary
import PalierPlan
import PalierValues

// The values of a dated field: the present one in the row, earlier ones in the history, where the
// key finds those of a row.
extension SQLWriter {
  /// Whether a dated field had a value on some day of a span: it came on one, or was there on the
  /// first.
  mutating func held(
    _ column: ColumnReference,
    _ value: Scalar,
    _ span: DaySpan
  ) throws(SQLError) -> SQL {
    let member = try scalar(value).at(least: .sum)
    var present = [equal(try scalar(.column(column)), member)]
    if !span.isAll { present += try bounds(companion(of: column), span) }
    var past = [historyLink(column, "past"), equal("past.\"value\"", member)]
    past += try bounds("past.\"day\"", span)
    var ways = [
      conjunction(present),
      ("exists (\(history(past), at: 2))" as SQL).level(.atom, isExact: true),
    ]
    if let first = span.from {
      var there = [equal(try scalar(.valueOn(column, first)).at(least: .sum), member)]
      if let order = try order(of: first, span.through) { there.append(order) }
      ways.append(conjunction(there))
    }
    return SQL.chain(ways, by: "or", level: .disjunction)
  }

  /// Whether a value came, after another or after that one, on some day of a span.
  mutating func became(
    _ column: ColumnReference,
    _ value: Scalar,
    from former: Scalar?,
    _ span: DaySpan
  ) throws(SQLError) -> SQL {
    let member = try scalar(value).at(least: .sum)
    let wanted = try former.map { (scalar) throws(SQLError) in
      try self.scalar(scalar).at(least: .sum)
    }
    func came(after before: SQL) -> [SQL] {
      let isOther = ("\(before) is not \(member, at: 2)" as SQL).level(.comparison, isExact: true)
      return wanted.map { [isOther, equal(before, $0)] } ?? [isOther]
    }
    let last: SQL = """
      (select past."value" from \(name: Schema.historyTable) as past \
      where \(historyLink(column, "past"), at: 7) \
      order by past."day" desc, past."sequence" desc limit 1)
      """
    var present = [equal(try scalar(.column(column)), member)]
    if !span.isAll { present += try bounds(companion(of: column), span) }
    let earlier: SQL = """
      (select before."value" from \(name: Schema.historyTable) as before \
      where \(historyLink(column, "before"), at: 7) \
      and (before."day", before."sequence") < (past."day", past."sequence") \
      order by before."day" desc, before."sequence" desc limit 1)
      """
    var past = [historyLink(column, "past"), equal("past.\"value\"", member)]
    past += try bounds("past.\"day\"", span)
    let ways = [
      conjunction(present + came(after: last)),
      ("exists (\(history(past + came(after: earlier)), at: 2))" as SQL)
        .level(.atom, isExact: true),
    ]
    return SQL.chain(ways, by: "or", level: .disjunction)
  }

  /// The first, or the last, of the days whose value passes a test; it speaks of `past.v`, and of
  /// `past.before`, the value that it came after.
  mutating func extremeDay(
    _ aggregate: String,
    of column: ColumnReference,
    where test: SQL,
    through last: Scalar?
  ) throws(SQLError) -> SQL {
    let row = alias(of: column.row)
    let tests = [test.level(.conjunction)] + (try bounds("past.day", DaySpan(through: last)))
    return """
      (select \(word: aggregate)(past.day) from (\
      select day, v, lag(v) over (order by day, sequence) as before from (\
      select past."day" as day, past."sequence" as sequence, past."value" as v \
      from \(name: Schema.historyTable) as past where \(historyLink(column, "past"), at: 16) \
      union all select \(companion(of: column), at: 12), 9223372036854775807, \
      \(word: row).\(name: column.column) where \(companion(of: column), at: 12) is not null\
      )) as past where \(conjunction(tests), at: 7))
      """
  }

  /// The rows of the history of a dated field of a row, called so.
  func historyLink(_ column: ColumnReference, _ alias: String) -> SQL {
    let entity = SQL.value(.text(column.entity))
    let field = SQL.value(.text(column.column))
    let link: SQL = """
      \(word: alias)."entity" = \(entity, at: 4) \
      and \(word: alias)."row" = \(word: self.alias(of: column.row))."id" \
      and \(word: alias)."field" = \(field, at: 6)
      """
    return link.level(.conjunction, isExact: true)
  }

  /// The tests that a day lies within a span.
  mutating func bounds(_ day: SQL, _ span: DaySpan) throws(SQLError) -> [SQL] {
    var tests: [SQL] = []
    if let first = span.from {
      let date = try scalar(first).at(least: .sum)
      tests.append(("\(day) >= \(date, at: 4)" as SQL).level(.comparison))
    }
    if let last = span.through {
      let date = try scalar(last).at(least: .sum)
      tests.append(("\(day) <= \(date, at: 4)" as SQL).level(.comparison))
    }
    return tests
  }

  private func history(_ tests: [SQL]) -> SQL {
    """
    select 1 from \(name: Schema.historyTable) as past where \(conjunction(tests), at: 7)
    """
  }

  private func equal(_ left: SQL, _ right: SQL) -> SQL {
    ("\(left.at(least: .sum)) = \(right, at: 2)" as SQL).level(.comparison)
  }

  private func companion(of column: ColumnReference) -> SQL {
    "\(word: alias(of: column.row)).\(name: Schema.companionColumn(of: column.column))"
  }

  /// The test that a span doesn't end before it begins; nil where that is known.
  mutating func order(of first: Scalar, _ last: Scalar?) throws(SQLError) -> SQL? {
    guard let last else { return nil }
    if case .constant(.date(let start)) = first, case .constant(.date(let end)) = last,
      start <= end
    {
      return nil
    }
    let start = try scalar(first).at(least: .sum)
    return ("\(start) <= \(try scalar(last).at(least: .sum), at: 2)" as SQL).level(.comparison)
  }
}
