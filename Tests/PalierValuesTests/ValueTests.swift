import PalierValues
import Testing

struct CivilDateTests {
  @Test func `every day of four centuries comes back from its number`() throws {
    var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
    var previous = (year: 1799, month: 12, day: 31)
    let end = try #require(CivilDate(year: 2200, month: 1, day: 1))
    while date < end {
      let parts = date.components
      #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == date)
      #expect((previous.year, previous.month, previous.day) < (parts.year, parts.month, parts.day))
      previous = parts
      date = date.adding(days: 1)
    }
  }

  @Test(arguments: [
    (2021, 2, 29), (2021, 2, 31), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (1900, 2, 29),
  ])
  func `a day that the calendar hasn't is refused`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2021-01-31", 1, "2021-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2021-03-31", -1, "2021-02-28"),
    ("2021-12-15", 2, "2022-02-15"), ("2020-02-29", 12, "2021-02-28"),
    ("2021-05-31", 13, "2022-06-30"),
  ])
  func `months are clamped`(_ start: String, _ months: Int, _ expected: String) throws {
    let parts = start.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    #expect(date.adding(months: months).iso == expected)
  }

  @Test func `the demonstration's day is a Monday`() throws {
    let date = try #require(CivilDate(year: 2022, month: 10, day: 10))
    #expect(date.weekday == 1)
    #expect(date.adding(days: 6).weekday == 7)
  }
}

struct ScaledTests {
  @Test(arguments: [
    (5, 2, 3), (-5, 2, -3), (5, -2, -3), (4, 2, 2), (1, 3, 0), (2, 3, 1), (-1, 2, -1), (0, 7, 0),
  ])
  func `a quotient is rounded half away from zero`(_ left: Int, _ right: Int, _ expected: Int64) {
    #expect(Scaled.divide(Int128(left), by: Int128(right)) == expected)
  }

  @Test func `zero divides nothing, and what doesn't fit isn't there`() {
    #expect(Scaled.divide(1, by: 0) == nil)
    #expect(Scaled.multiply(.max, .max, dividedBy: 1) == nil)
    #expect(Scaled.multiply(.max, 10, dividedBy: 10) == .max)
  }

  @Test(arguments: [
    (77, 126, 61), (29, 126, 23), (20, 126, 16), (1, 8, 13), (1, 200, 1), (-1, 8, -13),
    (110, 200, 55),
  ])
  func `a percentage comes from its counts`(_ part: Int64, _ whole: Int64, _ expected: Int64) {
    #expect(Percent(part, of: whole)?.rounded == expected)
    #expect(Percent(part, of: 0) == nil)
  }
}

struct TextFormTests {
  @Test(arguments: [
    ("Évry-Courcouronnes", "evry courcouronnes"), ("ÉVRY  COURCOURONNES", "evry courcouronnes"),
    ("Cœur d’Essonne", "coeur d essonne"), ("e\u{301}tage", "etage"),
    ("Viry‑Châtillon", "viry chatillon"),
    ("  bord  ", "bord"), ("ÆGIR", "aegir"), ("Straße", "strasse"),
  ])
  func `text folds`(_ text: String, _ folded: String) {
    #expect(TextForm.folded(text) == folded)
  }

  @Test func `the typographic form is one for all spellings`() {
    #expect(
      TextForm.typographic("l’e\u{301}tang\u{A0}vert") == TextForm.typographic("l'étang vert")
    )
    #expect(Array(TextForm.typographic("e\u{301}").unicodeScalars).count == 1)
  }
}
