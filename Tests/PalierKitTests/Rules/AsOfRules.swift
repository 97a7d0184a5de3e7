import PalierKit
import Testing

/// `as of D`, sentence by sentence: the facts as they are known today, up to the end of day D.
@Suite struct AsOfRules {
  private static let rows = """
    create organisation { name: "Alisier", kind: operator }
    create organisation { name: "Cormier", kind: operator }
    create household { reference: "A", received_on: 2021-01-04, taken_on: 2021-02-01, \
    sector: private }
    create household { reference: "B", received_on: 2021-09-01, taken_on: 2021-10-01 }
    households where reference = "A" add act { date: 2021-01-04, kind: cdp }
    households where reference = "A" add act { date: 2021-08-01, kind: assignation }
    households where reference = "A" add debt { date: 2021-01-05, amount: 500 € }
    households where reference = "A" add debt { date: 2021-07-15, amount: 900 € }
    households where reference = "A" add contact { date: 2021-03-01, channel: letter }
    households where reference = "A" add contact { date: 2021-07-01, channel: sms }
    households where reference = "A" set operator = "Alisier" on 2021-02-01
    households where reference = "A" set operator = "Cormier" on 2021-08-01
    """

  private func answer(_ question: String, after changes: String = "") throws -> [String] {
    let store = try SmallStore(Self.rows)
    if !changes.isEmpty { try store.ran(changes) }
    return try store.answer(question)
  }

  @Test func `as of stands first, after the source`() throws {
    let store = try SmallStore(Self.rows)
    let question = "households where sector = private as of 2021-06-30"
    #expect(store.codes(question) == ["misplaced-as-of"])
    #expect(
      try store.answer("ménages au 30/06/2021 montrer référence") == ["A"]
    )
  }

  @Test func `the end of the day counts: what is dated on it is there`() throws {
    #expect(try answer("contacts as of 2021-02-28 show channel").isEmpty)
    #expect(try answer("contacts as of 2021-03-01 show channel") == ["letter"])
  }

  @Test func `late entries are included`() throws {
    #expect(
      try answer(
        "contacts as of 2021-06-30 show channel",
        after: """
          households where reference = "A" add contact { date: 2021-06-01, channel: call }
          """
      ) == ["letter", "call"]
    )
  }

  @Test func `corrections are included`() throws {
    #expect(
      try answer(
        "contacts as of 2021-06-30 show date, channel",
        after: """
          contacts where channel = letter correct { date: 2021-04-01 } because "misread"
          contacts where channel = sms correct { date: 2021-06-30 } because "misread"
          """
      ) == ["2021-04-01,letter", "2021-06-30,sms"]
    )
    #expect(
      try answer(
        "households as of 2021-06-30 show reference, debt",
        after: "debts where amount = 500 € correct { amount: 450 € } because \"misread\""
      ) == ["A,450.00"]
    )
    #expect(
      try answer(
        "contacts as of 2021-06-30 show channel",
        after: "contacts where channel = letter delete because \"other file\""
      ).isEmpty
    )
  }

  @Test func `it holds for the definitions of the question`() throws {
    #expect(
      try answer(
        """
        define unsummoned = households where stage = cdp
        define household.letters = count(contacts)
        unsummoned as of 2021-06-30 show reference, letters
        """
      ) == ["A,1"]
    )
    #expect(
      try answer(
        """
        function owing(least: money): households = households where debt > least
        owing(400 €) as of 2021-06-30 show reference, debt
        """
      ) == ["A,500.00"]
    )
  }

  @Test func `it holds for inner selections, whether related or not`() throws {
    #expect(
      try answer(
        """
        households as of 2021-06-30 show reference, count(contacts), latest(contacts).channel, \
        sum(debts.amount)
        """
      ) == ["A,1,letter,500.00"]
    )
    #expect(
      try answer(
        "households as of 2021-06-30 where count(households) = 1 show reference"
      ) == ["A"]
    )
    #expect(
      try answer("households as of 2021-06-30 where any(contacts where channel = sms)").isEmpty
    )
  }

  @Test func `events dated after the day aren't there`() throws {
    #expect(try answer("acts as of 2021-07-31 show kind") == ["cdp"])
    #expect(try answer("acts as of 2021-08-01 show kind") == ["cdp", "assignation"])
  }

  @Test func `rows that began after the day aren't there`() throws {
    #expect(try answer("households as of 2021-01-03 show reference").isEmpty)
    #expect(try answer("households as of 2021-01-04 show reference") == ["A"])
    #expect(try answer("households as of 2021-08-31 show reference") == ["A"])
    #expect(try answer("households as of 2021-09-01 show reference") == ["A", "B"])
    // An event before the first of its own days makes a household begin with it.
    #expect(
      try answer(
        "households as of 2021-05-31 show reference",
        after: """
          households where reference = "B" add act { date: 2021-05-20, kind: cdp }
          """
      ) == ["A", "B"]
    )
  }

  @Test func `plans known by the day are there, and those made later aren't`() throws {
    let store = try SmallStore(Self.rows)
    // A plan is known from the day on which it was entered.
    try store.ran(
      """
      households where reference = "A" \
      add act { date: 2021-12-01, kind: hearing, state: scheduled }
      households where reference = "A" add visit { date: 2021-12-05, state: planned }
      """
    ) { $0.today = Day("2021-06-15") }
    func hearing(_ day: String) throws -> [String] {
      try store.answer("households as of \(day) where hearing_on is known show hearing_on")
    }
    #expect(try hearing("2021-06-14").isEmpty)
    #expect(try hearing("2021-06-15") == ["2021-12-01"])
    #expect(try store.answer("visits as of 2021-06-14 show date").isEmpty)
    #expect(try store.answer("visits as of 2021-06-15 show date") == ["2021-12-05"])
    // What took place since was a plan on that day.
    try store.ran("visits set state = done on 2021-12-05")
    #expect(
      try store.answer("visits as of 2021-06-15 show date, state") == ["2021-12-05,planned"]
    )
  }

  @Test func `dated fields have their value of the day`() throws {
    #expect(
      try answer("households as of 2021-07-31 show reference, operator, operator_on") == [
        "A,Alisier,2021-02-01"
      ]
    )
    #expect(
      try answer("households as of 2021-08-01 show reference, operator, operator_on") == [
        "A,Cormier,2021-08-01"
      ]
    )
    #expect(
      try answer("households as of 2021-01-31 show reference, operator, operator_on") == ["A,,"]
    )
  }

  @Test func `derived and defined fields have their value of the day`() throws {
    #expect(
      try answer("households as of 2021-07-14 show stage, debt, last_contact_on") == [
        "cdp,500.00,2021-07-01"
      ]
    )
    #expect(
      try answer("households as of 2021-08-01 show stage, debt, last_contact_on") == [
        "assignation,900.00,2021-07-01"
      ]
    )
    #expect(
      try answer(
        "households as of 2021-06-30 show status",
        after: "households where reference = \"A\" close as debt_cleared on 2021-07-01"
      ) != ["closed"]
    )
  }

  @Test func `a date that records a happening is unknown when it is later`() throws {
    #expect(
      try answer("households as of 2021-01-31 show reference, received_on, taken_on") == [
        "A,2021-01-04,"
      ]
    )
    #expect(
      try answer("households as of 2021-02-01 show reference, received_on, taken_on") == [
        "A,2021-01-04,2021-02-01"
      ]
    )
    #expect(
      try answer("households as of 2021-09-01 where taken_on is unknown show reference") == ["B"]
    )
  }

  @Test func `today and every relative date count from the day`() throws {
    #expect(
      try answer("contacts as of 2021-03-10 where date in last 10 days show date") == [
        "2021-03-01"
      ]
    )
    #expect(try answer("contacts as of 2021-03-11 where date in last 10 days").isEmpty)
    #expect(
      try answer("contacts as of 2021-04-30 where date in last month show date") == ["2021-03-01"]
    )
    #expect(
      try answer("households as of 2021-02-11 show days(taken_on, today), days_in(stage)") == [
        "10,38"
      ]
    )
    #expect(
      try answer(
        "households as of 2021-03-31 where no(contacts where date >= 15 days ago) show reference"
      )
        == ["A"]
    )
  }

  @Test func `other fields keep their present value, and the answer names those it used`() throws {
    let store = try SmallStore(Self.rows)
    try store.ran("households where reference = \"A\" set sector = social, rent = 300 €")
    let question = "households as of 2021-06-30 where sector = social show reference, rent, debt"
    #expect(try store.answer(question) == ["A,300.00,500.00"])
    #expect(try store.told(question).contains("with their present value: sector, rent"))
    #expect(try store.told(question, .french).contains("dans leur valeur actuelle : parc, loyer"))
    #expect(try store.told(question).contains { $0.hasSuffix(" · as of 2021-06-30") })
    #expect(
      try store.told(question, .french).contains { $0.hasSuffix(" · situation au 30/06/2021") }
    )
    #expect(
      try !store.told("households as of 2021-06-30 show reference, debt, stage").joined()
        .contains("present value")
    )
  }

  @Test(arguments: [
    "set rent = 1 €", "add contact { date: 2021-06-01, channel: sms }", "advance to cql",
    "assign to \"Alisier\"", "close as debt_cleared", "reopen", "delete because \"x\"",
    "transfer to \"Alisier\"", "correct { received_on: 2021-01-05 } because \"x\"",
  ])
  func `no verb may follow`(_ verb: String) throws {
    let store = try SmallStore(Self.rows)
    #expect(store.codes("households as of 2021-06-30 \(verb)") == ["verb-needs-rows"])
    #expect(
      store.codes("define then = households\nthen as of 2021-06-30 where debt > 1 € \(verb)") == [
        "verb-needs-rows"
      ]
    )
  }

  @Test func `but export may`() throws {
    let store = try SmallStore(Self.rows)
    try store.ran(
      "households as of 2021-06-30 show reference, debt export to \"\(store.folder)/then.csv\""
    )
    #expect(try store.contents("then.csv").contains("A,500.00"))
  }

  @Test func `groups, shares and totals are of the rows of the day`() throws {
    #expect(
      try answer("households as of 2021-06-30 group by stage show count, share with totals") == [
        "cdp,1,1.000000", "total,1,1.000000",
      ]
    )
    #expect(try answer("households as of 2021-06-30 show count, sum(debt)") == ["1,500.00"])
  }
}
