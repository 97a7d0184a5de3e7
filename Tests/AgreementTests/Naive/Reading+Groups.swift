import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  /// An aggregate over gathered rows, apart from the rows it is worked out over.
  struct ReadAggregate {
    let type: ValueType
    let over: ([LedgerRow]) -> Value

    var meaning: Meaning { Meaning(type) { over($0.group?.rows ?? []) } }
  }

  /// `count`, `count(where C)`, `sum(E where C)` over the rows of a group.
  func aggregate(_ function: Function, _ arguments: [Argument]) throws -> ReadAggregate {
    guard keys != nil else { throw Unreadable("\(function) of what?") }
    var perRow = self
    perRow.keys = nil
    var value: Meaning?
    var condition: ((Moment) -> Bool)?
    let place = try self.place(of: function, arguments)
    switch function == .percentile ? arguments.dropFirst().first : arguments.first {
    case .condition(let node, _)?: condition = try perRow.truth(node)
    case .value(let node)?:
      if case .selection(let selection) = node.kind {
        value = try perRow.read(selection.source)
        for clause in selection.clauses {
          if case .filter(let node) = clause.kind { condition = try perRow.truth(node) }
        }
      } else {
        value = try perRow.read(node)
      }
    case nil: break
    }
    let (counted, filter, order) = (value, condition, self.order)
    func moments(_ rows: [LedgerRow]) -> [Moment] {
      rows.map { Moment(rows: [$0]) }.filter { filter?($0) ?? true }
    }
    guard let counted else {
      guard function == .count else { throw Unreadable("\(function) of what?") }
      return ReadAggregate(type: .number) { Summing.count(moments($0).count) }
    }
    return ReadAggregate(type: Summing.type(function, counted.type)) { rows in
      let values = moments(rows).map { counted.value($0) }
      return Summing.apply(function, values, counted.type, order, place: place)
    }
  }

  /// The place of a percentile, a number from 0 to 100.
  func place(of function: Function, _ arguments: [Argument]) throws -> Number {
    guard function == .percentile else { return Summing.middle }
    guard case .value(let node)? = arguments.first,
      case .number(let place) = try read(node).value(Moment())
    else { throw Unreadable("which percentile?") }
    return place
  }

  /// `share(where C)` of the group itself, `share(A)` of all rows that entered.
  func share(_ arguments: [Argument]) throws -> Meaning {
    switch arguments.first {
    case .condition?:
      let part = try aggregate(.count, arguments)
      return Meaning(.percent) { moment in
        let rows = moment.group?.rows ?? []
        return Reading.ratio(part.over(rows), Summing.count(rows.count))
      }
    case .value(let node)?:
      guard case .call(let name, let inner) = node.kind, let function = Function.named(name.folded)
      else { throw Unreadable("share of what?") }
      return share(try aggregate(function, inner ?? []), within: [])
    case nil: return share(try aggregate(.count, []), within: [])
    }
  }

  /// `share`, `share within K`, `share of row`, `share of column`.
  func share(_ base: ShareBase) throws -> Meaning {
    let count = try aggregate(.count, [])
    let all = (keys ?? []) + [across].compactMap { $0 }
    switch base {
    case .all: return share(count, within: [])
    case .within(let node):
      guard let index = all.firstIndex(where: { $0.text == text(of: node) }) else {
        throw Unreadable("not a key")
      }
      // Within the only key of the lines of a pivot a share is one of the line.
      return across != nil && keys?.count == 1 && index == 0
        ? try share(.row) : share(count, within: [index])
    case .column: return share(count, within: [all.count - 1])
    case .row:
      return Meaning(.percent) { moment in
        guard let group = moment.group else { return .unknown }
        return Reading.ratio(count.over(group.rows), count.over(group.line.map(\.row)))
      }
    }
  }

  /// The part of the rows that entered, of those that share the keys where the group has them.
  private func share(_ part: ReadAggregate, within keys: Set<Int>) -> Meaning {
    Meaning(.percent) { moment in
      guard let group = moment.group else { return .unknown }
      let shared = keys.intersection(group.has)
      let whole = group.entered.filter { row in
        shared.allSatisfy { row.keys[$0] == group.keys[$0] }
      }
      return Reading.ratio(part.over(group.rows), part.over(whole.map(\.row)))
    }
  }

  static func ratio(_ part: Value, _ whole: Value) -> Value {
    switch (part, whole) {
    case (.number(let first), .number(let second)):
      Percent(first.scaled, of: second.scaled).map(Value.percent) ?? .unknown
    case (.money(let first), .money(let second)):
      Percent(first.cents, of: second.cents).map(Value.percent) ?? .unknown
    default: .unknown
    }
  }

  /// Whether an expression is an aggregate over the current rows.
  func isAggregate(_ node: Expression) -> Bool {
    switch node.kind {
    case .call(let name, let arguments):
      guard let function = Function.named(name.folded) else { return false }
      let value = function == .percentile ? arguments?.dropFirst().first : arguments?.first
      if case .value(let first)? = value, source(of: first) != nil { return false }
      switch function {
      case .count, .sum, .average, .min, .max, .distinct, .share, .median, .percentile, .rank,
        .change, .running:
        return true
      default:
        return (arguments ?? []).contains {
          if case .value(let node) = $0 { isAggregate(node) } else { false }
        }
      }
    case .share: return true
    case .arithmetic(_, let left, let right), .fallback(let left, let right):
      return isAggregate(left) || isAggregate(right)
    case .negate(let inner): return isAggregate(inner)
    default: return false
    }
  }
}
