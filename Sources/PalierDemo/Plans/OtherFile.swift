import PalierValues

/// A file of another programme than the team's, closed so that it isn't among the files at work.
struct OtherFile: Hashable, Sendable {
  /// A personalised social support measure.
  struct Measure: Hashable, Sendable {
    let start: CivilDate
    /// The last day.
    let end: CivilDate
    let renewedOn: CivilDate?
  }

  let programme: String
  let takenOn: CivilDate
  let closedOn: CivilDate
  let exit: String
  var reasons = ["arrears"]
  var isVisitForbidden = false
  var measure: Measure?

  static let all = mediation + measures

  // Allonnes in 2016: 19 entries and 33 households followed, so 14 came from the year before. Five
  // had left by then, and four came later.
  static let mediation: [OtherFile] = {
    func file(_ place: Int, _ taken: CivilDate, days: Int) -> OtherFile {
      let exits = [
        "debt_cleared", "mainstream", "not_joined", "debt_cleared", "court_proceedings",
        "payment_resumed", "mainstream", "household_refused",
      ]
      return OtherFile(
        programme: "mediation",
        takenOn: DemoCalendar.workday(taken),
        closedOn: DemoCalendar.workday(taken.adding(days: days)),
        exit: exits[place % exits.count],
        reasons: place % 4 == 3 ? ["nuisance"] : place % 5 == 4 ? ["upkeep"] : ["arrears"],
        isVisitForbidden: place % 15 == 6
      )
    }
    let left = (0..<5).map { place in
      file(place, DemoCalendar.day(2014, 9, 1).adding(days: place * 30), days: 280)
    }
    // Nine of these leave in 2016, and five in 2017.
    let carried = (0..<14).map { place in
      file(
        place,
        DemoCalendar.day(2015, 2, 2).adding(days: place * 21),
        days: place < 9 ? 400 : 540
      )
    }
    // Eleven of these leave in 2016, and eight in 2017.
    let entered = (0..<19).map { place in
      file(
        place + 5,
        DemoCalendar.day(2016, 1, 11).adding(days: place * 18),
        days: place < 11 ? 100 : 210
      )
    }
    let later = (0..<4).map { place in
      file(place, DemoCalendar.day(2017, 2, 6).adding(days: place * 30), days: 150)
    }
    return left + carried + entered + later
  }()

  // Of 2021: 21 measures at work, 15 begun and 12 renewed, six of them both, 14 months long on
  // average. Two had ended the year before, and three began the year after.
  static let measures: [OtherFile] = {
    func file(_ begun: (Int, Int), months: Int, renewedAfter: Int? = nil) -> OtherFile {
      let start = DemoCalendar.day(begun.0, begun.1, 1)
      let end = start.adding(months: months).adding(days: -1)
      return OtherFile(
        programme: "masp",
        takenOn: start,
        closedOn: end,
        exit: months < 12 ? "not_joined" : "plan_respected",
        measure: Measure(
          start: start,
          end: end,
          renewedOn: renewedAfter.map { start.adding(months: $0) }
        )
      )
    }
    let ended = [6, 7].map { file((2020, $0), months: 5) }
    let carried = zip(6...11, [20, 20, 18, 18, 16, 16]).map { month, length in
      file((2020, month), months: length, renewedAfter: 8)
    }
    let renewed = zip(1...6, [14, 14, 14, 12, 12, 12]).map { month, length in
      file((2021, month), months: length, renewedAfter: 6)
    }
    let begun = (1...9).map { file((2021, $0), months: 12) }
    let later = (1...3).map { file((2022, $0), months: 6) }
    return ended + carried + renewed + begun + later
  }()
}
