import PalierValues

/// Writes the rows of a file of another programme.
struct OtherRows {
  let file: OtherFile
  let rows: ReferenceRows
  let seed: UInt64
  /// The number of the file among all, by which its people are drawn.
  let subject: Int
  let reference: String

  func write(to builder: inout FactBuilder) {
    let day = Value.date(file.takenOn)
    let isMediation = file.programme == "mediation"
    var random = DemoRandom(seed: seed, subject: UInt64(subject) << 8 | 6)
    let landlords = isMediation ? rows.socialLandlords : rows.privateLandlords
    var values: [String: Value] = [
      "reference": .text(reference), "person_key": .text("F\(padded(subject, to: 5))"),
      "programme": builder.word("programme", file.programme),
      "sector": builder.word("sector", isMediation ? "social" : "private"),
      "origin": builder.word("origin", isMediation ? "landlord" : "social_referral"),
      "reasons": builder.set("reason", file.reasons), "referred_on": day, "received_on": day,
      "taken_on": day, "landlord": .row(landlords[random.below(landlords.count)]),
    ]
    var dates: [String: CivilDate] = [:]
    if isMediation {
      // None of the published territories covers the Sarthe.
      values["commune"] = .row(rows.allonnes)
      values["home_visit"] = builder.word("home_visit", "allowed")
      dates["home_visit"] = file.takenOn
    } else {
      values["territory"] = .row(rows.essonne)
      values["commune"] = .row(rows.communes[subject % rows.communes.count])
    }
    var later: [DemoFact.Change] = []
    if file.isVisitForbidden {
      let forbidden = builder.word("home_visit", "forbidden")
      later.append(DemoFact.Change("home_visit", forbidden, on: file.takenOn.adding(days: 30)))
      values["home_visit_reason"] = .text("Menaces lors d'un entretien")
    }
    let household = builder.add("household", values, on: dates, later: later)
    builder.add(DemoNames.person(&random), as: "tenant", of: household)
    if let measure = file.measure {
      var values: [String: Value] = [
        "level": .whole(subject % 3 == 0 ? 2 : 1), "start": .date(measure.start),
        "end": .date(measure.end), "known_on": day, "recorded_on": day,
      ]
      values["renewed_on"] = measure.renewedOn.map(Value.date)
      builder.add("measure", of: household, values)
    }
    let closed = Value.date(file.closedOn)
    builder.add(
      "closing",
      of: household,
      [
        "date": closed, "exit": builder.word("exit", file.exit), "known_on": closed,
        "recorded_on": closed,
      ]
    )
  }
}
