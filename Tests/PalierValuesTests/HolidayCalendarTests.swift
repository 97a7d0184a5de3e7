import PalierValues
import Testing

struct HolidayCalendarTests {
  private func day(_ iso: String) throws -> CivilDate {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
  }

  @Test(arguments: [
    "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
    "2000-04-23", "2008-03-23", "2019-04-21", "2021-04-04", "2022-04-17", "2024-03-31",
    "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ])
  func `Easter falls on the known day`(_ iso: String) throws {
    let date = try day(iso)
    #expect(HolidayCalendar.easter(date.components.year) == date)
  }

  @Test func `Easter is a Sunday between 22 March and 25 April`() {
    for year in 1583...4000 {
      let easter = HolidayCalendar.easter(year)
      let (_, month, day) = easter.components
      #expect(easter.weekday == 7 && (3, 22) <= (month, day) && (month, day) <= (4, 25))
    }
  }

  @Test func `the eleven holidays of 2021`() {
    #expect(
      HolidayCalendar.france.holidays(of: 2021).map(\.iso) == [
        "2021-01-01", "2021-04-05", "2021-05-01", "2021-05-08", "2021-05-13", "2021-05-24",
        "2021-07-14", "2021-08-15", "2021-11-01", "2021-11-11", "2021-12-25",
      ]
    )
  }

  @Test func `parts of the country have days of their own`() throws {
    let national = Set(HolidayCalendar.france.holidays(of: 2021))
    func own(_ calendar: HolidayCalendar) -> [String] {
      Set(calendar.holidays(of: 2021)).subtracting(national).map(\.iso).sorted()
    }
    #expect(own(.alsaceMoselle) == ["2021-04-02", "2021-12-26"])
    #expect(own(.reunion) == ["2021-12-20"])
    // In 2008 Ascension fell on 1 May: the day counts once.
    #expect(HolidayCalendar.france.holidays(of: 2008).count == 10)
    #expect(HolidayCalendar(name: "Alsace_Moselle") == .alsaceMoselle)
    #expect(HolidayCalendar(name: "mars") == nil)
  }

  @Test(arguments: [(2019, 251), (2020, 253), (2021, 254), (2022, 253), (2023, 251)])
  func `a year has the known number of working days`(_ year: Int, _ count: Int) {
    #expect(HolidayCalendar.france.workingDays(in: CalendarYear(year).period) == count)
  }

  @Test func `the first day is left out and the last one counts, day by day`() throws {
    let first = try day("1969-12-20")
    for calendar in HolidayCalendar.allCases {
      for length in [0, 1, 2, 5, 6, 7, 8, 30, 366, 800] {
        for offset in 0..<14 {
          let start = first.adding(days: offset)
          let end = start.adding(days: length)
          let naive = (0..<length).count { calendar.isWorkingDay(start.adding(days: $0 + 1)) }
          #expect(calendar.workingDays(after: start, through: end) == naive)
          #expect(calendar.workingDays(after: end, through: start) == -naive)
        }
      }
    }
  }
}
