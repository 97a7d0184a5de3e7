import PalierKit
import Testing

@Suite struct KeptDefinitionTests {
  @Test func `what is kept is there in every session and script of the store`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(
      """
      # a debt that matters
      define large = households where debt > 1000 €
      define household.double = debt * 2 # twice
      function over(d: money): households = large where double > d
      """,
      name: "t"
    )
    for name in ["large", "household.double", "OVER"] { try session.keep(name) }
    try session.close()
    let later = try store.session()
    #expect(later.keptDefinitions.map(\.name) == ["large", "household.double", "over"])
    #expect(later.keptDefinitions[0].text.english.hasPrefix("# a debt that matters\ndefine large"))
    #expect(later.keptDefinitions[1].text.french.contains("définir"))
    try later.run(
      Script(name: "s", text: "print count(over(2000 €))\nexplain large where double > 1 €")
    )
    #expect(store.output.said.first == "1")
    #expect(store.output.said.contains("large = households where debt > 1000 €"))
    #expect(store.output.said.contains("by what is called double"))
    try later.run("explain large", name: "t")
  }

  @Test func `what uses a name that isn't kept is refused, and so is a drop that would break`()
    throws
  {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(
      "let least = 1 €\ndefine a = households where debt > least\n"
        + "define b = households\ndefine c = b where debt > 1 €",
      name: "t"
    )
    #expect(throws: PalierError.self) { try session.keep("a") }
    #expect(throws: PalierError.self) { try session.keep("c") }
    #expect(throws: PalierError.self) { try session.keep("nothing") }
    try session.keep("b")
    try session.keep("c")
    #expect(throws: PalierError.self) { try session.drop("b") }
    try session.drop("c")
    try session.drop("b")
    #expect(session.keptDefinitions.isEmpty)
    #expect(throws: PalierError.self) { try session.run("b", name: "t") }
  }

  @Test func `a script is checked with what is kept`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("define late = households where debt > 3000 €", name: "t")
    try session.keep("late")
    try session.close()
    let script = Script(name: "s.pal", text: "late where stage = cql\nlat where stage = cql\n")
    let alone = #expect(throws: PalierError.self) { try script.check() }
    #expect(alone?.problems.count == 2)
    let reader = try store.session { $0.isReadOnly = true }
    let error = #expect(throws: PalierError.self) { try reader.check(script) }
    #expect(error?.problems.map(\.span.start.line) == [2])
    #expect(error?.problems.first?.correction?.replacement == "late")
    try reader.check(Script(name: "s.pal", text: "late where stage = cql"))
  }

  @Test func `keeping again replaces`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("define a = households where debt > 1 €", name: "t")
    try session.keep("a")
    try session.run("define a = households where stage = cfp", name: "t")
    try session.keep("a")
    #expect(
      session.keptDefinitions.map(\.text.english) == ["define a = households where stage = cfp\n"]
    )
  }

  @Test func `the names of a text that is used come before what is kept under them`() throws {
    let store = try SmallStore()
    _ = try store.file(
      "names.pal",
      """
      define late = households where stage = assignation
      define household.to_chase = true
      define household.double = debt * 3
      """
    )
    _ = try store.file("more.pal", "use \"names.pal\"\n")
    let session = try store.session()
    try session.run(
      """
      define late = households where stage = cfp
      define household.to_chase = false
      define household.double = debt * 2
      """,
      name: "t"
    )
    for name in ["late", "household.to_chase", "household.double"] { try session.keep(name) }
    try session.close()
    for file in ["names.pal", "more.pal"] {
      let script = try store.file(
        "main.pal",
        """
        use "\(file)"
        print "{count(late)} {count(households where to_chase)} {sum(late.double) / sum(late.debt)}"
        """
      )
      let reader = try store.session()
      try reader.run(Script(path: script))
      #expect(store.output.said.last == "2 3 3")
      try reader.close()
    }
  }
}
