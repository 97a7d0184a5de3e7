import PalierDiagnostics
import PalierValues

extension LawTable {
  /// The rules of French law that judge a case, with their dates and sources.
  package static let french = LawTable(
    reviewedOn: day(2022, 10, 1) ?? CivilDate(day: 0),
    delays: [
      LegalDelay(
        "summons-delay",
        from: "cdp",
        to: "assignation",
        basis: .lease,
        versions(
          reform: .days(42),
          before: .months(2),
          Message("act of 6 July 1989, article 24", "loi du 6 juillet 1989, article 24")
        )
      ),
      LegalDelay(
        "hearing-delay",
        from: "assignation",
        to: "hearing",
        basis: .earlierAct,
        versions(
          reform: .days(42),
          before: .months(2),
          Message("act of 6 July 1989, article 24 III", "loi du 6 juillet 1989, article 24 III")
        )
      ),
      LegalDelay(
        "police-request-delay",
        from: "cql",
        to: "rfp",
        basis: .earlierAct,
        [vacating]
      ),
      LegalDelay("eviction-delay", from: "cql", to: "eviction", basis: .earlierAct, [vacating]),
    ],
    truces: [
      truce((2019, 11, 1), (2020, 7, 10), "act of 11 May 2020", "loi du 11 mai 2020"),
      truce(
        (2020, 11, 1),
        (2021, 5, 31),
        "ordinance of 10 February 2021",
        "ordonnance du 10 février 2021"
      ),
    ].compactMap { $0 },
    thresholds: [
      threshold(
        (2027, 1, 1),
        Money(cents: 45_000),
        months: 3,
        "decree 2026-84",
        "décret 2026-84"
      )
    ].compactMap { $0 }
  )

  /// The two months that a household has after the notice to quit.
  private static let vacating = LegalDelay.Version(
    from: nil,
    .months(2),
    source: Message(
      "code of civil enforcement procedures, L412-1",
      "code des procédures civiles d'exécution, L412-1"
    )
  )

  /// The two versions of a delay that the act of 27 July 2023 shortened.
  private static func versions(
    reform: CalendarDuration,
    before: CalendarDuration,
    _ source: Message
  ) -> [LegalDelay.Version] {
    [
      LegalDelay.Version(
        from: day(2023, 7, 29),
        reform,
        source: Message(
          source.english + ", as of 29 July 2023",
          source.french + ", depuis le 29 juillet 2023"
        )
      ),
      LegalDelay.Version(from: nil, before, source: source),
    ]
  }

  private static func truce(
    _ from: (Int, Int, Int),
    _ through: (Int, Int, Int),
    _ english: String,
    _ french: String
  ) -> WinterTruce? {
    guard let first = day(from.0, from.1, from.2), let last = day(through.0, through.1, through.2)
    else { return nil }
    return WinterTruce(from: first, through: last, source: Message(english, french))
  }

  private static func threshold(
    _ from: (Int, Int, Int),
    _ amount: Money,
    months: Int,
    _ english: String,
    _ french: String
  ) -> ArrearsThreshold? {
    guard let first = day(from.0, from.1, from.2) else { return nil }
    return ArrearsThreshold(
      from: first,
      amount: amount,
      months: months,
      source: Message(english, french),
      isVerified: false
    )
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }
}
