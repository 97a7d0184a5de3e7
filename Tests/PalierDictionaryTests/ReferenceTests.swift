import PalierDiagnostics
import PalierDictionary
import Testing

struct ReferenceTests {
  private let dictionary = CaseDictionary.standard

  @Test(arguments: Tongue.allCases)
  func `the whole dictionary names every entity, field and value`(tongue: Tongue) {
    let page = dictionary.reference(in: tongue)
    for entity in dictionary.entities {
      #expect(page.contains("## \(entity.plural[tongue])\n"))
      for field in dictionary.allFields(of: entity) {
        #expect(page.contains("| `\(field.words[tongue])` |"), "\(field.name)")
      }
    }
    for value in dictionary.enumerations.flatMap(\.values) {
      #expect(page.contains("| `\(value.words[tongue])` |"))
    }
    #expect(page == dictionary.reference(in: tongue))
  }

  @Test func `every line of a table has as many cells as its head`() {
    let page = dictionary.reference(in: .french)
    for line in page.split(separator: "\n") where line.hasPrefix("|") {
      let bars = line.filter { $0 == "|" }.count
      #expect(bars == 7 || bars == 5, "\(line)")
    }
  }

  @Test func `a field's page tells how it is worked out`() throws {
    let page = try #require(dictionary.reference(path: "household.debt", in: .english))
    #expect(page.hasPrefix("## household.debt\n"))
    #expect(page.contains("- worked out: `latest(debts).amount`"))
    #expect(page.contains("- class: sensitive"))
  }

  @Test func `a field of values lists them in the tongue asked for`() throws {
    let page = try #require(dictionary.reference(path: "ménage.stade", in: .french))
    #expect(page.contains("| `impayé` | `arrears` | Impayé constitué |"))
  }

  @Test(arguments: ["household.", "household.nothing", "nothing", "a.b.c", ""])
  func `a path to nothing has no page`(path: String) {
    #expect(dictionary.reference(path: path, in: .english) == nil)
  }
}
