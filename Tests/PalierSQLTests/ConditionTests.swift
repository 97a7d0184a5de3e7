import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Conditions against an evaluator that knows nothing of SQL.
struct ConditionTests {
  /// A household as the evaluator sees it.
  struct Home {
    let columns: [String: Int64?]

    func value(_ scalar: Scalar) -> Int64? {
      switch scalar {
      case .constant(.number(let number)): number.scaled
      case .constant(.member(let code)): Int64(code)
      case .column(let column): columns[column.column] ?? nil
      case .add(let left, let right):
        if let left = value(left), let right = value(right) { left + right } else { nil }
      case .truth(let condition): holds(condition) ? 1 : 0
      default: nil
      }
    }

    func holds(_ condition: Condition) -> Bool {
      switch condition {
      case .constant(let holds): return holds
      case .and(let terms): return terms.allSatisfy(holds)
      case .or(let terms): return terms.contains(where: holds)
      case .not(let condition): return !holds(condition)
      case .compare(let comparison, let left, let right):
        guard let left = value(left), let right = value(right) else { return false }
        switch comparison {
        case .equal: return left == right
        case .less: return left < right
        case .lessOrEqual: return left <= right
        case .greater: return left > right
        case .greaterOrEqual: return left >= right
        }
      case .among(let scalar, let values):
        guard let value = self.value(scalar) else { return false }
        return values.contains(.number(Number(scaled: value)))
      case .isKnown(let scalar): return value(scalar) != nil
      case .isTrue(let scalar): return value(scalar) == 1
      case .hasMembers(let scalar, let mask):
        guard let value = self.value(scalar) else { return false }
        return UInt64(bitPattern: value) & mask == mask
      case .hasMember(let scalar, let code):
        guard let value = self.value(scalar), let code = self.value(code) else { return false }
        return value & (1 << code) != 0
      default: return false
      }
    }
  }

  static let homes: [(id: Int64, home: Home)] = {
    var homes: [(id: Int64, home: Home)] = []
    let small: [Int64?] = [nil, 0, 1, 2]
    for debt in small {
      for opened in small {
        for safe in [nil, 0, 1] as [Int64?] {
          for stage in [nil, 1] as [Int64?] {
            let id = Int64(homes.count + 1)
            homes.append(
              (
                id,
                Home(columns: [
                  "debt": debt, "opened": opened, "safe": safe, "stage": stage, "score": id % 3,
                  "needs": id % 4,
                ])
              )
            )
          }
        }
      }
    }
    return homes
  }()

  static func database() throws -> TestDatabase {
    let database = try TestDatabase()
    for statement in Grove.generator.schema.createStatements { try database.run(statement) }
    for (id, home) in homes {
      let names = home.columns.keys.sorted()
      let values = names.map { home.columns[$0].flatMap { $0 }.map(String.init) ?? "null" }
      try database.run(
        "insert into household (id, reference, \(names.joined(separator: ", "))) "
          + "values (\(id), 'H\(id)', \(values.joined(separator: ", ")))"
      )
    }
    return database
  }

  /// The rows that the condition keeps as a filter, and those for which its truth is 1.
  static func check(_ condition: Condition, in database: TestDatabase) throws {
    let expected = homes.filter { $0.home.holds(condition) }.map { SQLBinding.integer($0.id) }
    let filter = try Grove.generator.keys(
      of: Grove.households(.filter(condition), .sort([SortTerm(Grove.home("id"))]))
    )
    #expect(try database.rows(filter).map(\.[0]) == expected, "\(filter.text)")
    let projection = try Grove.generator.statement(
      for: .rows(
        Grove.households(.sort([SortTerm(Grove.home("id"))])),
        [OutputColumn(name: "it", type: .boolean, value: .scalar(.truth(condition)))]
      )
    )
    let truths = try database.rows(projection)
    #expect(truths.allSatisfy { $0[1] == .integer(0) || $0[1] == .integer(1) })
    #expect(
      truths.filter { $0[1] == .integer(1) }.map(\.[0]) == expected,
      "\(projection.text)"
    )
  }

  @Test func `every comparison, under every connective, is two-valued`() throws {
    let database = try ConditionTests.database()
    let (debt, opened) = (Grove.home("debt"), Grove.home("opened"))
    var atoms: [Condition] = [.isKnown(debt), .isTrue(Grove.home("safe"))]
    for sign in [
      Condition.Comparison.equal, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ] {
      atoms += [
        .compare(sign, debt, opened), .compare(sign, debt, Grove.number(1)),
        .compare(sign, Grove.home("score"), Grove.number(1)),
        .compare(sign, .constant(.unknown), debt),
      ]
    }
    let other = Condition.compare(.less, opened, Grove.number(2))
    for atom in atoms {
      for condition in [
        atom, .not(atom), .and([atom, other]), .or([atom, other]), .not(.and([atom, other])),
        .not(.or([atom, .not(other)])), .and([.not(atom), .or([other, atom])]),
        .not(.not(.or([.not(atom), other]))), .isTrue(.truth(atom)), .not(.isTrue(.truth(atom))),
      ] {
        try ConditionTests.check(condition, in: database)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `random conditions agree with the evaluator`(seed: UInt64) throws {
    let database = try ConditionTests.database()
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    for _ in 0..<25 { try ConditionTests.check(random.condition(depth: 4), in: database) }
  }

  /// A small generator of conditions, the same at each run.
  struct Random {
    var state: UInt64

    mutating func below(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }

    mutating func scalar(depth: Int) -> Scalar {
      switch below(depth > 0 ? 8 : 6) {
      case 0, 1: Grove.home("debt")
      case 2: Grove.home("opened")
      case 3: Grove.home("score")
      case 4: Grove.number(Int64(below(4)))
      case 5: Grove.home("stage")
      case 6: .add(scalar(depth: depth - 1), scalar(depth: depth - 1))
      default: .truth(condition(depth: depth - 1))
      }
    }

    mutating func condition(depth: Int) -> Condition {
      let signs: [Condition.Comparison] = [.equal, .less, .lessOrEqual, .greater, .greaterOrEqual]
      let inner = depth - 1
      switch below(depth > 0 ? 13 : 7) {
      case 0, 1, 2:
        return .compare(signs[below(5)], scalar(depth: inner), scalar(depth: inner))
      case 3:
        return .among(
          scalar(depth: inner),
          (0..<below(4)).map { .number(Number(scaled: Int64($0))) }
        )
      case 4: return .isKnown(scalar(depth: inner))
      case 5: return .isTrue(Grove.home("safe"))
      case 6:
        return below(2) == 0
          ? .hasMembers(Grove.home("needs"), UInt64(below(4)))
          : .hasMember(Grove.home("needs"), Grove.home("debt"))
      case 7, 8, 9: return .not(condition(depth: inner))
      case 10: return .and((0..<below(4)).map { _ in condition(depth: inner) })
      case 11: return .or((0..<below(4)).map { _ in condition(depth: inner) })
      default: return .constant(below(2) == 0)
      }
    }
  }

  @Test(
    arguments: [
      (.hasMembers(Grove.home("needs"), 1 << 62 | 1), [3]),
      (.hasMember(Grove.home("needs"), .constant(.member(62))), [3]),
      (.hasReference(Grove.home("seen"), .constant(.reference(Reference(id: 2)))), [3, 5, 6]),
      (.hasReference(Grove.home("seen"), Grove.home("commune")), [1, 5, 6]),
      (.not(.hasReference(Grove.home("seen"), Grove.home("commune"))), [2, 3, 4]),
      (.containsText(.folded(Grove.home("name")), .folded(Grove.text("RAB"))), [2, 5]),
      (.containsText(.folded(Grove.home("name")), .folded(Grove.text(""))), [1, 2, 3, 5, 6]),
      (Grove.equal(.folded(Grove.home("name")), .folded(Grove.text("ÉRABLE"))), [2, 5]),
      (Grove.equal(Grove.home("name"), Grove.text("Érable")), [2]),
      (.among(Grove.home("name"), [.text("Érable"), .text("erable"), .text("\"")]), [2, 5]),
      (.among(Grove.home("name"), []), []),
      (.not(.among(Grove.home("name"), [.text("Tremble")])), [1, 2, 3, 4, 5]),
    ] as [(Condition, [Int64])]
  )
  func `sets and texts`(condition: Condition, expected: [Int64]) throws {
    let keys = try Grove.generator.keys(of: Grove.households(.filter(condition)))
    #expect(try Grove.database().rows(keys) == expected.map { [.integer($0)] }, "\(keys.text)")
  }

  @Test func `a searched text is compared by its kept folded form`() throws {
    let keys = try Grove.generator.keys(
      of: Grove.households(
        .filter(Grove.equal(.folded(Grove.home("name")), .folded(Grove.text("Érable"))))
      )
    )
    #expect(keys.text.contains("where r1.\"name_folded\" = ?"))
    #expect(keys.bindings == [.text("erable")])
    let plan = try Grove.database().rows("explain query plan \(keys.text)", keys.bindings)
    #expect("\(plan)".contains("household_by_name_folded"))
  }
}
