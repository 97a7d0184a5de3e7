import PalierDictionary
import PalierValues
import Testing

struct TerritoryTests {
  @Test func `the twenty-six territories add up to the published means`() {
    let all = PublishedTerritory.all
    #expect(all.count == 26)
    #expect(Set(all.map(\.code)).count == 26)
    #expect(all.map(\.fte.scaled).reduce(0, +) == 99 * Number.scale)
    #expect(all.map(\.budget.cents).reduce(0, +) == 388_320_000)
  }

  @Test func `published figures that disagree are kept`() {
    let odd = PublishedTerritory.all.filter { territory in
      territory.budget.cents * Number.scale != territory.fte.scaled * 3_920_000
    }
    #expect(odd.map(\.code) == ["75", "93", "94", "13"])
    #expect(odd.map(\.budget) == Array(repeating: Money(cents: 19_660_000), count: 4))
  }

  @Test func `Île-de-France has eight territories`() {
    let rows = PublishedTerritory.all.filter { $0.region == "Île-de-France" }
    #expect(rows.count == 8)
    #expect(rows.map(\.fte.scaled).reduce(0, +) == 35 * Number.scale)
    #expect(rows.map(\.budget.cents).reduce(0, +) == 137_380_000)
  }
}
