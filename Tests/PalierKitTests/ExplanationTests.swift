import PalierKit
import Testing

/// What `explain` tells of a question.
@Suite struct ExplanationTests {
  private func told(_ text: String, _ tongue: Tongue = .english) throws -> [String] {
    let store = try SmallStore()
    let session = try store.session { $0.presentation = Presentation(tongue: tongue) }
    try session.run(text, name: "t", reading: .shell)
    return store.output.said
  }

  @Test(arguments: [
    (
      "explain households where stage = cql take 2", Tongue.english,
      "households where stage = cql sort by reference take 2 show reference, "
    ),
    (
      "explain households where stage = cql", .french,
      "ménages dont stade = cql trier par référence montrer référence, "
    ),
    (
      "expliquer ménages dont dette > 3 € trier par dette montrer dette", .english,
      "households where debt > 3 € sort by debt show debt"
    ),
    (
      "explain households group by stage", .french, "ménages grouper par stade montrer nombre"
    ),
    (
      "explain households show count, sum(debt)", .french,
      "ménages montrer nombre, somme(dette)"
    ),
  ])
  func `the question is said whole, in the tongue of the reader`(
    _ text: String,
    _ tongue: Tongue,
    _ sentence: String
  ) throws {
    let first = try #require(try told(text, tongue).first)
    #expect(first.hasPrefix(sentence), "\(first)")
  }

  @Test func `names, fields, days and denominators are told before the engine and the SQL`() throws
  {
    let lines = try told(
      """
      define large = households where debt > 1000 €
      explain large where hearing_on in next 21 days group by sector show count, share
      """
    )
    let places = [
      "one line is about: a group of households", "large = households where debt > 1000 €",
      "sector: ", "share of no household", "from 2022-10-10 to 2022-10-30", "the engine:", "  ",
      "select ",
    ].map { sought in lines.firstIndex { $0.contains(sought) } }
    #expect(places.allSatisfy { $0 != nil }, "\(lines)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(lines)")
  }

  @Test func `a question of several lines is said with each word as it stands`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.presentation = Presentation(tongue: .french) }
    // Both lines have a word at the same place.
    try session.run(
      "households where stage = judgment\nwhere stage = cfp",
      name: "t",
      reading: .shell
    )
    #expect(store.output.text.contains("stade = jugement : 0 · stade = cfp : 1"))
  }
}
