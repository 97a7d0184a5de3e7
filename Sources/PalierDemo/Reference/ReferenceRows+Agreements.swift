import PalierValues

extension ReferenceRows {
  /// What was agreed with the operator, and how many files a month.
  func addAgreements(_ builder: inout FactBuilder) {
    builder.add(
      "agreement",
      [
        "territory": .row(essonne), "operator": .row(operatorTeam), "partner": .row(partner),
        "valid_from": .date(DemoCalendar.day(2021, 4, 1)),
        "valid_until": .date(DemoCalendar.day(2022, 12, 31)),
        "stages": builder.set("stage", ["cdp", "assignation"]),
        "blanks_count": .boolean(false), "fte": .whole(4), "sharing_agreed": .boolean(true),
        "sharing_agreed_on": .date(DemoCalendar.day(2021, 3, 15)),
      ]
    )
    for month in Intake.months + [Intake.november, Intake.december] {
      builder.add(
        "quota",
        [
          "territory": .row(essonne), "operator": .row(operatorTeam),
          "year": .year(CalendarYear(month.year)),
          "month": .month(CalendarMonth(containing: DemoCalendar.day(month.year, month.month, 1))),
          "flow": builder.word("flow", "monthly_transfer"), "volume": .whole(month.volume),
        ]
      )
    }
    addReferralVolumes(&builder)
  }

  /// How many referrals of social services a year takes: in 2022 fewer than its pace asks for.
  private func addReferralVolumes(_ builder: inout FactBuilder) {
    for (year, volume) in [(2021, 20), (2022, 30)] {
      builder.add(
        "quota",
        [
          "territory": .row(essonne), "operator": .row(operatorTeam),
          "year": .year(CalendarYear(year)), "flow": builder.word("flow", "social_referral"),
          "volume": .whole(volume),
        ]
      )
    }
  }
}
