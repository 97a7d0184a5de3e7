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
    #expect(text.contains("without stage = assignation there are 1: their stage is"))
    #expect(text.contains("without debt < 1000 € there are 2: their debt goes from"))
  }

  @Test func `a condition that isn't the cause is told of no rows`() throws {
    let text = try told("households where stage = cfp and debt > 1000 € and debt > 2000 €")
    #expect(text.contains("without stage = cfp there are 1"))
    #expect(!text.contains("without debt"))
  }
}
