import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Questions nested as deeply as they are accepted: the engine can prepare every one of them.
struct DepthTests {
  /// Ways of nesting a condition once more.
  enum Nesting: CaseIterable {
    case disjunction, conjunction, negatedRows, rows, sum, choice, fallback, lookup, slicedRows
    case past, scaled, truth, groups, muldiv, least, words, firstRow
  }

  static func nested(_ nesting: Nesting, _ levels: Int) -> Condition {
    let debt = Grove.home("debt")
    var condition = Grove.equal(debt, Grove.number(1))
    var scalar = debt
    for level in 1...levels {
      // Each selection has a row of its own; all are contacts or households of no parent.
      let row = RowID(100 + level)
      let column = Grove.scalar(row, "household", "debt")
      let filtered = RowStep.filter(.and([.isKnown(column), condition]))
      func over(_ kind: RowsFunction.Kind, _ steps: [RowStep]) -> Scalar {
        let plan = RowPlan(entity: "household", row: row, steps: [filtered] + steps)
        return .overRows(RowsFunction(kind, plan, kind == .count ? nil : column))
      }
      switch nesting {
      case .disjunction: condition = .or([.isKnown(debt), .and([.isKnown(debt), condition])])
      case .conjunction:
        condition = .and([.not(.or([.isKnown(debt), condition])), .isKnown(debt)])
      case .negatedRows:
        condition = .not(.exists(RowPlan(entity: "household", row: row, steps: [filtered])))
      case .rows: condition = .compare(.less, over(.count, []), Grove.number(3))
      case .groups: condition = .compare(.less, over(.average, []), Grove.number(3))
      case .firstRow:
        condition = .isKnown(over(.first, [.sort([SortTerm(column, descending: true)])]))
      case .slicedRows:
        let sort = RowStep.sort([SortTerm(column)])
        condition = .compare(
          .less,
          over(.sum, [sort, .slice(skip: 1, take: 2, ties: true)]),
          Grove.number(3)
        )
      case .sum: scalar = .add(Grove.number(1), .subtract(debt, scalar))
      case .choice:
        scalar = .choose(
          [
            Scalar.Branch(.isKnown(debt), debt),
            Scalar.Branch(.isKnown(scalar), .add(debt, Grove.number(1))),
          ],
          otherwise: nil
        )
      case .fallback: scalar = .fallback([debt, .negate(scalar)])
      case .lookup:
        scalar = .lookup(
          scalar,
          entity: "household",
          row: row,
          value: .add(column, Grove.number(1))
        )
      case .truth: scalar = .add(Grove.number(1), .truth(.not(Grove.equal(scalar, debt))))
      case .past:
        let stage = ColumnReference(row: Grove.home, entity: "household", column: "stage")
        scalar = .choose(
          [Scalar.Branch(.isKnown(scalar), .valueOn(stage, .constant(.date(CivilDate(day: 1)))))],
          otherwise: scalar
        )
      case .scaled: scalar = .add(debt, .scaled(scalar))
      case .muldiv: scalar = .multiplyDivide(debt, debt, by: scalar)
      case .least: scalar = .least([Grove.home("score"), .fallback([scalar, Grove.number(2)])])
      case .words: scalar = .words([Grove.home("name"), scalar])
      }
    }
    return .and([condition, .isKnown(scalar)])
  }

  /// The statements of questions around the condition.
  static func statements(_ condition: Condition) throws(SQLError) -> [SQLStatement] {
    let rows = Grove.households(
      .filter(condition),
      .sort([SortTerm(.truth(condition))]),
      .slice(skip: 0, take: 1, ties: true)
    )
    let group = GroupPlan(
      rows: rows,
      keys: [
        GroupKey(
          scalar: .truth(condition),
          type: .boolean,
          order: .truth(condition),
          domain: .values([0, 1])
        )
      ],
      aggregates: [Aggregate(.count, filter: condition)],
      columns: [
        OutputColumn(
          name: "it",
          type: .percent,
          value: .ratio(.aggregate(0), of: .aggregateTotal(0, within: []))
        )
      ],
      steps: [.filter(.isKnown(.key(0))), .slice(skip: 1, take: 1, ties: false)]
    )
    var statements = [try Grove.generator.keys(of: rows), try Grove.generator.count(of: rows)]
    statements.append(try Grove.generator.statement(for: .groups(group)))
    if let others = try Grove.generator.others(for: group) { statements.append(others) }
    return statements
  }

  /// How many levels are accepted, every statement of each being prepared.
  static func accepted(
    _ nesting: Nesting,
    most: Int,
    _ statements: (Condition) throws(SQLError) -> [SQLStatement]
  ) throws -> Int {
    let database = try Grove.database()
    for level in 1...most {
      let accepted: [SQLStatement]
      do throws(SQLError) {
        accepted = try statements(nested(nesting, level))
      } catch {
        #expect(error == .tooDeep)
        return level - 1
      }
      for statement in accepted { try database.prepare(statement.text) }
    }
    return most
  }

  @Test(arguments: Nesting.allCases)
  func `the deepest accepted question is one that SQLite prepares`(nesting: Nesting) throws {
    let accepted = try DepthTests.accepted(
      nesting,
      most: nesting == .past ? 8 : 30,
      DepthTests.statements
    )
    #expect(accepted >= (nesting == .slicedRows ? 0 : 2), "\(nesting): \(accepted)")
  }

  @Test(arguments: Nesting.allCases)
  func `the deepest accepted filter is one that SQLite prepares`(nesting: Nesting) throws {
    let accepted = try DepthTests.accepted(nesting, most: nesting == .past ? 8 : 60) {
      condition throws(SQLError) in
      [try Grove.generator.keys(of: Grove.households(.filter(condition)))]
    }
    #expect(accepted >= (nesting == .slicedRows ? 3 : 5), "\(nesting): \(accepted)")
  }

  @Test func `a chain of thousands of terms is balanced`() throws {
    let debt = Grove.home("score")
    let terms = (0..<3_000).map { Condition.compare(.less, debt, Grove.number($0)) }
    let statement = try Grove.generator.keys(of: Grove.households(.filter(.or(terms))))
    #expect(try Grove.database().rows(statement).count == 6)
  }

  @Test func `a sum of many terms is refused before the engine refuses it`() throws {
    func sum(_ count: Int) -> RowPlan {
      let sum = (0..<count).reduce(Grove.home("debt")) { sum, _ in .add(sum, Grove.number(1)) }
      return Grove.households(.filter(.isKnown(sum)))
    }
    try Grove.database().prepare(try Grove.generator.keys(of: sum(900)).text)
    #expect(throws: SQLError.tooDeep) { try Grove.generator.keys(of: sum(1_000)) }
    #expect(throws: SQLError.tooDeep) { try Grove.generator.keys(of: sum(3_000)) }
  }
}
