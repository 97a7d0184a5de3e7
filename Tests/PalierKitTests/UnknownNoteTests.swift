import PalierKit
import Testing

/// What an answer tells of the rows that its conditions can't know.
@Suite struct UnknownNoteTests {
  private static let rows = """
    create household { reference: "91-2021-0001", interpreter: true, rent: 500 €, charges: 100 €, \
    taken_on: 2021-03-01, adults: 2, children: 2, debt: 900 € }
    create household { reference: "91-2021-0002", interpreter: false, rent: 700 €, adults: 1 }
    create household { reference: "91-2021-0003", debt: 6 000 € }
    households where reference = "91-2021-0001" add contact { date: 2021-03-02, channel: sms }
    households where reference = "91-2021-0003" add contact { date: 2021-03-02, channel: sms }
    """

  private func told(_ question: String, _ tongue: PalierKit.Tongue = .english) throws -> String {
    let store = try SmallStore(Self.rows)
    let session = try store.session { $0.presentation = Presentation(tongue: tongue) }
    try session.run(question, name: "question")
    return store.output.text
  }

  @Test(arguments: [
    "households where not interpreter",
    "households where not (interpreter = true)",
    "households where interpreter != true",
    "households where (interpreter = true) = false",
    "households where not interpreter show count",
    "households where not interpreter sort by reference take 3",
    "households show count(where not interpreter)",
    "households group by sector show count(where not interpreter)",
    "let all = households\nall where not interpreter",
    "count(households where not interpreter)",
    "define household.speaks = interpreter = true\nhouseholds where not speaks",
    "contacts where not household.interpreter",
  ])
  func `rows that are there for want of a value are told however it is asked`(
    _ question: String
  ) throws {
    #expect(try told(question).contains("of which 1 have no known interpreter"), "\(question)")
  }

  @Test(arguments: [
    ("interpreter = false", "1 more have no known interpreter"),
    ("year(taken_on) = 2021", "2 more have no known taken on"),
    ("month(taken_on) in 2021", "2 more have no known taken on"),
    ("rent + charges > 100 €", "2 more have no known rent or charges"),
    ("today - taken_on > 365 days", "2 more have no known taken on"),
    ("adults + children > 3", "2 more have no known adults or children"),
    // What stands for an unknown value is known.
    ("rent + (charges or else 0 €) > 100 €", "1 more have no known rent"),
    ("greatest(rent, charges) > 100 €", "1 more have no known rent or charges"),
    ("rent * 2 > 100 € and interpreter", "1 more have no known rent or interpreter"),
  ])
  func `rows left out for want of a value are told, whatever reads it`(
    _ condition: String,
    _ note: String
  ) throws {
    let text = try told("households where \(condition)")
    #expect(text.contains(note), "\(condition): \(text)")
    let counted = try told("households show count(where \(condition))")
    #expect(counted.contains(": " + note), "\(condition): \(counted)")
  }

  @Test(arguments: [
    "interpreter is unknown", "debt or else 0 € > 5 €", "reference != \"x\"",
    // The row without an interpreter is there for its debt.
    "debt > 5000 € or not interpreter and rent is known",
    "debt is known and debt > 5 €",
  ])
  func `nothing is told of rows about which the condition can tell`(_ condition: String) throws {
    let text = try told("households where \(condition)")
    #expect(!text.contains("no known"), "\(condition): \(text)")
  }

  @Test func `a group by a condition tells which of its rows it can't know`() throws {
    let text = try told("households group by interpreter = true show count")
    #expect(
      text.contains("interpreter = true, no: of which 1 have no known interpreter"),
      "\(text)"
    )
    let negated = try told("households group by not interpreter show count")
    #expect(negated.contains("not interpreter, yes: of which 1 have no known interpreter"))
    let shown = try told("households show reference, interpreter = true")
    #expect(shown.contains("interpreter = true, no: of which 1 have no known interpreter"))
    let french = try told("ménages grouper par interprète = vrai montrer nombre", .french)
    #expect(
      french.contains("interprète = vrai, non : dont 1 où la valeur est inconnue : interprète"),
      "\(french)"
    )
  }

  @Test func `small numbers that are masked aren't told by a note`() throws {
    let text = try told(
      "households group by interpreter = true show count, average(rent) mask below 5"
    )
    #expect(text.contains("interpreter = true, no: of which some have no known interpreter"))
    #expect(text.contains("rent is unknown for some households: averages are of the others"))
    let asked = try told("households where not interpreter group by sector mask below 5")
    #expect(asked.contains("of which some have no known interpreter"), "\(asked)")
  }
}
