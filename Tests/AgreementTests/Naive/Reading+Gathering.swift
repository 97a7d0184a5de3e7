import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  /// `group by`, and the clauses after it; the conditions are those on the rows before it.
  func gather(
    _ found: ReadRows,
    _ columns: [Column],
    _ clauses: [Clause],
    where conditions: [Expression] = []
  ) throws -> NaiveAnswer {
    let inner = inside(found.entity)
    let asked = try ReadClauses(clauses)
    var grouped = inner
    grouped.keys = try columns.map { try inner.key($0.expression) }
    grouped.across = try asked.across.map { try inner.key($0.expression) }
    let keys = ((grouped.keys ?? []) + [grouped.across].compactMap { $0 })
    var entered = found.rows(Moment()).map { row in
      KeyedRow(row: row, keys: keys.map { $0.meaning.value(Moment(rows: [row])) })
    }
    if asked.withoutUnknown { entered.removeAll { !$0.keys.allSatisfy(\.isKnown) } }
    let gathering = Gathering(
      keys: keys.map(\.meaning),
      lineKeys: columns.count,
      entered: entered,
      withZeros: asked.withZeros,
      spans: keys.map { inner.span(of: $0, in: conditions) },
      order: order
    )
    var all = gathering.lines(kept: columns.count)
    all = among(all)
    var sort: [ReadTerm] = []
    var left = try grouped.steps(asked.before, on: all, gathering, &sort)
    left = among(left)
    let shown = try asked.shown.map { try grouped.shown($0) } ?? [grouped.countOfRows]
    let cells = shown.isEmpty ? [] : among(gathering.cells(of: left))
    left = try grouped.steps(asked.after, on: left, gathering, &sort)
    func line(_ group: GatheredRows) -> [Value] {
      group.keys + shown.map { $0.value(Moment(group: group)) }
    }
    let outers = (0..<columns.count).reversed().map { gathering.lines(kept: $0) }
    var answer = NaiveAnswer(lines: left.map(line))
    if asked.across != nil {
      answer.cells = [
        left.flatMap { line in
          cells.filter { $0.keys.prefix(columns.count) == line.keys.prefix(columns.count) }
        }.map(line)
      ]
    }
    guard asked.withTotals else { return answer }
    answer.totals = outers.map { $0.map(line) }
    if asked.across != nil {
      answer.cells += outers.map { among(gathering.cells(of: $0)).map(line) }
    }
    let cut = Set(all.map(\.keys)).subtracting(left.map(\.keys))
    let others = entered.filter { row in
      cut.contains { $0.prefix(columns.count) == row.keys.prefix(columns.count) }
    }
    if !others.isEmpty {
      let group = gathering.others(others)
      answer.others = [line(group)]
      answer.otherCells = among(gathering.cells(of: [group])).map(line)
    }
    return answer
  }

  private func key(_ node: Expression) throws -> ReadKey {
    ReadKey(text: text(of: node), meaning: try read(node))
  }

  var countOfRows: Meaning {
    Meaning(.number) { Summing.count($0.group?.rows.count ?? 0) }
  }

  /// The columns of a `show`; a bare `rank` or `change` speaks of those before it.
  private func shown(_ columns: [Column]) throws -> [Meaning] {
    var reading = self
    var shown: [Meaning] = []
    for column in columns {
      let meaning = try reading.read(column.expression)
      shown.append(meaning)
      let isAmount = [.number, .money, .duration].contains(meaning.type)
      if isAmount, !isOfPlace(column.expression) { reading.shownBefore = meaning }
    }
    return shown
  }

  private func among(_ groups: [GatheredRows]) -> [GatheredRows] {
    let all = Neighbours(groups)
    return groups.map { group in
      var group = group
      group.among = all
      return group
    }
  }

  private func steps(
    _ clauses: [Clause],
    on groups: [GatheredRows],
    _ gathering: Gathering,
    _ sort: inout [ReadTerm]
  ) throws -> [GatheredRows] {
    var left = groups
    for clause in clauses {
      switch clause.kind {
      case .filter(let node):
        let truth = try truth(node)
        left = left.filter { truth(Moment(group: $0)) }
      case .sort(let keys):
        sort = try terms(keys)
        left.sort { first, second in
          let sign = order.comparison(Moment(group: first), Moment(group: second), sort)
          return (sign == 0 ? gathering.comparison(first.keys, second.keys) : sign) < 0
        }
      case .take(let node, let withTies):
        let count = try whole(node)
        left =
          withTies
          ? order.prefix(count, of: left, withTiesBy: sort) { Moment(group: $0) }
          : Array(left.prefix(count))
      default:
        if case .skip(let node) = clause.kind { left = Array(left.dropFirst(try whole(node))) }
      }
    }
    return left
  }
}

/// The clauses after `group by`: what each asks for.
private struct ReadClauses {
  var across: Column?
  var shown: [Column]?
  var withTotals = false
  var withZeros = false
  var withoutUnknown = false
  /// The filters, orders and slices before the `show`, and those after it.
  var before: [Clause] = []
  var after: [Clause] = []

  init(_ clauses: [Clause]) throws {
    for clause in clauses {
      switch clause.kind {
      case .across(let column): across = column
      case .show(let columns):
        shown = columns
        before += after
        after = []
      case .withTotals: withTotals = true
      case .withZeros: withZeros = true
      case .withoutUnknown: withoutUnknown = true
      case .filter, .sort, .take, .skip: after.append(clause)
      case .distinct: break
      default: throw Unreadable("a clause of groups that isn't read yet")
      }
    }
  }
}
