import PalierDiagnostics
import PalierDictionary
import PalierReport
import PalierValues
import Testing

struct ValueFormatterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: Value
    let type: ValueType
    let english: String
    let french: String
    let machine: String
    let excel: String

    init(
      _ value: Value,
      _ type: ValueType,
      _ english: String,
      _ french: String,
      _ machine: String,
      _ excel: String
    ) {
      self.value = value
      self.type = type
      self.english = english
      self.french = french
      self.machine = machine
      self.excel = excel
    }

    var testDescription: String { machine }
  }

  private static let spring = Period(from: CivilDate(day: 18_729), before: CivilDate(day: 18_732))
  private static let massy = Reference(id: 7, key: "91377", label: "Massy")

  static let cases: [Case] = [
    Case(.unknown, .date, "—", "—", "", ""),
    Case(.unknown, .percent, "n.d.", "n.d.", "", ""),
    Case(.boolean(true), .boolean, "yes", "oui", "true", "oui"),
    Case(.boolean(false), .boolean, "no", "non", "false", "non"),
    Case(.text("a|b"), .text, "a|b", "a|b", "a|b", "a|b"),
    Case(
      .number(Number(scaled: 1_234_500_000)),
      .number,
      "1,234.5",
      "1\u{202F}234,5",
      "1234.5",
      "1234,5"
    ),
    Case(.number(Number(scaled: -1)), .number, "-0.000001", "-0,000001", "-0.000001", "-0,000001"),
    Case(
      .number(Number(scaled: -1_000_000_000_000)),
      .number,
      "-1,000,000",
      "-1\u{202F}000\u{202F}000",
      "-1000000",
      "-1000000"
    ),
    Case(
      .money(Money(cents: 420_000)),
      .money,
      "4,200.00\u{A0}€",
      "4\u{202F}200,00\u{A0}€",
      "4200.00",
      "4200,00"
    ),
    Case(.money(Money(cents: -5)), .money, "-0.05\u{A0}€", "-0,05\u{A0}€", "-0.05", "-0,05"),
    Case(
      .money(Money(cents: .min)),
      .money,
      "-92,233,720,368,547,758.08\u{A0}€",
      "-92\u{202F}233\u{202F}720\u{202F}368\u{202F}547\u{202F}758,08\u{A0}€",
      "-92233720368547758.08",
      "-92233720368547758,08"
    ),
    Case(
      .date(CivilDate(day: 18_729)),
      .date,
      "2021-04-12",
      "12/04/2021",
      "2021-04-12",
      "12/04/2021"
    ),
    Case(
      .month(CalendarMonth(index: 2_021 * 12 + 3)),
      .month,
      "2021-04",
      "04/2021",
      "2021-04",
      "04/2021"
    ),
    Case(
      .quarter(CalendarQuarter(index: 2_021 * 4 + 1)),
      .quarter,
      "2021-Q2",
      "2021-T2",
      "2021-Q2",
      "2021-T2"
    ),
    Case(.year(CalendarYear(2_021)), .year, "2021", "2021", "2021", "2021"),
    Case(
      .period(spring),
      .period,
      "2021-04-12 to 2021-04-14",
      "du 12/04/2021 au 14/04/2021",
      "2021-04-12/2021-04-14",
      "du 12/04/2021 au 14/04/2021"
    ),
    Case(
      .period(Period(from: nil, before: CivilDate(day: 18_730))),
      .period,
      "until 2021-04-12",
      "jusqu'au 12/04/2021",
      "../2021-04-12",
      "jusqu'au 12/04/2021"
    ),
    Case(
      .period(Period(from: CivilDate(day: 18_729), before: nil)),
      .period,
      "since 2021-04-12",
      "depuis le 12/04/2021",
      "2021-04-12/..",
      "depuis le 12/04/2021"
    ),
    Case(.duration(.days(1)), .duration, "1\u{A0}day", "1\u{A0}jour", "1", "1"),
    Case(
      .duration(.days(-1_500)),
      .duration,
      "-1,500\u{A0}days",
      "-1\u{202F}500\u{A0}jours",
      "-1500",
      "-1500"
    ),
    Case(.duration(.days(0)), .duration, "0\u{A0}days", "0\u{A0}jour", "0", "0"),
    Case(.duration(.months(3)), .duration, "3\u{A0}months", "3\u{A0}mois", "P3M", "3\u{A0}mois"),
    Case(
      .member(20),
      .enumeration("stage"),
      "Order to quit the premises",
      "Commandement de quitter les lieux",
      "cql",
      "cql"
    ),
    Case(.member(10), .enumeration("stage"), "Unpaid rent", "Impayé locatif", "arrears", "impayé"),
    Case(.member(99), .enumeration("stage"), "99", "99", "99", "99"),
    Case(
      .members(0b1001),
      .set("vulnerability"),
      "Health, Debts",
      "Santé, Dettes",
      "health|debt_load",
      "santé, surendettement"
    ),
    Case(
      .members(0b11),
      .set("vulnerability"),
      "Debts, 1",
      "Dettes, 1",
      "debt_load|1",
      "surendettement, 1"
    ),
    Case(.members(0), .set("vulnerability"), "", "", "", ""),
    Case(.reference(massy), .reference("commune"), "Massy", "Massy", "91377", "Massy"),
    Case(.reference(Reference(id: 7)), .reference("commune"), "7", "7", "7", "7"),
    Case(
      .references([massy, Reference(id: 8, key: "91174", label: "Corbeil-Essonnes")]),
      .references("commune"),
      "Massy, Corbeil-Essonnes",
      "Massy, Corbeil-Essonnes",
      "91377|91174",
      "Massy, Corbeil-Essonnes"
    ),
  ]

  @Test(arguments: cases)
  func `each value has its form for people, machines and the spreadsheet`(_ one: Case) {
    func text(_ tongue: Tongue, _ style: ValueStyle) -> String {
      ValueFormatter(tongue: tongue, dictionary: Sample.dictionary, style: style)
        .text(one.value, type: one.type)
    }
    #expect(text(.english, .people) == one.english)
    #expect(text(.french, .people) == one.french)
    #expect(text(.english, .machine) == one.machine)
    #expect(text(.french, .machine) == one.machine)
    #expect(text(.english, .excelFrench) == one.excel)
  }

  @Test
  func `a time has the tongue's sign between hour and minute`() throws {
    let value = Value.time(try #require(TimeOfDay(hour: 8, minute: 5)))
    func text(_ tongue: Tongue, _ style: ValueStyle) -> String {
      ValueFormatter(tongue: tongue, dictionary: Sample.dictionary, style: style)
        .text(value, type: .time)
    }
    #expect(text(.english, .people) == "08:05")
    #expect(text(.french, .people) == "08h05")
    #expect(text(.french, .machine) == "08:05")
    #expect(text(.french, .excelFrench) == "08:05")
  }

  @Test(arguments: [
    (77, 126, "61", "0.611111", "61,1111"), (29, 126, "23", "0.230159", "23,0159"),
    (20, 126, "16", "0.158730", "15,873"), (1, 200, "1", "0.005000", "0,5"),
    (1, 201, "0", "0.004975", "0,4975"), (-1, 200, "-1", "-0.005000", "-0,5"),
    (1, 8, "13", "0.125000", "12,5"), (3, 8, "38", "0.375000", "37,5"),
    (-1, 8, "-13", "-0.125000", "-12,5"), (5, 200, "3", "0.025000", "2,5"),
    (23, 40, "58", "0.575000", "57,5"), (57, 40, "143", "1.425000", "142,5"),
    (0, 5, "0", "0.000000", "0"), (5, 5, "100", "1.000000", "100"),
    (44_999_999, 100_000_000, "45", "0.450000", "45"),
    (44_499_999, 100_000_000, "44", "0.445000", "44,5"),
    (1, 2_000_000, "0", "0.000001", "0,0001"), (49, 100_000_000, "0", "0.000000", "0"),
    (2_000, 100, "2\u{202F}000", "20.000000", "2000"),
  ])
  func `a percentage is rounded once, from its counts, half away from zero`(
    part: Int64,
    whole: Int64,
    percent: String,
    ratio: String,
    excel: String
  ) throws {
    let value = Value.percent(try #require(Percent(part, of: whole)))
    func text(_ style: ValueStyle) -> String {
      ValueFormatter(tongue: .french, dictionary: Sample.dictionary, style: style)
        .text(value, type: .percent)
    }
    #expect(text(.people) == percent + "\u{A0}%")
    #expect(text(.machine) == ratio)
    #expect(text(.excelFrench) == excel + "%")
  }
}
