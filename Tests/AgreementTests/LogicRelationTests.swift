import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierStore
import PalierSyntax
import SeededRandom
import Testing

/// Answers of the product stand to one another as logic says, whatever the facts are.
struct LogicRelationTests {
  #if DEBUG
  static let standardCount = 1_000
  #else
  static let standardCount = 2_500
  #endif

  /// How many questions one store is asked at most, when there are several.
  private static let perStore = 500

  @Test func `answers keep the laws of logic`() throws {
    let count = AgreementTests.setting("PALIER_RELATIONS") ?? LogicRelationTests.standardCount
    let seed = UInt64(AgreementTests.setting("PALIER_SEED") ?? 1)
    let derivations = CheckedDerivations(dictionary: .standard)
    var kept: [String: Int] = [:]
    var found: [String] = []
    var left = count
    var round: UInt64 = 0
    while left > 0 {
      let asked = min(left, LogicRelationTests.perStore)
      left -= asked
      let agreement = try Agreement(seed: seed &+ round &+ 1_000, derivations: derivations)
      var generator = QuestionGenerator(agreement.store, seed: seed &* 104_729 &+ round)
      try agreement.store.store.read { reader in
        for _ in 0..<asked {
          guard let relation = generator.relation() else { continue }
          if let told = relation.breach(agreement.product, reader) {
            found.append("# store \(seed &+ round &+ 1_000): \(relation.law.name)\n\(told)")
          } else {
            kept[relation.law.name, default: 0] += 1
          }
        }
      }
      round += 1
    }
    let total = kept.values.reduce(0, +)
    print("logic: \(total) relations hold from seed \(seed), \(found.count) don't")
    for text in found.prefix(AgreementTests.setting("PALIER_SHOWN") ?? 25) { print(text) }
    #expect(found.isEmpty)
    guard count >= LogicRelationTests.perStore else { return }
    // A law that nothing was asked of would say nothing.
    #expect(Set(kept.keys) == Set(LogicLaw.all.map(\.name)))
  }
}

/// A law, and questions put to it.
struct LogicRelation {
  let law: LogicLaw
  let questions: [LogicLaw.Asked]

  /// What is wrong, with the questions; nil when the law is kept.
  func breach(_ product: ProductPath, _ reader: StoreReader) -> String? {
    var texts: [String] = []
    var answers: [NaiveAnswer] = []
    do {
      for asked in questions {
        let question = try product.question(asked.text)
        texts.append(Printer.print(question, tongue: asked.tongue))
        answers.append(try product.answer(texts[texts.count - 1], reader))
      }
    } catch {
      return (texts + questions.dropFirst(texts.count).map(\.text) + ["# refused: \(error)"])
        .joined(separator: "\n")
    }
    return law.breach(answers).map { (texts + ["# \($0)"]).joined(separator: "\n") }
  }
}

extension QuestionGenerator {
  /// A law at random, with questions of an entity of which it has some.
  mutating func relation() -> LogicRelation? {
    // Half of them are of conditions, of which there are the most.
    let laws = random.chance(50) ? LogicLaw.conditions : LogicLaw.all
    guard let law = random.pick(laws) else { return nil }
    for _ in 0..<20 {
      isFrench = random.chance(40)
      guard let entity = source(), let texts = law.questions(&self, entity) else { continue }
      // The second of two questions has the keywords of the other tongue.
      let questions = texts.enumerated().map { index, text in
        LogicLaw.Asked(text: text, tongue: index % 2 == 1 ? .french : .english)
      }
      return LogicRelation(law: law, questions: questions)
    }
    return nil
  }
}
