import Foundation
import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierStore
import PalierSyntax
import Testing

/// The naive evaluator and the product answer the same questions.
struct AgreementTests {
  #if DEBUG
  static let standardCount = 2_000
  #else
  static let standardCount = 20_000
  #endif

  static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func `random questions have the answers that the language's rules give them`() throws {
    let count = AgreementTests.setting("PALIER_QUESTIONS") ?? AgreementTests.standardCount
    let seed = UInt64(AgreementTests.setting("PALIER_SEED") ?? 1)
    let derivations = CheckedDerivations(dictionary: .standard)
    var asked = 0
    var found: [String] = []
    var tooDeep = 0
    for round in 0..<UInt64(max(1, count / 2_500)) {
      let agreement = try Agreement(seed: seed &+ round, derivations: derivations)
      var generator = QuestionGenerator(agreement.store, seed: seed &* 7_919 &+ round)
      try agreement.store.store.read { reader in
        for _ in 0..<min(count, 2_500) {
          asked += 1
          let text = generator.question()
          guard let told = agreement.mismatch(text, inFrench: asked % 2 == 0, reader) else {
            continue
          }
          // A statement that the engine can't nest is refused; few questions may be.
          if told.contains("# refused: tooDeep") {
            tooDeep += 1
            continue
          }
          found.append("# store \(seed &+ round)\n\(told)")
        }
      }
    }
    print(
      """
      agreement: \(asked) questions from seed \(seed), \(found.count) with different answers, \
      \(tooDeep) nested too deep
      """
    )
    let shown = AgreementTests.setting("PALIER_SHOWN") ?? 25
    for text in found.prefix(shown) { print(text) }
    #expect(found.isEmpty)
    #expect(tooDeep * 100 <= asked)
  }

  /// Questions that had different answers once, each with the seed of its store.
  static let mismatches: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Mismatches")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".pal") }.sorted()
      .compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }()

  @Test func `questions that once had different answers agree`() throws {
    let derivations = CheckedDerivations(dictionary: .standard)
    var agreements: [UInt64: Agreement] = [:]
    #expect(!AgreementTests.mismatches.isEmpty)
    for text in AgreementTests.mismatches {
      let first = text.split(separator: "\n").first ?? ""
      let seed = try #require(UInt64(first.drop { !$0.isNumber }))
      let agreement = try agreements[seed] ?? Agreement(seed: seed, derivations: derivations)
      agreements[seed] = agreement
      try agreement.store.store.read { reader in
        #expect(agreement.mismatch(text, inFrench: false, reader) == nil)
        #expect(agreement.mismatch(text, inFrench: true, reader) == nil)
      }
    }
  }
}
