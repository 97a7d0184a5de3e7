import PalierPlan
import PalierValues

extension SQLWriter {
  /// The condition, true exactly when it holds; else false or, unless it is exact, null.
  ///
  /// A filter takes null as false, so that comparisons stay bare there and indexes serve them;
  /// `and` and `or` of such conditions are such conditions too.
  mutating func condition(_ condition: Condition) throws(SQLError) -> SQL {
    try nested { writer throws(SQLError) in try writer.write(condition) }
  }

  /// The condition, true or false.
  mutating func exact(_ condition: Condition) throws(SQLError) -> SQL {
    let test = try self.condition(condition)
    if test.isExact { return test }
    return ("\(test.at(least: .sum)) is true" as SQL).level(.comparison, isExact: true)
  }

  private mutating func write(_ condition: Condition) throws(SQLError) -> SQL {
    switch condition {
    case .constant(let holds): return (holds ? "true" : "false" as SQL).level(.atom, isExact: true)
    case .and(let terms): return try chain(terms, by: "and", .conjunction)
    case .or(let terms): return try chain(merged(terms), by: "or", .disjunction)
    case .not(let condition): return try negated(condition)
    case .compare(let comparison, let left, let right):
      return try compare(left, comparison.sign, right)
    case .among(let scalar, let values):
      let bindings = try values.map { (value) throws(SQLError) -> SQLBinding in
        guard let binding = StoredForm.binding(of: value) else { throw .misplaced("period") }
        return binding
      }
      return membership(try self.scalar(scalar), in: bindings)
        .level(.comparison, isExact: !isNullable(scalar))
    case .amongRows(let scalar, let rows):
      let value = try self.scalar(scalar).at(least: .sum)
      return ("\(value) in (\(try identities(of: rows), at: 3))" as SQL)
        .level(.comparison, isExact: !isNullable(scalar))
    case .isKnown(let scalar):
      let value = try self.scalar(scalar).at(least: .sum)
      return ("\(value) is not null" as SQL).level(.comparison, isExact: true)
    case .isTrue(.truth(let condition)): return try self.condition(condition)
    case .isTrue(let scalar):
      return ("\(try self.scalar(scalar).at(least: .sum)) = 1" as SQL)
        .level(.comparison, isExact: !isNullable(scalar))
    case .hasMembers, .hasMember, .hasReference, .containsText: return try contained(condition)
    case .held(let timeline, let value, let span):
      return try within(span, try held(timeline, value, span))
    case .became(let timeline, let value, let former, let span):
      return try within(span, try became(timeline, value, from: former, span))
    case .exists(let rows):
      let source = try self.source(of: rows)
      let select = try self.select("1", from: source, isOrdered: false)
      return ("exists (\(select, at: 2))" as SQL).level(.atom, isExact: true)
    }
  }

  /// A condition on days of a span, which has none where the row's own day that bounds it is unknown.
  private mutating func within(_ span: DaySpan, _ condition: SQL) throws(SQLError) -> SQL {
    var tests: [SQL] = []
    for end in span.ends {
      if case .constant = end { continue }
      tests.append(try self.condition(.isKnown(end)))
    }
    return tests.isEmpty ? condition : conjunction(tests + [condition])
  }

  private mutating func contained(_ condition: Condition) throws(SQLError) -> SQL {
    switch condition {
    case .hasMembers(let set, let mask):
      let members = SQL.value(.integer(Int64(bitPattern: mask)))
      let value = try scalar(set).at(least: .atom)
      return ("(\(value, at: 1) & \(members, at: 3)) = \(members, at: 2)" as SQL)
        .level(.comparison, isExact: !isNullable(set))
    case .hasMember(let set, let code):
      let value = try scalar(set).at(least: .atom)
      let shift = try scalar(code).at(least: .atom)
      return ("((\(value, at: 2) >> \(shift, at: 4)) & 1) = 1" as SQL).level(.comparison)
    case .hasReference(let set, let reference):
      let texts = try scalar(set)
      let identity = try scalar(reference).at(least: .atom)
      let call: SQL = """
        \(word: dialect.position)(\(texts, at: 3), '|' || \(identity, at: 7) || '|') > 0
        """
      return call.level(.comparison)
    case .containsText(let text, let part):
      let values = [try scalar(text), try scalar(part)]
      return ("\(word: dialect.position)(\(SQL.joined(values, by: ", "), at: 3)) > 0" as SQL)
        .level(.comparison, isExact: !isNullable(text) && !isNullable(part))
    default: throw .misplaced("condition")
    }
  }

  private mutating func compare(
    _ left: Scalar,
    _ sign: String,
    _ right: Scalar
  ) throws(SQLError) -> SQL {
    let first = try scalar(left).at(least: .sum)
    let second = try scalar(right).at(least: .sum)
    return ("\(first) \(word: sign) \(second, at: 2)" as SQL)
      .level(.comparison, isExact: !isNullable(left) && !isNullable(right))
  }

  private mutating func chain(
    _ terms: [Condition],
    by word: String,
    _ level: SQL.Level
  ) throws(SQLError) -> SQL {
    guard !terms.isEmpty else { return try write(.constant(level == .conjunction)) }
    let tests = try terms.map { (term) throws(SQLError) in try self.condition(term) }
    return SQL.chain(tests, by: word, level: level)
  }

  /// What holds when the condition doesn't.
  private mutating func negated(_ condition: Condition) throws(SQLError) -> SQL {
    switch condition {
    case .not(let condition): return try self.condition(condition)
    case .constant(let holds): return try write(.constant(!holds))
    case .isTrue(.truth(let condition)): return try negated(condition)
    case .isKnown(let scalar):
      let value = try self.scalar(scalar).at(least: .sum)
      return ("\(value) is null" as SQL).level(.comparison, isExact: true)
    case .compare(let comparison, let left, let right)
    where !isNullable(left) && !isNullable(right):
      return try compare(left, comparison.opposite, right)
    default:
      let test = try self.condition(condition)
      if test.isExact {
        return ("not \(test.at(least: .comparison), at: 1)" as SQL).level(.negation, isExact: true)
      }
      return ("\(test.at(least: .sum)) is not true" as SQL).level(.comparison, isExact: true)
    }
  }

  /// The terms of an `or`, equalities of one scalar with constants made one list.
  private func merged(_ terms: [Condition]) -> [Condition] {
    var lists: [Scalar: [Value]] = [:]
    for case .compare(.equal, let scalar, .constant(let value)) in terms where value.isKnown {
      lists[scalar, default: []].append(value)
    }
    var result: [Condition] = []
    for term in terms {
      guard case .compare(.equal, let scalar, .constant(let value)) = term, value.isKnown,
        let values = lists[scalar], values.count > 1
      else {
        if case .compare(.equal, let scalar, .constant(let value)) = term, value.isKnown,
          lists[scalar] == []
        {
          continue
        }
        result.append(term)
        continue
      }
      result.append(.among(scalar, values))
      lists[scalar] = []
    }
    return result
  }
}

extension Condition.Comparison {
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  /// The sign that holds when this one doesn't, both sides being known.
  fileprivate var opposite: String {
    switch self {
    case .equal: "<>"
    case .less: ">="
    case .lessOrEqual: ">"
    case .greater: "<="
    case .greaterOrEqual: "<"
    }
  }
}
