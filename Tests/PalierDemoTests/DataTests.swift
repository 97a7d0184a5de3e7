import PalierDemo
import PalierDictionary
import PalierValues
import Testing

/// What holds of the facts whatever they say: they fit the dictionary, and a seed decides them.
struct DataTests {
  @Test func `one seed gives the same facts`() throws {
    #expect(Array(try DemoData.make(seed: 5)) == Array(try DemoData.make(seed: 5)))
  }

  @Test func `another seed gives others`() throws {
    let first = Array(try DemoData.make(seed: 5))
    let second = Array(try DemoData.make(seed: 6))
    #expect(first != second)
    #expect(first.prefix(26) == second.prefix(26))
  }

  @Test func `the generator's numbers are those of the reference`() {
    // The first facts of the standard seed, written down once: they change only on purpose.
    let register = try? Register(DemoData.make())
    let first = register?.households.first
    #expect(first.flatMap { register?.text($0, "reference") } == "91-2021-000001")
  }

  @Test func `every value fits the field that it is given for`() throws {
    let dictionary = CaseDictionary.standard
    for fact in try DemoData.make(households: 800) {
      let entity = try #require(dictionary.entity(named: fact.entity))
      #expect((entity.parent == nil) == (fact.parent == nil))
      let values =
        fact.values.map { ($0.key, $0.value) } + fact.later.map { ($0.field, $0.value) }
      for (name, value) in values {
        let field = try #require(entity.field(named: name), "\(fact.entity).\(name)")
        #expect(fits(value, field.type), "\(fact.entity).\(name) \(value)")
        if field.kind == .dated { #expect(fact.dates[name] != nil, "\(fact.entity).\(name)") }
      }
      for field in entity.fields where field.attributes.contains(.required) {
        #expect(fact.values[field.name] != nil, "\(fact.entity).\(field.name)")
      }
      for name in fact.dates.keys { #expect(entity.field(named: name)?.kind == .dated) }
    }
  }

  private func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch (value, type) {
    case (.text, .text), (.number, .number), (.money, .money), (.boolean, .boolean),
      (.date, .date), (.time, .time), (.month, .month), (.year, .year), (.period, .period),
      (.references, .references):
      true
    case (.member(let code), .enumeration(let name)):
      CaseDictionary.standard.enumeration(named: name)?.value(code: code) != nil
    case (.members(let mask), .set): mask != 0
    case (.reference(let reference), .reference): reference.id > 0
    default: false
    }
  }

  @Test func `dated values follow each other, and none is after today`() throws {
    for fact in try DemoData.make() {
      var last: [String: CivilDate] = fact.dates
      for change in fact.later {
        let before = try #require(last[change.field])
        #expect(before < change.day || fact.entity == "step", "\(fact.entity) \(change)")
        #expect(change.day <= DemoCalendar.today)
        last[change.field] = change.day
      }
    }
  }

  @Test func `rows come before those that refer to them`() throws {
    var seen: [String: Int64] = [:]
    for fact in try DemoData.make(households: 700) {
      #expect(fact.id == (seen[fact.entity] ?? 0) + 1)
      seen[fact.entity] = fact.id
      if let parent = fact.parent { #expect(parent <= seen["household"] ?? 0) }
    }
    #expect(seen["household"] == 700)
  }

  @Test func `a larger store begins with the same facts and leaves the Essonne alone`() throws {
    let small = Array(try DemoData.make())
    let large = Array(try DemoData.make(households: 3_000))
    #expect(Array(large.prefix(small.count)) == small)
    let register = Register(try DemoData.make(households: 3_000))
    #expect(register.households.count == 3_000)
    #expect(register.team.count == Register(try DemoData.make()).team.count)
  }

  @Test func `fewer households than the figures need are refused`() throws {
    let least = try DemoData.make().households
    #expect(throws: DemoError.tooFewHouseholds(least: least)) {
      try DemoData.make(households: least - 1)
    }
  }

  @Test func `people have the names of plants, and references don't`() throws {
    let register = Register(try DemoData.make())
    for person in register.all("person") {
      let surname = try #require(register.text(person, "surname"))
      #expect(surname == surname.uppercased())
      #expect(register.text(person, "given_name") != nil)
    }
    let references = register.households.compactMap { register.text($0, "reference") }
    #expect(Set(references).count == references.count)
  }
}
