import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierSyntax
import PalierValues
import Testing

/// A question lowered on Monday 10 October 2022.
struct Lowered {
  let question: LoweredQuestion
  let resolved: [Message]
  let present: [Field]

  init(_ text: String) throws {
    let today = try #require(CivilDate(year: 2022, month: 10, day: 10))
    let (program, problems) = Parser.parse(SourceText(name: "test", text: text))
    var checker = Checker(dictionary: .standard)
    let statements = checker.check(program)
    try #require(problems.isEmpty && checker.diagnostics.isEmpty)
    let derivations = CheckedDerivations(dictionary: .standard)
    guard case .question(let question)? = statements.last?.kind else {
      throw Diagnostic(.unknownSource, at: .nowhere, Message("no question", ""))
    }
    var lowering = Lowering(
      Lowering.Context(
        dictionary: .standard,
        today: today,
        held: { _ in nil },
        named: { _, name in [Reference(id: 7, key: name, label: name)] },
        derivation: { derivations.expression($0, $1) }
      )
    )
    self.question = try lowering.question(question)
    resolved = lowering.resolved
    present = lowering.presentFields
  }

  /// The SQL, which the engine's own depth limits accept.
  var sql: SQLStatement {
    get throws { try SQLGenerator(.standard).statement(for: question.plan) }
  }
}

struct LoweringTests {
  @Test(
    arguments: [
      ("in last month", "from 2022-09-01 to 2022-09-30"),
      ("in this week", "from 2022-10-10 to 2022-10-16"),
      ("in next week", "from 2022-10-17 to 2022-10-23"),
      ("in last 30 days", "from 2022-09-11 to 2022-10-10"),
      ("in next 21 days", "from 2022-10-10 to 2022-10-30"),
      ("in last 2 months", "from 2022-08-11 to 2022-10-10"),
      ("in last year", "from 2021-01-01 to 2021-12-31"),
      ("in this quarter", "from 2022-10-01 to 2022-12-31"),
      (">= 15 days ago", "today is 2022-10-10"),
    ])
  func `a relative date tells the days it was resolved to`(_ condition: String, _ said: String)
    throws
  {
    let lowered = try Lowered("households where hearing_on \(condition)")
    #expect(lowered.resolved.map(\.english) == [said])
  }

  @Test func `the kept columns have an order in which each finds what it uses`() throws {
    let derivations = CheckedDerivations(dictionary: .standard)
    let plan = try DerivationPlan.make(dictionary: .standard, derivations: derivations)
    let names = plan.layers.flatMap { $0.map { "\($0.entity).\($0.column)" } }
    #expect(Set(names) == Set(derivations.all.map(\.name)))
    for derivation in derivations.all {
      let own = try #require(names.firstIndex(of: derivation.name))
      for used in derivation.uses where derivations.keeps(used) {
        let other = try #require(names.firstIndex(of: used))
        #expect(other < own, "\(derivation.name) uses \(used)")
      }
    }
  }

  @Test func `as of a day names the fields read with their present value`() throws {
    let lowered = try Lowered("households as of 2021-12-31 where sector = private group by stage")
    #expect(lowered.present.map(\.name) == ["sector"])
    #expect(lowered.resolved.map(\.english) == ["as of 2021-12-31"])
  }

  @Test(
    arguments: [
      "households as of 2021-12-31 where status = open group by progress show count, share",
      "households as of 2021-12-31 where any(contacts where outcome = npai) and stage >= cql",
      "households as of 2021-12-31 where landlord.name ~ \"x\" and contacted = false and debt > 3 €",
    ])
  func `a question about a day gone by is one that the engine can read`(_ text: String) throws {
    #expect(try !Lowered(text).sql.text.isEmpty)
  }

  @Test func `values never stand in the text of the SQL`() throws {
    let hostile = try Lowered("households where reference = \"'; drop table household; --\"").sql
    let plain = try Lowered("households where reference = \"a\"").sql
    #expect(hostile.text == plain.text)
  }

  @Test func `the audit of unknown values speaks of what is compared`() throws {
    let lowered = try Lowered("households where debt > 3000 € and not (income > 1000 €)")
    let rows = try #require(lowered.question.rows)
    let audit = try #require(UnknownAudit(rows, dictionary: .standard))
    #expect(audit.leftOut?.fields.map(\.name) == ["debt"])
    #expect(audit.entered?.fields.map(\.name) == ["income"])
    let plain = try #require(try Lowered("households").question.rows)
    #expect(UnknownAudit(plain, dictionary: .standard) == nil)
  }

  @Test func `months and days don't mix`() {
    #expect(throws: Diagnostic.self) {
      try Lowered("households show 2 months + 3 days")
    }
  }
}
