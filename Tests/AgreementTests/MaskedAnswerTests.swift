import PalierDictionary
import PalierKit
import PalierSemantics
import PalierValues
import SeededRandom
import Testing

/// Answers to random questions with `mask below` tell no small count, as they are printed.
struct MaskedAnswerTests {
  #if DEBUG
  static let standardCount = 150
  #else
  static let standardCount = 600
  #endif

  @Test func `a masked answer tells no small count`() throws {
    let count = AgreementTests.setting("PALIER_MASKS") ?? MaskedAnswerTests.standardCount
    let seed = UInt64(AgreementTests.setting("PALIER_SEED") ?? 1)
    let store = try RandomStore(seed: seed &+ 2_000)
    var generator = QuestionGenerator(store, seed: seed &* 15_485_863)
    let output = KeptOutput()
    var options = SessionOptions(actor: "tester", format: .csv)
    options.today = Day(store.today.iso)
    options.isReadOnly = true
    options.holdsOneAnswer = false
    let session = try Session(opening: store.path, options: options, output: output)
    var hidden = 0
    var found: [String] = []
    for _ in 0..<count {
      guard let question = generator.maskedQuestion() else { continue }
      func answer(_ text: String) throws -> PrintedAnswer {
        try session.run(text, name: "question")
        return PrintedAnswer(output.take(), keyCount: question.keyCount)
      }
      let check = MaskCheck(
        question: question,
        plain: try answer(question.text),
        counts: try answer(question.counts),
        masked: try answer("\(question.text) mask below \(question.least)")
      )
      hidden += check.hiddenCount
      if let told = check.breach { found.append("\(question.text)\n# \(told)") }
    }
    try session.close()
    print("masking: \(count) answers from seed \(seed), \(hidden) hidden, \(found.count) that tell")
    for text in found.prefix(AgreementTests.setting("PALIER_SHOWN") ?? 25) { print(text) }
    #expect(found.isEmpty)
    #expect(hidden > count)
  }
}
