import PalierDictionary
import PalierPlan
import PalierValues

extension SQLWriter {
  /// The value of a scalar, null when it is unknown.
  mutating func scalar(_ scalar: Scalar) throws(SQLError) -> SQL {
    try nested { writer throws(SQLError) in try writer.write(scalar) }
  }

  private mutating func write(_ scalar: Scalar) throws(SQLError) -> SQL {
    switch scalar {
    case .constant(let value): return try constant(value)
    case .column(let column):
      return "\(word: alias(of: column.row)).\(name: column.column)"
    case .through(let reference, let entity, let column):
      return try row(of: reference, entity: entity) { (_, alias) throws(SQLError) in
        "\(word: alias).\(name: column)"
      }
    case .lookup(let reference, let entity, let row, let value):
      return try self.row(of: reference, entity: entity, named: row) {
        (writer, _) throws(SQLError) in try writer.scalar(value)
      }
    case .valueOn(let column, let day): return try past(column, on: day, read: "value")
    case .dayOn(let column, let day): return try past(column, on: day, read: "day")
    case .moment(let row): return "\(word: alias(of: row)).day"
    case .valueAt(let timeline, let day): return try value(timeline, at: day)
    case .becameOn(let timeline, let value, let last):
      return try becameOn(timeline, value, through: last)
    case .changedOn(let timeline, let last): return try changedOn(timeline, through: last)
    case .scaled, .add, .subtract, .negate, .multiplyDivide, .addMonths, .monthsBetween, .calendar,
      .firstDay, .workingDays, .band:
      return try arithmetic(scalar)
    case .folded(let text): return try folded(text)
    case .words(let texts):
      let parts = try texts.map { (text) throws(SQLError) -> SQL in
        "coalesce(' ' || \(try self.scalar(text).at(least: .atom), at: 5), '')"
      }
      // Each known text brings its space, so that the whole is empty only when none is known.
      let joined = SQL.joined(parts, by: " || ")
      return "substr(nullif(\(joined, at: 8), ''), 2)"
    case .least(let values): return try extreme(values, call: dialect.least, aggregate: "min")
    case .greatest(let values):
      return try extreme(values, call: dialect.greatest, aggregate: "max")
    case .fallback(let values):
      return coalesce(try values.map { (value) throws(SQLError) in try self.scalar(value) })
    case .choose(let branches, let otherwise): return try choice(branches, otherwise: otherwise)
    case .truth(let condition): return try exact(condition).at(least: .atom)
    case .overRows(let function): return try overRows(function)
    case .aggregate(let index):
      guard groups != nil else { throw .misplaced("aggregate") }
      return "g.a\(word: String(index))"
    case .aggregateTotal(let index, let within): return try total(index, within: within)
    case .key(let index):
      guard let groups, groups.keys.contains(index) else { throw .misplaced("key") }
      return "g.k\(word: String(index))"
    case .groupFunction(let index):
      guard groups != nil else { throw .misplaced("group function") }
      return "g.f\(word: String(index))"
    }
  }

  private mutating func arithmetic(_ scalar: Scalar) throws(SQLError) -> SQL {
    switch scalar {
    case .add, .subtract: return try sum(scalar)
    case .negate(let value): return "(-\(try self.scalar(value).at(least: .atom), at: 2))"
    case .scaled(let value):
      return "(\(try self.scalar(value).at(least: .atom), at: 1) * \(word: String(Number.scale)))"
    case .multiplyDivide(let left, let right, let divisor):
      return try call("palier_muldiv", [left, right, divisor])
    case .addMonths(let date, let months): return try call("palier_add_months", [date, months])
    case .monthsBetween(let first, let second):
      return try call("palier_months_between", [first, second])
    case .calendar(let unit, let date):
      return "palier_calendar(\(word: unit.code), \(try self.scalar(date), at: 5))"
    case .firstDay(let unit, let index):
      return "palier_first_day(\(word: unit.code), \(try self.scalar(index), at: 5))"
    case .workingDays(let first, let second, let calendar):
      let days = [try self.scalar(first), try self.scalar(second)]
      let code = String(calendar.rawValue)
      return "palier_working_days(\(SQL.joined(days, by: ", "), at: 3), \(word: code))"
    case .band(let value, let limits):
      let values = [try self.scalar(value)] + limits.map { SQL.value(.integer($0)) }
      return "palier_band(\(SQL.joined(values, by: ", "), at: 3))"
    default: throw .misplaced("arithmetic")
    }
  }

  /// A chain of additions and subtractions, followed along its left side without recursion.
  private mutating func sum(_ scalar: Scalar) throws(SQLError) -> SQL {
    var terms: [(sign: String, value: Scalar)] = []
    var first = scalar
    spine: while terms.count <= dialect.expressionHeight {
      switch first {
      case .add(let left, let right):
        terms.append(("+", right))
        first = left
      case .subtract(let left, let right):
        terms.append(("-", right))
        first = left
      default: break spine
      }
    }
    guard terms.count <= dialect.expressionHeight else { throw .tooDeep }
    var result = try self.scalar(first).at(least: .sum)
    for term in terms.reversed() {
      result = "\(result) \(word: term.sign) \(try self.scalar(term.value).at(least: .atom), at: 2)"
    }
    return result.level(.sum)
  }

  private mutating func call(_ name: String, _ arguments: [Scalar]) throws(SQLError) -> SQL {
    let values = try arguments.map { (value) throws(SQLError) in try self.scalar(value) }
    return "\(word: name)(\(SQL.joined(values, by: ", "), at: 3))"
  }

  /// A value read from the row that a reference points to.
  private mutating func row(
    of reference: Scalar,
    entity name: String,
    named row: RowID? = nil,
    _ value: (inout SQLWriter, String) throws(SQLError) -> SQL
  ) throws(SQLError) -> SQL {
    let table = try entity(name).name
    let identity = try scalar(reference).at(least: .sum)
    let alias = row.map(self.alias) ?? newAlias()
    let read = try value(&self, alias)
    return """
      (select \(read, at: 5) from \(name: table) as \(word: alias) \
      where \(word: alias)."id" = \(identity, at: 8))
      """
  }

  /// What a dated column had at the end of a day: the present value if it came by then, else the
  /// latest of the history that did.
  private mutating func past(
    _ column: ColumnReference,
    on day: Scalar,
    read: String
  ) throws(SQLError) -> SQL {
    let companion = Schema.companionColumn(of: column.column)
    guard schema.column(entity: column.entity, field: companion)?.role == .companion else {
      throw .misplaced(column.column)
    }
    let row = alias(of: column.row)
    let present = read == "day" ? companion : column.column
    let last = try scalar(day).at(least: .sum)
    return """
      case when \(word: row).\(name: companion) <= \(last, at: 5) \
      then \(word: row).\(name: present) else (\
      select past.\(word: read) from \(name: Schema.historyTable) as past \
      where \(historyLink(column, "past"), at: 10) and past."day" <= \(last, at: 14) \
      order by past."day" desc, past."sequence" desc limit 1) end
      """
  }

  /// The folded form of a text: its kept column when there is one.
  private mutating func folded(_ text: Scalar) throws(SQLError) -> SQL {
    switch text {
    case .constant(.text(let text)): return SQL.value(.text(TextForm.folded(text)))
    case .column(let column):
      let companion = Schema.foldedColumn(of: column.column)
      if schema.column(entity: column.entity, field: companion) != nil {
        return "\(word: alias(of: column.row)).\(name: companion)"
      }
    case .through(let reference, let entity, let column):
      let companion = Schema.foldedColumn(of: column)
      if schema.column(entity: entity, field: companion) != nil {
        return try scalar(.through(reference, entity: entity, column: companion))
      }
    default: break
    }
    return "palier_fold(\(try scalar(text), at: 3))"
  }

  private func coalesce(_ values: [SQL]) -> SQL {
    // A function takes no more than 127 arguments.
    let most = 100
    guard values.count > 1 else { return values.first ?? "null" }
    guard values.count > most else {
      return "coalesce(\(SQL.joined(values, by: ", "), at: 3))"
    }
    let rest = coalesce(Array(values[(most - 1)...]))
    return coalesce(Array(values[..<(most - 1)]) + [rest])
  }

  /// The least or the greatest of the known values.
  private mutating func extreme(
    _ values: [Scalar],
    call: String,
    aggregate: String
  ) throws(SQLError) -> SQL {
    guard values.count > 1 else {
      return try coalesce(values.map { v throws(SQLError) in try scalar(v) })
    }
    let parts = try values.map { (value) throws(SQLError) in try self.scalar(value) }
    guard parts.count <= 4 || !values.contains(where: isNullable), parts.count <= 100 else {
      let rows = parts.map { "select \($0, at: 6) as v" as SQL }
      let table = SQL.joined(rows, by: " union all ")
      return "(select \(word: aggregate)(v) from (\(table, at: 7)) as \(word: newAlias()))"
    }
    // The engine's function is null as soon as one value is: each unknown one is replaced by the
    // next that is known.
    let known = values.indices.map { index -> SQL in
      guard isNullable(values[index]) else { return parts[index] }
      return coalesce(Array(parts[index...] + parts[..<index]))
    }
    return "\(word: call)(\(SQL.joined(known, by: ", "), at: 3))"
  }

  private mutating func choice(
    _ branches: [Scalar.Branch],
    otherwise: Scalar?
  ) throws(SQLError) -> SQL {
    let last = try otherwise.map { (value) throws(SQLError) in try self.scalar(value) }
    guard !branches.isEmpty else { return last ?? "null" }
    let cases = try branches.map { (branch) throws(SQLError) -> SQL in
      let test = try self.condition(branch.condition)
      return "when \(test, at: 1) then \(try self.scalar(branch.value), at: 3)"
    }
    let body = SQL.joined(cases, by: " ", open: 1)
    guard let last else { return "case \(body, at: 2) end" }
    return "case \(body, at: 2) else \(last, at: 4) end"
  }
}

extension CalendarUnit {
  /// The unit as the registered functions take it.
  fileprivate var code: String {
    switch self {
    case .month: "0"
    case .quarter: "1"
    case .year: "2"
    }
  }
}
