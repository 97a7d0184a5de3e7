import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

/// Lines through figures in time.
@Suite struct LineChartTests {
  private static func table(
    _ keys: [Value],
    _ type: ValueType = .month,
    kinds: [ResultLine.Kind] = [],
    shape: ChartShape = .line
  ) -> ResultTable {
    ResultTable(
      columns: [
        ResultColumn(name: "key", title: Message("month", "mois"), type: type, isKey: true),
        ResultColumn(name: "count", title: Message("count", "nombre"), type: .number),
      ],
      lines: keys.enumerated().map { place, key in
        ResultLine(
          [key, .number(Number(scaled: Int64(place + 1) * Number.scale))],
          kind: kinds.indices.contains(place) ? kinds[place] : .row
        )
      },
      chart: shape
    )
  }

  private static func month(_ year: Int, _ month: Int) -> Value {
    CalendarMonth(year: year, month: month).map(Value.month) ?? .unknown
  }

  private func text(
    _ table: ResultTable,
    _ format: OutputFormat = .table,
    _ tongue: Tongue = .english
  ) throws -> String {
    try format.text(of: table, options: Sample.options(tongue, width: 60))
  }

  /// The places of the marks along the line, in cells.
  private func marks(_ table: ResultTable) throws -> [Int] {
    try text(table).split(separator: "\n").filter { $0.contains("│") }
      .flatMap { line in
        line.enumerated().filter { $0.element == "●" }.map(\.offset)
      }
      .sorted()
  }

  @Test func `what is unknown is left out, and said`() throws {
    let table = Self.table([Self.month(2021, 1), Self.month(2021, 2), .unknown])
    let english = try text(table)
    #expect(
      english.contains("2021-01") && english.contains("\nnot on the line, month unknown: count 3\n")
    )
    #expect(try marks(table).count == 2)
    #expect(english.contains("2 │"), "the scale is that of what is drawn")
    let french = try text(table, .markdown, .french)
    #expect(french.contains("hors de la courbe, valeur inconnue (mois) : nombre 3"), "\(french)")
    let page = try text(table, .html)
    #expect(page.contains("<p class=\"note\">not on the line, month unknown: count 3</p>"))
    #expect(page.components(of: "<circle") == 2)
  }

  @Test func `bars show what is unknown`() throws {
    let table = Self.table([Self.month(2021, 1), .unknown], shape: .bar)
    #expect(try !text(table).contains("not on the line"))
  }

  @Test func `what was cut has no place on a line`() throws {
    let table = Self.table([Self.month(2021, 1), .unknown], kinds: [.row, .others])
    #expect(try marks(table).count == 1)
    #expect(try !text(table).contains("not on the line"))
  }

  @Test func `a month without figures has its place, and the line a gap there`() throws {
    // Of twelve months, the second and the last: a month is a twelfth of the way.
    let table = Self.table([Self.month(2021, 1), Self.month(2021, 2), Self.month(2021, 12)])
    let places = try marks(table)
    #expect(places.count == 3)
    #expect(places[2] - places[1] > 8 * (places[1] - places[0]))
    let page = try text(table, .html)
    #expect(page.components(of: "<polyline") == 1)
    let line = try #require(page.firstRange(of: "points=\""))
    #expect(page[line.upperBound...].prefix { $0 != "\"" }.split(separator: " ").count == 2)
  }

  @Test func `months stand in their order, whatever the order of the lines`() throws {
    let sorted = Self.table([Self.month(2022, 3), Self.month(2021, 1)])
    let drawn = try text(sorted)
    let axis = try #require(
      drawn.split(separator: "\n").first { $0.contains("2021-01") && $0.contains("2022-03") }
    )
    #expect(axis.drop { $0 == " " }.hasPrefix("2021-01"))
    #expect(axis.hasSuffix("2022-03"))
  }

  @Test func `a line of days goes on over days without figures`() throws {
    let days = [1, 2, 5].map { Value.date(CivilDate(day: 18_700 + $0)) }
    let page = try text(Self.table(days, .date), .html)
    #expect(page.components(of: "<polyline") == 1)
    let line = try #require(page.firstRange(of: "points=\""))
    let points = page[line.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
    let places = points.compactMap { Double($0.prefix { $0 != "," }) }
    #expect(places.count == 3)
    #expect(abs((places[2] - places[1]) - 3 * (places[1] - places[0])) < 1)
  }

  @Test func `keys that are no periods keep the order of the lines`() throws {
    let table = Self.table([.member(20), .member(10), .unknown], .enumeration("stage"))
    #expect(try marks(table).count == 2)
    #expect(try text(table).contains("not on the line, month unknown: count 3"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
