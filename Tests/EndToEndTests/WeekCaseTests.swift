import Testing

/// The scripts of a team's week on seven households, each line and figure told by hand.
///
/// The facts are those of `WeekCases`. Lierre is in charge of Aulne and Bouleau and second at Hêtre,
/// Genêt in charge of Charme and Hêtre; nobody of Orme. If is closed, Saule a duplicate.
struct WeekCaseTests {
  // Bouleau's hearing is half an hour before Aulne's; If's file is closed, Orme's hearing past.
  @Test func `the agenda is in order of day and time, without closed files`() throws {
    let agenda = try WeekCases.answer("agenda.pal")
    #expect(
      try agenda.columns("Hearings", 0, 1, 2, 4) == [
        ["2022-10-12", "09:00", "Tribunal du Bocage", "BOULEAU"],
        ["2022-10-12", "09:30", "Tribunal du Bocage", "AULNE"],
      ]
    )
    #expect(
      try agenda.columns("Visits", 0, 1, 3, 7) == [["2022-10-11", "14:00", "Near home", "CHARME"]]
    )
    // The letter of 28 September is a fortnight and a day old on the thirteenth.
    #expect(
      try agenda.columns("Chasers", 0, 4) == [["2022-09-20", "AULNE"], ["2022-09-28", "BOULEAU"]]
    )
    // Hêtre's is due on the twentieth.
    #expect(try agenda.columns("Follow-ups", 0, 1, 3) == [["2022-10-05", "5", "CHARME"]])
    #expect(
      try agenda.columns("Steps", 0, 1, 2) == [
        ["2022-10-01", "9", "Arrears fund"], ["2022-10-14", "—", "Shelter application"],
      ]
    )
    #expect(
      try agenda.columns("Reminders", 0, 2) == [
        ["2022-10-09", "Prévenir"], ["2022-10-11", "Rappeler le bailleur"],
      ]
    )
  }

  @Test func `an agenda of two days, or of another week, holds what is due by its last day`() throws
  {
    let two = try WeekCases.answer("agenda.pal", ["length": "2 days"])
    #expect(try two.rows("Hearings").isEmpty)
    #expect(try two.columns("Visits", 7) == [["CHARME"]])
    #expect(try two.columns("Chasers", 4) == [["AULNE"]])
    let next = try WeekCases.answer("agenda.pal", ["first_day": "2022-10-17"])
    #expect(try next.rows("Visits").isEmpty)
    #expect(try next.columns("Follow-ups", 3) == [["CHARME"], ["HÊTRE"]])
    #expect(try next.rows("Steps").count == 3)
  }

  @Test(arguments: [
    ("Lierre", ["BOULEAU", "AULNE"], ["AULNE", "BOULEAU"], [String](), ["Rappeler le bailleur"]),
    ("Genêt", [], [], ["CHARME"], ["Prévenir"]),
    ("Mousse", ["AULNE"], ["AULNE"], [], []),
  ])
  func `a worker's agenda is of the files followed, first or second`(
    _ worker: String,
    _ hearings: [String],
    _ chasers: [String],
    _ followups: [String],
    _ reminders: [String]
  ) throws {
    let agenda = try WeekCases.answer("agenda.pal", ["who": worker])
    #expect(try agenda.columns("Hearings", 4).map { $0[0] } == hearings)
    #expect(try agenda.columns("Chasers", 4).map { $0[0] } == chasers)
    #expect(try agenda.columns("Follow-ups", 3).map { $0[0] } == followups)
    #expect(try agenda.columns("Reminders", 2).map { $0[0] } == reminders)
  }

  // Unreached: Aulne, Bouleau, Orme. A chaser is due today at Aulne alone; Charme's follow-up and
  // first step are late. Contacts: 5 and 20 days ago, 12 and 20, 5.
  @Test func `five open files have their workers, and one has none`() throws {
    let caseload = try WeekCases.answer("caseload.pal")
    #expect(
      try caseload.rows("Open files by worker") == [
        ["Genêt", "2", "40 %", "0", "0", "0", "0", "1", "1", "0"],
        ["Lierre", "2", "40 %", "2", "2", "2", "1", "0", "0", "0"],
        ["—", "1", "20 %", "1", "0", "0", "0", "0", "0", "0"],
        ["total", "5", "100 %", "3", "2", "2", "1", "1", "1", "0"],
      ]
    )
    #expect(
      try caseload.columns("What comes next", 0, 1, 2, 3) == [
        ["Unannounced visit", "0", "2", "0"], ["Make an appointment", "1", "0", "0"],
        ["Propose the contract", "1", "0", "0"], ["Wait for the answer", "0", "0", "1"],
        ["total", "2", "2", "1"],
      ]
    )
    #expect(
      try caseload.columns("Open files by second", 0, 1) == [
        ["Lierre", "1"], ["Mousse", "1"], ["—", "3"], ["total", "5"],
      ]
    )
    #expect(
      try caseload.columns("Days since", 0, 2, 3) == [
        ["Genêt", "12.5", "20"], ["Lierre", "16", "20"], ["—", "5", "5"], ["total", "12", "20"],
      ]
    )
  }

  // September: received Aulne, Bouleau, Orme; met and paid off Hêtre; closed If, for Saule is no file.
  @Test func `the month's figures leave the duplicate out, and unclassified rows are warned of`()
    throws
  {
    let month = try WeekCases.answer("month-end.pal")
    #expect(try month.rows("Files of 2022-09") == [["3", "3", "0", "1", "1", "1"]])
    #expect(try month.columns("Places of 2022-09", 2, 3, 5, 7).first == ["5", "0", "1", "5"])
    #expect(try month.rows("Closed in").first == ["Positive", "Rehoused", "1", "0"])
    #expect(try month.rows("Closed in").last == ["total", "", "1", "0"])
    #expect(
      try month.rows("Contacts") == [
        ["Letter", "2", "0", "2"], ["Telephone call", "0", "1", "1"], ["total", "2", "1", "3"],
      ]
    )
    #expect(try month.rows("Visits of").first == ["At home", "2", "1", "1", "0", "0", "0"])
    #expect(try month.columns("Hearings past", 0, 1) == [["2022-09-20", "91-2022-000006"]])
    #expect(try month.columns("Open files without", 0) == [["91-2022-000006"]])
    #expect(month.errors.contains("hearings past without an outcome: 1"))
    #expect(month.errors.contains("open files without a worker: 1"))
    #expect(!month.errors.contains("still planned"))
    // The visit of 5 October is past; the one of tomorrow isn't.
    let october = try WeekCases.answer("month-end.pal", ["month": "2022-10"])
    #expect(try october.columns("Visits past", 0, 1) == [["2022-10-05", "91-2022-000003"]])
    #expect(october.errors.contains("visits past and still planned: 1"))
  }

  @Test func `the next sitting is that of the body, and no cancelled one`() throws {
    let bocage = try WeekCases.answer("commission.pal", ["body": "Commission du Bocage"])
    #expect(
      try bocage.columns("Agenda of 2022-10-18", 1, 4, 5, 7, 9, 10) == [
        ["AULNE", "yes", "Summons", "2,500.00 €", "2022-10-12", "2022-09-20"],
        ["BOULEAU", "—", "Summons", "—", "2022-10-12", "2022-09-28"],
      ]
    )
    let any = try WeekCases.answer("commission.pal")
    #expect(try any.columns("Agenda of 2022-10-14", 1) == [["ORME"]])
  }

  // July: an opinion on Charme, answered after twenty days; none on Hêtre, nor on one without a file.
  @Test func `examinations without an opinion are told, with a file or without`() throws {
    let sitting = try WeekCases.answer("commission.pal", ["body": "Commission du Bocage"])
    #expect(try sitting.rows("Examined") == [["2022-07-05", "2", "1"], ["total", "2", "1"]])
    #expect(try sitting.columns("Files of the register", 0, 2) == [["2022-07-05", "HÊTRE"]])
    #expect(
      try sitting.columns("Opinions", 1, 2, 4, 6) == [
        ["91-2022-000003", "Un plan d'apurement", "Plan signé", "20"]
      ]
    )
    #expect(try sitting.rows("The year before") == [["1", "3", "2", "1", "1", "1", "33 %"]])
    let lande = try WeekCases.answer("commission.pal", ["body": "Commission de la Lande"])
    #expect(try lande.rows("The year before") == [["0", "0", "0", "0", "0", "0", "n.d."]])
  }

  @Test func `the questions of a coordinator name the households`() throws {
    let stories = try WeekCases.answer("stories.pal")
    #expect(
      try stories.columns("1. ", 0, 3) == [["91-2022-000001", "2"], ["91-2022-000002", "2"]]
    )
    #expect(try stories.columns("2. Whom", 0) == [["91-2022-000001"], ["91-2022-000002"]])
    #expect(try stories.rows("4. ").first == ["CCAS du Bocage", "3", "2", "0", "1", "0"])
    // Both were in charge before they were referred, so that they take no place of the year.
    #expect(try stories.columns("4. Places", 1, 2, 3, 6) == [["10", "0", "2", "10"]])
    #expect(
      try stories.columns("5. Which", 0, 2, 3, 4) == [["91-2022-000003", "5", "2", "1"]]
    )
    // Followed in the half-year: Charme, Hêtre, If; no stage of Hêtre nor of If.
    #expect(try stories.rows("10. ") == [["3", "0", "2", "3", "0", "0", "0", "3"]])
    let soon = try WeekCases.answer("stories.pal", ["ahead": "2 days"])
    #expect(try soon.rows("1. ").isEmpty)
  }
}
