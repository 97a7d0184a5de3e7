import PalierDictionary
import PalierSyntax
import PalierValues

/// A term of an order.
struct ReadTerm {
  let meaning: Meaning
  let descending: Bool
}

/// Rows as a question reads them.
struct ReadRows {
  let entity: Entity
  let reading: Reading
  /// The terms of the last sort.
  let sort: [ReadTerm]
  let rows: (Moment) -> [LedgerRow]
}

extension Reading {
  /// The rows that an argument begins with, and the path after them: `contacts.date where C`.
  func source(of node: Expression) -> (rows: Expression, path: [Name])? {
    switch node.kind {
    case .selection(let selection):
      guard let inner = source(of: selection.source) else { return nil }
      let rebuilt = Selection(
        source: inner.rows,
        asOf: selection.asOf,
        clauses: selection.clauses,
        range: selection.range
      )
      return (Expression(.selection(rebuilt), at: node.range), inner.path)
    case .member(let base, let name):
      if let inner = source(of: base) { return (inner.rows, inner.path + [name]) }
      guard case .name(let owner) = base.kind, let depth = depth(of: owner),
        dictionary.relation(word: name.folded, of: scopes[depth]) != nil
      else { return nil }
      return (node, [])
    case .name(let name):
      if let entity = scopes.last {
        if dictionary.field(word: name.folded, of: entity) != nil { return nil }
        if dictionary.relation(word: name.folded, of: entity) != nil { return (node, []) }
      }
      return dictionary.entity(plural: name.folded) == nil ? nil : (node, [])
    default: return nil
    }
  }

  /// The rows of a source and its clauses, which run in the order written.
  func selection(_ node: Expression) throws -> ReadRows {
    guard case .selection(let selection) = node.kind else { return try plain(node) }
    var reading = self
    if let day = selection.asOf {
      guard case .date(let date) = try read(day, expecting: .date).value(Moment()) else {
        throw Unreadable("as of what?")
      }
      reading.clock = date
      reading.day = date
    }
    var found = try reading.selection(selection.source)
    for clause in selection.clauses { found = try reading.apply(clause, to: found) }
    return found
  }

  private func plain(_ node: Expression) throws -> ReadRows {
    guard keys == nil else { throw Unreadable("rows where there are groups") }
    let (ledger, day, order) = (ledger, day, order)
    func rows(
      _ entity: Entity,
      _ find: @escaping (Moment) -> [LedgerRow]
    ) -> ReadRows {
      ReadRows(entity: entity, reading: self, sort: []) { moment in
        find(moment).filter { ledger.isThere($0, on: day) }
          .sorted { order.rows($0, $1, of: entity) < 0 }
      }
    }
    func children(_ name: Name, depth: Int) -> ReadRows? {
      dictionary.relation(word: name.folded, of: scopes[depth]).map { relation in
        rows(relation) { ledger.children(relation.name, of: $0.rows[depth]) }
      }
    }
    switch node.kind {
    case .member(let base, let name):
      if case .name(let owner) = base.kind, let depth = depth(of: owner),
        let found = children(name, depth: depth)
      {
        return found
      }
    case .name(let name):
      if !scopes.isEmpty, let found = children(name, depth: scopes.count - 1) { return found }
      if let entity = dictionary.entity(plural: name.folded) {
        return rows(entity) { _ in ledger.rows(entity.name) }
      }
    case .selection: return try selection(node)
    default: break
    }
    throw Unreadable("no rows")
  }

  func apply(_ clause: Clause, to found: ReadRows) throws -> ReadRows {
    let inner = inside(found.entity)
    let order = order
    func next(
      _ sort: [ReadTerm]? = nil,
      _ change: @escaping ([LedgerRow], Moment) -> [LedgerRow]
    ) -> ReadRows {
      ReadRows(entity: found.entity, reading: self, sort: sort ?? found.sort) { moment in
        change(found.rows(moment), moment)
      }
    }
    switch clause.kind {
    case .filter(let condition):
      let truth = try inner.truth(condition)
      return next { rows, moment in rows.filter { truth(moment.with($0)) } }
    case .sort(let keys):
      let terms = try inner.terms(keys)
      return next(terms) { rows, moment in
        rows.sorted { left, right in
          let sign = order.comparison(moment.with(left), moment.with(right), terms)
          return (sign == 0 ? order.rows(left, right, of: found.entity) : sign) < 0
        }
      }
    case .take(let node, let withTies):
      let count = try whole(node)
      guard withTies else { return next { rows, _ in Array(rows.prefix(count)) } }
      guard !found.sort.isEmpty else { throw Unreadable("ties without a sort") }
      return next { rows, moment in
        order.prefix(count, of: rows, withTiesBy: found.sort) { moment.with($0) }
      }
    case .skip(let node):
      let count = try whole(node)
      return next { rows, _ in Array(rows.dropFirst(count)) }
    default: throw Unreadable("rows only")
    }
  }

  func terms(_ keys: [SortKey]) throws -> [ReadTerm] {
    try keys.map { ReadTerm(meaning: try read($0.expression), descending: $0.descending) }
  }

  func whole(_ node: Expression) throws -> Int {
    guard case .number(let number) = try read(node).value(Moment()), let whole = number.whole
    else { throw Unreadable("how many?") }
    return Int(whole)
  }
}

extension ValueSequence {
  func comparison(_ left: Moment, _ right: Moment, _ terms: [ReadTerm]) -> Int {
    for term in terms {
      let sign = precedes(
        term.meaning.value(left),
        term.meaning.value(right),
        term.meaning.type,
        descending: term.descending
      )
      if sign != 0 { return sign }
    }
    return 0
  }

  /// The first ones, and those level with the last of them.
  func prefix<Element>(
    _ count: Int,
    of elements: [Element],
    withTiesBy terms: [ReadTerm],
    _ moment: (Element) -> Moment
  ) -> [Element] {
    guard count > 0, count <= elements.count else { return Array(elements.prefix(max(0, count))) }
    let last = moment(elements[count - 1])
    return elements.enumerated().filter { index, element in
      index < count || comparison(last, moment(element), terms) == 0
    }.map(\.element)
  }
}
