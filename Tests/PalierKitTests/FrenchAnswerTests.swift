import Foundation
import PalierKit
import Testing

/// What the program adds to an answer, as French people read and write it.
@Suite struct FrenchAnswerTests {
  @Test(arguments: [
    ("households where hearing_on in next 21 days", "du 10/10/2022 au 30/10/2022"),
    ("households where hearing_on < today", "date du jour : 10/10/2022"),
    ("households as of 2021-12-31 where debt > 0 €", "situation au 31/12/2021"),
    ("households group by stage show count, share", "part calculée sur 3 ménages"),
  ])
  func `notes write days as the French do`(_ question: String, _ note: String) throws {
    let told = try SmallStore().told(question, .french)
    #expect(told.contains(note), "\(told)")
  }

  @Test func `headings are French, and not words of the language without underscores`() throws {
    let question =
      "households show contact_result, hearing_on, stage_on, home_visit, chaser_channel"
    let store = try SmallStore()
    let heading = try store.told(question, .french).first
    #expect(
      heading == "résultat de contact date d'audience date du stade VAD canal de relance"
    )
    #expect(
      try store.told(question).first
        == "contact result hearing on stage on home visit chaser channel"
    )
  }

  // `09/2022.csv` would be a file of a folder `…09`.
  @Test(arguments: [Tongue.english, .french])
  func `days in the name of a file are the same in both tongues`(_ tongue: Tongue) throws {
    let store = try SmallStore()
    let text = """
      let month = last month
      let half = 2022-01 .. 2022-06
      households show reference export to "\(store.folder)/{today}-{month}.csv"
      households show reference export to "\(store.folder)/{half}.csv"
      """
    try store.ran(text, .table, tongue)
    let files = try FileManager.default.contentsOfDirectory(atPath: store.folder)
    #expect(files.contains("2022-10-10-2022-09.csv"), "\(files)")
    #expect(files.contains("2022-01-01_2022-06-30.csv"), "\(files)")
  }
}
