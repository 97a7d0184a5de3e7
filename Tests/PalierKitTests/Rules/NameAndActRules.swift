import PalierKit
import Testing

/// Rules 36 to 40 and 42: names, what they may see, and acts.
@Suite struct NameAndActRules {
  private static let rows = """
    create household { reference: "C", debt: 900 €, stage: cql }
    create household { reference: "A", debt: 100 €, stage: cfp }
    create household { reference: "B", debt: 500 € }
    """

  /// What a session prints.
  private func said(_ text: String) throws -> [String] {
    try SmallStore(Self.rows).ran(text).said
  }

  @Test func `rule 36: a name keeps the rows in their order, and their fields are read when used`()
    throws
  {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.answer(
        """
        let few = households where debt > 100 € sort by debt desc
        households where reference = "B" set rent = 7 €
        households set address = "moved"
        few show reference, rent, address
        """
      ) == ["C,,moved", "B,7.00,moved"]
    )
    // The rows stay, whatever the condition says of them now.
    #expect(
      try store.answer(
        """
        let unrented = households where rent is unknown
        unrented set rent = 9 €
        unrented show reference, rent
        """
      ) == ["A,9.00", "C,9.00"]
    )
  }

  @Test func `rule 36: rows deleted since drop out, are counted, and an undo brings them back`()
    throws
  {
    let store = try SmallStore(Self.rows)
    let output = RecordedOutput()
    let session = try Session(opening: store.path, options: SmallStore.options(), output: output)
    try session.run("let all_three = households", name: "t")
    try session.run("households where reference = \"B\" delete because \"double\"", name: "t")
    try session.run("all_three show reference", name: "t")
    #expect(output.text.contains("1 household deleted since the name was given"))
    try session.run("print count(all_three)", name: "t")
    try session.run("undo", name: "t")
    try session.run("print count(all_three)", name: "t")
    #expect(output.said == ["2", "3"])
  }

  @Test func `rule 36: a name of a value keeps the value`() throws {
    #expect(
      try said(
        """
        let first_sum = sum(households.debt)
        households where reference = "A" delete because "double"
        print "{first_sum} {sum(households.debt)}"
        """
      ).map { $0.replacing("\u{A0}", with: " ") } == ["1,500.00 € 1,400.00 €"]
    )
  }

  @Test func `rule 36: it is the rows of the last answer, and groups have none`() throws {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.ran("households where debt > 100 €\nprint count(it)").said == ["2"]
    )
    let after = "households group by stage\nit show reference"
    #expect(store.codes(after) == ["no-rows-before"])
    #expect(store.codes("households show count\nit show reference") == ["no-rows-before"])
  }

  @Test(arguments: [
    // What stands below isn't seen.
    ("define large = households where debt > least\nlet least = 1 €", "given-later"),
    ("define one = two\ndefine two = households", "given-later"),
    ("define large = households where dept > 1 €", "unknown-field"),
    (
      "define household.mean = average(households.debt) / 2 + average(debt)",
      "aggregate-out-of-place"
    ),
    ("define household.double = debt * 2\nhouseholds set double = 1 €", "field-not-given"),
  ])
  func `rule 37: a definition is checked where it stands, without sums over rows`(
    _ text: String,
    _ code: String
  ) throws {
    #expect(try SmallStore(Self.rows).codes(text).first == code)
  }

  @Test func `rule 37: a definition is asked anew, and a computed field worked out by row`() throws
  {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.ran(
        """
        define large = households where debt > 400 €
        define household.double = debt * 2
        print count(large)
        create household { reference: "D", debt: 700 € }
        print count(large)
        print sum(large.double)
        """
      ).said.map { $0.replacing("\u{A0}", with: " ") } == ["2", "3", "4,200.00 €"]
    )
    #expect(
      try store.answer("define household.n = count(acts)\nhouseholds show reference, n").count == 4
    )
  }

  @Test(arguments: [
    ("function f(n: number): number = f(n - 1)", "uses-itself"),
    ("task t() { run t() }", "uses-itself"),
    ("define a = a where debt > 1 €", "uses-itself"),
    ("function f(n: number): number = g(n)\nfunction g(n: number): number = n", "given-later"),
    ("run t()\ntask t() { print 1 }", "given-later"),
    // The names of a block end with it.
    ("if true { let n = 1 }\nprint n", "unknown-source"),
    ("for each h in households { let n = 1 }\nprint n", "unknown-source"),
    ("for each h in households { print h.reference }\nh show reference", "unknown-source"),
    ("task t(n: number) { print n }\nprint n", "unknown-source"),
  ])
  func `rule 38: a name sees what stands above it, and ends with its block`(
    _ text: String,
    _ code: String
  ) throws {
    #expect(try SmallStore(Self.rows).codes(text).first == code)
  }

  @Test func `rule 38: texts that use each other are refused with the circle`() throws {
    let store = try SmallStore(Self.rows)
    _ = try store.file("a.pal", "use \"b.pal\"\n")
    _ = try store.file("b.pal", "use \"a.pal\"\n")
    let main = try store.file("main.pal", "use \"a.pal\"\n")
    let session = try store.session()
    let error = #expect(throws: PalierError.self) { try session.run(Script(path: main)) }
    #expect(error?.rendered(Presentation()).contains("→") == true)
  }

  @Test func `rule 39: a verb works all values out before it writes, so that two fields swap`()
    throws
  {
    let store = try SmallStore(
      """
      create household { reference: "A", rent: 1 €, charges: 2 € }
      create household { reference: "B", rent: 3 €, charges: 4 € }
      """
    )
    try store.ran("households set rent = charges, charges = rent")
    #expect(try store.answer("households show rent, charges") == ["2.00,1.00", "4.00,3.00"])
    // All rows are chosen before the first is written.
    try store.ran("households where rent = min(households.rent) set rent = 9 €")
    #expect(try store.answer("households show rent") == ["9.00", "4.00"])
    try store.ran("households set charges = sum(households.charges)")
    #expect(try store.answer("households show charges") == ["4.00", "4.00"])
  }

  @Test func `rule 39: a refused row stays as it was, the others are done, and a script goes on`()
    throws
  {
    let store = try SmallStore(
      """
      create household { reference: "A" }
      create household { reference: "B" }
      create household { reference: "C" }
      households where reference = "B" close as debt_cleared on 2022-01-01
      """
    )
    let report = try #require(
      try store.ran("households close as rehoused on 2022-02-01\nprint \"{done} {refused}\"")
        .reports
        .first
    )
    #expect(report.refusals.map(\.row) == ["B"])
    #expect(report.refusals.allSatisfy { !$0.remedy.english.isEmpty && !$0.reason.french.isEmpty })
    #expect(
      try store.answer("households show reference, closed_on, exit") == [
        "A,2022-02-01,rehoused", "B,2022-01-01,debt_cleared", "C,2022-02-01,rehoused",
      ]
    )
    let script = "households close as rehoused on 2022-03-01\nprint \"after\""
    #expect(try store.ran(script).said == ["after"])
  }

  @Test func `rule 39: an assert stops a script, which then changes nothing`() throws {
    let store = try SmallStore(Self.rows)
    let session = try store.session()
    let script = Script(
      name: "s.pal",
      text: "households set rent = 1 €\nassert refused = 1, \"none refused\"\nprint 1\n"
    )
    let error = #expect(throws: PalierError.self) { try session.run(script) }
    #expect(error?.status == .checkFailed)
    #expect(store.output.said.isEmpty)
    try session.close()
    #expect(try store.answer("count(households where rent is known)") == ["0"])
  }

  @Test func `rule 40: a selection that goes on is asked anew when a verb comes`()
    throws
  {
    let store = try SmallStore(Self.rows)
    let output = RecordedOutput()
    let session = try Session(
      opening: store.path,
      options: SmallStore.options(format: .csv),
      output: output
    )
    try session.run("households where debt >= 500 € show reference", name: "l", reading: .shell)
    // B's debt is paid meanwhile, and a new one of A found.
    let other = try Session(
      opening: store.path,
      options: SmallStore.options(),
      output: RecordedOutput()
    )
    try other.run(
      """
      households where reference = "B" add debt { date: 2022-10-10, amount: 0 € }
      households where reference = "A" add debt { date: 2022-10-10, amount: 600 € }
      """,
      name: "other"
    )
    try other.close()
    var shown: ChangeReport?
    try session.run("set rent = 1 €", name: "l", reading: .shell) { reports in
      shown = reports.first
      return true
    }
    try session.close()
    #expect(shown?.statement.contains("where debt >= 500 €") == true)
    #expect(
      shown?.notes.map(\.english) == [
        "1 more since they were shown: A", "1 fewer since they were shown: B",
      ]
    )
    #expect(
      try store.answer("households where rent is known show reference") == ["A", "C"]
    )
  }

  @Test func `rule 42: the key is the declared one in the order of code points`() throws {
    let references = ["b2", "É", "b10", "a", "B", "e"]
    let store = try SmallStore(
      references.map { "create household { reference: \"\($0)\" }" }.joined(separator: "\n")
    )
    #expect(
      try store.answer("households show reference") == ["B", "a", "b10", "b2", "e", "É"]
    )
    #expect(try store.answer("households sort by debt show reference").first == "B")
  }

  @Test func `rule 42: without a declared key the order is that of recording`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A" }
      households add contact { date: 2022-03-01, channel: sms }
      households add contact { date: 2022-01-01, channel: call }
      households add contact { date: 2022-02-01, channel: letter }
      """
    )
    #expect(try store.answer("contacts show channel") == ["sms", "call", "letter"])
    #expect(try store.answer("contacts take 1 show channel") == ["sms"])
  }
}
