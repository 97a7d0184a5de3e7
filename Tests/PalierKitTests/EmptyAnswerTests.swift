import PalierKit
import Testing

/// What people are told when nothing meets their conditions.
@Suite struct EmptyAnswerTests {
  private func told(_ question: String, _ tongue: Tongue = .english) throws -> String {
    let store = try SmallStore()
    let session = try store.session { $0.presentation = Presentation(tongue: tongue) }
    try session.run(question, name: "question")
    return store.output.text
  }

  @Test func `each condition is told with what there is without it`() throws {
    let text = try told("households where stage = assignation and debt < 1000 €")
    #expect(text.contains("stage = assignation: 2 · debt < 1000 €: 1"))
    #expect(text.contains("without stage = assignation: 1 household; their stage is cfp (1)"))
    #expect(text.contains("without debt < 1000 €: 2 households; their debt is 4,200.00\u{A0}€"))
  }

  @Test func `French counts what there would be, in number and gender`() throws {
    let text = try told("ménages dont stade = assignation et dette < 1000 €", .french)
    #expect(text.contains("sans stade = assignation : 1 ménage ; leur stade : cfp (1)"))
    #expect(
      text.contains("sans dette < 1000 € : 2 ménages ; leur dette : 4\u{202F}200,00\u{A0}€")
    )
  }

  @Test func `days are told by the first and the last, whatever the comparison`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(
      """
      households where stage = assignation add contact { date: 2021-03-02, channel: sms }
      contacts where date in 2019
      contacts where date = 2019-05-06
      """,
      name: "question"
    )
    let told = "2 contacts; their date is 2021-03-02"
    #expect(store.output.text.contains("without date in 2019: " + told))
    #expect(store.output.text.contains("without date = 2019-05-06: " + told))
  }

  @Test func `a condition that isn't the cause is told of no rows`() throws {
    let text = try told("households where stage = cfp and debt > 1000 € and debt > 2000 €")
    #expect(text.contains("without stage = cfp: 1 household; "))
    #expect(!text.contains("without debt"))
  }

  @Test func `a condition behind take is asked of the rows that were taken`() throws {
    let text = try told("households where stage = assignation take 1 where debt < 1000 €")
    #expect(text.contains("without debt < 1000 €: 1 household; their debt is 4,200.00"), "\(text)")
    #expect(!text.contains("without stage"))
    let before = try told("households where debt < 0 € take 5")
    #expect(before.contains("without debt < 0 €: 3 households"), "\(before)")
  }

  @Test func `a count of nothing is explained as an empty list is`() throws {
    let text = try told("households where stage = cfp and debt > 1000 € show count")
    #expect(text.contains("stage = cfp: 1 · debt > 1000 €: 1"), "\(text)")
    #expect(text.contains("without debt > 1000 €: 1 household"))
    let some = try told("households where stage = cfp show count")
    #expect(!some.contains("without"))
  }
}
