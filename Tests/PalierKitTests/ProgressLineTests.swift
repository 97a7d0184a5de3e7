import PalierDiagnostics
import PalierKit
import PalierStore
import Testing

struct ProgressLineTests {
  private func line(
    _ stage: WorkMeasure.Stage,
    _ done: Int,
    _ total: Int?,
    _ tongue: PalierDiagnostics.Tongue = .english,
    columns: Int = 79,
    seconds: Int = 3
  ) -> String {
    WorkMeasure(stage: stage, done: done, total: total)
      .line(in: tongue, columns: columns, after: .seconds(seconds))
  }

  @Test func `work of a known length is a bar and its share`() {
    #expect(
      line(.writing, 15_000, 30_000)
        == "writing  ███████████████░░░░░░░░░░░░░░░  50 %"
    )
    #expect(line(.copying, 0, 7, .french).hasPrefix("copie  ░░░"))
    #expect(line(.copying, 7, 7, .french).hasSuffix("█  100 %"))
  }

  @Test func `work of an unknown length says what is there and how long it took`() {
    #expect(line(.answering, 0, nil) == "asking the store: 3 s — Ctrl-C stops it")
    #expect(line(.answering, 1_200, nil) == "asking the store: 1,200 rows, 3 s — Ctrl-C stops it")
    #expect(
      line(.answering, 1, nil, .french, seconds: 61)
        == "question en cours\u{202F}: 1 ligne, 61 s — Ctrl-C l'arrête"
    )
  }

  @Test(arguments: WorkMeasure.Stage.allCases, [5, 10, 20, 39, 79, 199])
  func `it fits every terminal in both tongues`(stage: WorkMeasure.Stage, columns: Int) {
    for tongue in [PalierDiagnostics.Tongue.english, .french] {
      let measures: [(Int, Int?)] = [(0, 1_000_000), (999_999, 1_000_000), (5, nil), (0, nil)]
      for (done, total) in measures {
        #expect(line(stage, done, total, tongue, columns: columns).count <= columns)
      }
    }
  }
}
