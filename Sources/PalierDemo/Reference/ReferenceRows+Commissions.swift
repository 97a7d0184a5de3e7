import PalierValues

extension ReferenceRows {
  /// The sittings of the eviction prevention commission and the cases examined there.
  ///
  /// The households of these cases aren't in the register; the agenda of the sitting to come is of those
  /// that are.
  func addCommissions(_ builder: inout FactBuilder, agenda: [Int64]) {
    let body = builder.add(
      "body",
      [
        "name": .text("CCAPEX de l'Essonne"), "kind": builder.word("body_kind", "ccapex"),
        "territory": .row(essonne), "place": .text("Évry-Courcouronnes"),
      ]
    )
    for year in CommissionYear.all {
      for day in year.held {
        addSitting(on: day, "operational", "held", body, &builder)
      }
      let first = Int64(builder.count(of: "commission") - year.held.count)
      for (place, review) in year.reviews.enumerated() {
        var values: [String: Value] = ["origin": builder.word("review_origin", review.origin)]
        values["epci"] = review.epci.flatMap { epcis[$0] }.map(Value.row)
        values["complex"] = review.isComplex.map(Value.boolean)
        let sitting = first + 1 + Int64(place * year.held.count / year.reviews.count)
        builder.add("review", of: sitting, values)
      }
      for day in year.cancelled { addSitting(on: day, "operational", "cancelled", body, &builder) }
      addSitting(on: year.strategic, "strategic", "held", body, &builder)
    }
    let ahead = DemoCalendar.day(2022, 10, 18)
    let next = addSitting(on: ahead, "operational", "planned", body, &builder)
    for household in agenda {
      builder.add(
        "review",
        of: next,
        [
          "household": .row(household), "origin": builder.word("review_origin", "reported"),
          "complex": .boolean(false),
        ]
      )
    }
  }

  // A sitting to come was entered when the agenda was made, a week before today.
  @discardableResult
  private func addSitting(
    on day: CivilDate,
    _ kind: String,
    _ state: String,
    _ body: Int64,
    _ builder: inout FactBuilder
  ) -> Int64 {
    let known = min(day, DemoCalendar.today.adding(days: -7))
    return builder.add(
      "commission",
      [
        "date": .date(day), "kind": builder.word("commission_kind", kind),
        "state": builder.word("commission_state", state), "body": .row(body),
        "known_on": .date(known), "recorded_on": .date(known),
      ],
      on: ["state": known]
    )
  }
}

/// A year of the commission: published are its sittings, its cases, and the complex ones of three
/// bodies in 2020; of three others, by how much their cases grew.
struct CommissionYear: Hashable, Sendable {
  /// A case that was examined.
  struct Review: Hashable, Sendable {
    let origin: String
    let epci: String?
    /// Unknown where nothing was published.
    let isComplex: Bool?
  }

  let held: [CivilDate]
  let cancelled: [CivilDate]
  let strategic: CivilDate
  let reviews: [Review]

  // It sits on Tuesdays, every week but when it doesn't: the sittings are spread over the year. The
  // cases are those of each body, and how many of them were complex.
  private init(
    first: CivilDate,
    held: Int,
    cancelled: [CivilDate],
    strategic: CivilDate,
    cases: KeyValuePairs<String, (count: Int, complex: Int?)>
  ) {
    self.held = (0..<held).map { first.adding(days: $0 * 51 / held * 7) }
    self.cancelled = cancelled
    self.strategic = strategic
    let origins = [
      "private_landlord", "social_landlord", "reported", "private_landlord", "social_landlord",
      "comed", "private_landlord",
    ]
    reviews = cases.flatMap { epci, cases in
      (0..<cases.count).map { place in
        Review(
          origin: origins[place % origins.count],
          epci: epci.isEmpty ? nil : epci,
          isComplex: cases.complex.map { place < $0 }
        )
      }
    }
  }

  static let all = [
    CommissionYear(
      first: DemoCalendar.day(2020, 1, 7),
      held: 27,
      cancelled: [DemoCalendar.day(2020, 3, 31), DemoCalendar.day(2020, 4, 14)],
      strategic: DemoCalendar.day(2020, 10, 15),
      cases: [
        "200057859": (34, 27), "200058477": (40, 33), "200017846": (15, 4),
        "200059228": (20, nil), "200056232": (27, nil), "200054781": (30, nil),
        "249100546": (12, nil), "249100595": (8, nil), "": (7, nil),
      ]
    ),
    CommissionYear(
      first: DemoCalendar.day(2021, 1, 5),
      held: 32,
      cancelled: [DemoCalendar.day(2021, 8, 17)],
      strategic: DemoCalendar.day(2021, 10, 14),
      cases: [
        "200057859": (40, nil), "200058477": (35, nil), "200017846": (12, nil),
        "200059228": (36, nil), "200056232": (30, nil), "200054781": (20, nil),
        "249100546": (9, nil), "249100595": (5, nil), "": (5, nil),
      ]
    ),
  ]
}
