import PalierDictionary
import PalierSyntax
import PalierValues

/// `rank`, `change` and `running`: values that a group has by its place among the others.
extension Reading {
  func isOfPlace(_ node: Expression) -> Bool {
    guard case .call(let name, _) = node.kind else { return false }
    return [.rank, .change, .running].contains(Function.named(name.folded))
  }

  /// A value by the group's place; bare, of what was shown before, else of `count`.
  func placed(_ function: Function, _ arguments: [Argument]?) throws -> Meaning {
    guard keys != nil else { throw Unreadable("\(function) of no groups") }
    var operand = shownBefore ?? countOfRows
    if case .value(let node)? = arguments?.first { operand = try read(node) }
    let (value, order) = (operand, order)
    guard let last = (across ?? keys?.last)?.meaning.type else { throw Unreadable("no key") }
    let along = (keys?.count ?? 0) + (across == nil ? -1 : 0)
    func of(_ group: GatheredRows) -> Value { value.value(Moment(group: group)) }
    // Totals of a pivot stand side by side and so change, but have no rank and no running sum.
    let lineKeys = Set(0..<(keys?.count ?? 0))
    switch function {
    case .rank:
      let isCell = across != nil
      return Meaning(.number) { moment in
        guard let group = moment.group, let among = group.among, of(group).isKnown,
          group.has.isSuperset(of: lineKeys)
        else {
          return .unknown
        }
        // In a pivot the lines are ranked in each column.
        let rivals = among.groups.filter { !isCell || $0.keys.last == group.keys.last }
        let own = of(group)
        return Summing.count(
          1 + rivals.count { of($0).isKnown && order.comparison(of($0), own, value.type) > 0 }
        )
      }
    case .running:
      return Meaning(value.type) { moment in
        guard let group = moment.group, group.has.isSuperset(of: lineKeys.union([along])),
          group.keys[along].isKnown
        else {
          return .unknown
        }
        let before = Reading.series(of: group, along).filter {
          order.keys($0.keys[along], group.keys[along], last) <= 0
        }
        let known = before.map(of).filter(\.isKnown)
        return known.dropFirst().reduce(known.first ?? .unknown) {
          Arithmetic.apply(.add, $0, $1)
        }
      }
    default:
      return Meaning(.percent) { moment in
        guard let group = moment.group, group.has.contains(along), group.keys[along].isKnown else {
          return .unknown
        }
        let key = group.keys[along]
        let before = Reading.series(of: group, along).filter {
          order.keys($0.keys[along], key, last) < 0
        }.max { order.keys($0.keys[along], $1.keys[along], last) < 0 }
        guard let before else { return .unknown }
        if Reading.isCalendar(last), Gathering.index(before.keys[along]) != Gathering.index(key) - 1
        {
          return .unknown
        }
        return Reading.change(from: of(before), to: of(group))
      }
    }
  }

  /// The groups that share the keys of a group but that one, and have it known.
  private static func series(of group: GatheredRows, _ along: Int) -> [GatheredRows] {
    (group.among?.groups ?? []).filter { other in
      other.keys[along].isKnown && other.keys.prefix(along) == group.keys.prefix(along)
    }
  }

  /// Whether its values follow one another without a gap.
  private static func isCalendar(_ type: ValueType) -> Bool {
    [.date, .month, .quarter, .year].contains(type)
  }

  /// By how much of what it was a value changed; a percentage in points.
  private static func change(from before: Value, to now: Value) -> Value {
    switch (now, before) {
    case (.percent, .percent): Arithmetic.apply(.subtract, now, before)
    case (.number(let now), .number(let before)):
      part(now.scaled - before.scaled, of: before.scaled)
    case (.money(let now), .money(let before)): part(now.cents - before.cents, of: before.cents)
    case (.duration(.days(let now)), .duration(.days(let before))):
      part(Int64(now - before), of: Int64(before))
    default: .unknown
    }
  }

  private static func part(_ difference: Int64, of size: Int64) -> Value {
    size == 0
      ? .unknown : Percent(difference, of: abs(size)).map(Value.percent) ?? .unknown
  }
}
