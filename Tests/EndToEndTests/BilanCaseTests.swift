import Testing

/// The tables of the yearly report on twelve households, each figure counted by hand.
///
/// The facts are those of `BilanCases`. Orme, a duplicate, and Saule, of another territory, are in
/// none of the tables; Tremble, of another programme, only in its own; Noyer was never received.
struct BilanCaseTests {
  // At the end of 2021 Aulne, Bouleau and Charme had been taken. Bouleau's letter of December came
  // back in January, so it is no contact by then and returned mail later. Orme was found to be a
  // duplicate in June 2022, and counts on no day.
  @Test func `a letter that comes back later and a duplicate found later change nothing before`()
    throws
  {
    let then = try BilanCases.table("t01-contact-results.pal")
    #expect(then.rows.map { $0[1] } == ["2", "1", "0", "3"])
    // Reached by then: Aulne, Érable, Frêne. Neither: Charme, Hêtre, If.
    let now = try BilanCases.table("t01-contact-results.pal", ["day": "2022-10-10"])
    #expect(now.rows.map { $0[1] } == ["3", "3", "1", "7"])
  }

  // Open: If with one letter, Charme with two waves, Érable supported.
  @Test func `three files are open, each at another point`() throws {
    let table = try BilanCases.table("t02-open-files.pal")
    #expect(table.rows.map { $0[1] } == ["0", "1", "1", "0", "1", "3"])
  }

  // Eight were received: all of the team's but Noyer. Aulne, Érable and Frêne were supported.
  @Test func `eight files are identified, three supported, one of them open`() throws {
    let table = try BilanCases.table("t03-identified-and-supported.pal")
    #expect(table.rows == [["8", "3", "0.375000", "1", "2"]])
    #expect(table.notes.contains("Not identified: 1 files"))
  }

  // By the end of 2021 Aulne and Charme were visited at home, and Aulne's landlord called. Later
  // Érable was visited at home, Frêne at the office; Aulne and If have paid: 2 of 7.
  @Test func `visits at home, landlords and debts are those until the day`() throws {
    let then = try BilanCases.table("t04-visits-and-effects.pal")
    #expect(then.rows.first?.prefix(4) == ["2", "1", "0", "3"])
    let now = try BilanCases.table("t04-visits-and-effects.pal", ["day": "2022-10-10"])
    #expect(now.rows.first?.prefix(4) == ["3", "1", "2", "7"])
    // Of seven files Aulne and If have debts.
    #expect(now.notes.contains("Not known: the debt of 5 files"))
  }

  // Corbeil: Aulne, Bouleau, Hêtre; Massy: Charme, Érable; Étampes: Frêne. If gives no commune.
  @Test func `equal communes share a rank, and the unknown one is told`() throws {
    let table = try BilanCases.table("t05-communes.pal", ["day": "2022-10-10"])
    #expect(
      table.rows.map { [$0[0], $0[1], $0[3]] } == [
        ["91174", "3", "1"], ["91377", "2", "2"], ["91223", "1", "3"], ["", "1", "3"],
        ["total", "7", ""],
      ]
    )
    #expect(table.notes.contains("Without a known commune: 1 of 7."))
  }

  // One year alone was published of each: no 0 is made of the other, and no change.
  @Test func `a series without the year before has no change`() throws {
    let table = try BilanCases.table("t06-legal-support.pal", ["year": "2022"])
    #expect(table.rows == [["Courriers de prévention", "", "200"], ["Dettes soldées", "8", ""]])
    #expect(table.notes.contains("Series with a figure: 1 in 2021, 1 in 2022."))
    // 7 % of 200 letters, rounded, are 6.5 to 7.5 %: from 13 to 15 answers.
    let rate = try BilanCases.table("t07-answer-rate.pal", ["year": "2022"])
    #expect(rate["2022"] == ["200", "0.070000", "", "13", "15"])
  }

  // A sitting with one situation in 2021, one with three in 2022; the cancelled one and the local
  // commission's are left out. Of one situation neither body nor complexity is known.
  @Test func `cancelled sittings and those of other commissions aren't counted`() throws {
    let sittings = try BilanCases.table("t08-commissions.pal", ["year": "2022"])
    #expect(sittings["2021"] == ["1", "", "1", "", "1"])
    #expect(sittings["2022"] == ["1", "0.000000", "3", "2.000000", "3"])
    #expect(sittings.notes.contains("1 cancelled"))
    let situations = try BilanCases.table("t09-referred-situations.pal", ["year": "2022"])
    #expect(
      situations.rows == [
        ["200059228", "private_landlord", "1", "1", "0.000000", "2"],
        ["200059228", "reported", "0", "1", "", "1"],
        ["200059228", "total", "1", "2", "1.000000", "3"],
        ["", "comed", "0", "1", "", "1"],
        ["", "total", "0", "1", "", "1"],
        ["total", "", "1", "3", "2.000000", "4"],
      ]
    )
    #expect(situations.notes.contains("2 of 3 that it is told of"))
  }

  // Notices in 2021: Aulne, Bouleau, Érable. Summonses in 2021: these, Charme, Frêne; in 2022
  // Hêtre, Mélèze, Noyer, and If, whose landlord is social. Hearings held: Aulne, Bouleau, Charme,
  // Érable, Frêne, Hêtre; If's was adjourned.
  @Test func `a file counts once a stage and year, in the private sector`() throws {
    let table = try BilanCases.table("t10-acts.pal")
    #expect(table["cdp"] == ["3", "0", "-1.000000"])
    #expect(table["assignation"] == ["5", "3", "-0.400000"])
    #expect(table["hearing"] == ["0", "6", ""])
    #expect(table["judgment"] == ["0", "0", ""])
  }

  // 2021: Aulne answered, Bouleau and Charme didn't. 2022: Érable answered, nothing is known of
  // Hêtre, and If had paid before the day.
  @Test func `diagnoses of ended procedures are left out, and unknown results told`() throws {
    let table = try BilanCases.table("t11-unanswered-diagnoses.pal")
    #expect(table["2021"] == ["3", "0", "1", "0", "2", "0.666667", "0.666667", ""])
    #expect(table["2022"] == ["2", "1", "1", "0", "0", "0.000000", "0.000000", "-0.666667"])
  }

  // Supported before the hearing: Aulne came, Érable had a lawyer. Not: Bouleau and Charme were
  // absent, Frêne came and was supported only later, of Hêtre nobody has told.
  @Test func `who was supported only after the hearing wasn't supported at it`() throws {
    let table = try BilanCases.table("t12-absent-at-hearing.pal")
    #expect(table["false"] == ["4", "2", "0.500000", "1", "0", "1"])
    #expect(table["true"] == ["2", "0", "0.000000", "1", "1", "0"])
    #expect(table["total"] == ["6", "2", "0.333333", "2", "1", "1"])
  }

  // Of three places Mélèze's is accepted, Noyer's on its way; If's was refused and is free again.
  @Test func `a refused transfer frees its place`() throws {
    let table = try BilanCases.table("t13-quotas.pal")
    #expect(table["total"]?.dropFirst(2) == ["3", "2", "0.666667", "1", "1", "0", "1"])
  }

  // January to June 2022. Met: Érable, Frêne. 126 working days. Diagnosed: Érable. Supported:
  // Érable, Frêne. Landlords: none. Debt steps: Aulne's, for Frêne's was dropped. Paid: Aulne, If.
  // Frêne was rehoused in August. One answer, 5. Shelter: Érable's. Followed: the seven taken.
  @Test func `the indicators are of the period`() throws {
    let rows = try BilanCases.table("t14-framework-indicators.pal").rows
    #expect(
      rows == [["7", "2", "0.015873", "1", "2", "0", "1", "2", "0", "1", "5", "1"]]
    )
  }

  // Charme, Érable and If are open, for four full-time equivalents; three files were supported.
  @Test func `the means come to files of the department`() throws {
    let table = try BilanCases.table("t15-means.pal")
    #expect(table["total"]?.dropFirst(2) == ["9", "353400.00", "39266.67"])
    #expect(table.notes.contains("0.75 open files"))
  }

  // 2021: Aulne's, two days early. 2022: Érable's, five days late, Frêne's never.
  @Test func `a follow-up is in time, late or missing`() throws {
    let table = try BilanCases.table("t16-followups.pal")
    #expect(table["2021"] == ["1", "1", "0", "0", "1.000000", "", "1", "0", "0", "1"])
    #expect(
      table["2022"] == ["2", "0", "1", "1", "0.000000", "-1.000000", "0", "1", "0", "0"]
    )
  }

  // Of seven files followed Aulne paid, Frêne was rehoused, Bouleau left, Hêtre's proceedings go
  // on, three are open. Érable, Frêne, Hêtre and If entered in the year.
  @Test func `exits are of the files followed, and the open ones have none`() throws {
    let table = try BilanCases.table(
      "t17-exits.pal",
      ["day": "2022-10-10", "followed_by": "mobile_team", "department": "91"]
    )
    #expect(
      table.rows.map { [$0[0], $0[1], $0[2], $0[4]] } == [
        ["positive", "debt_cleared", "1", "0"], ["positive", "rehoused", "1", "1"],
        ["positive", "total", "2", "1"], ["neutral", "npai_left", "1", "0"],
        ["neutral", "total", "1", "0"], ["negative", "court_proceedings", "1", "1"],
        ["negative", "total", "1", "1"], ["", "", "3", "2"], ["", "total", "3", "2"],
        ["total", "", "7", "4"],
      ]
    )
    #expect(table.notes.contains("Positive: 2 of 3"))
    let mediation = try BilanCases.table("t17-exits.pal", ["day": "2022-10-10"])
    #expect(mediation["total"]?[1] == "1")
  }

  // Tremble's measure ran from October 2021 to March 2022, and was renewed in January.
  @Test func `a measure is at work in each year that it touches`() throws {
    let first = try BilanCases.table("t18-masp.pal")
    #expect(first.rows == [["1", "1", "0", "0", "1", "6"]])
    let second = try BilanCases.table("t18-masp.pal", ["year": "2022"])
    #expect(second.rows == [["1", "0", "1", "0", "1", "6"]])
  }

  // 2022: Aulne's fund by others, done; Frêne's by the team, dropped; Érable's housing, to do, and
  // shelter, done.
  @Test func `steps stand by kind, by who carries them out and by state`() throws {
    let table = try BilanCases.table("t19-steps.pal")
    #expect(
      table.rows.filter { $0[1] != "total" } == [
        ["fsl", "direct", "1", "0.250000", "0", "0", "0", "1", "0"],
        ["fsl", "mainstream", "1", "0.250000", "0", "0", "1", "0", "0"],
        ["social_housing", "direct", "1", "0.250000", "1", "0", "0", "0", "0"],
        ["siao", "mainstream", "1", "0.250000", "0", "0", "1", "0", "0"],
        ["total", "", "4", "1.000000", "1", "0", "2", "1", "0"],
      ]
    )
    #expect(table.notes.contains("The year before: 1 steps of 1 files."))
  }

  // Letters after 2, 2 and 1 days in 2021; after 1, 7, 1 and 2 in 2022, and none for Mélèze: the
  // median is 1.5, nine of ten 2 + 0.7 × 5. Aulne called after 8 days. Érable called after 10,
  // Frêne answered after 7: 7 + 0.9 × 3. Visits at home after 14, 14 and 22. From the notice to the
  // hearing 233 and 224 days: 224 + 0.9 × 9; and 217.
  @Test func `delays are of the files that have both days`() throws {
    let table = try BilanCases.table("t20-delays.pal")
    #expect(
      table["2021"] == ["3", "3", "2", "2", "1", "8", "8", "2", "14", "14", "2", "228.5", "232.1"]
    )
    #expect(
      table["2022"]
        == ["5", "4", "1.5", "5.5", "2", "8.5", "9.7", "1", "22", "22", "1", "217", "217"]
    )
  }
}
