import PalierKit
import Testing

/// On how many rows figures rest, where that is fewer than the answer speaks of.
@Suite struct FigureNoteTests {
  private func told(_ question: String, _ tongue: PalierKit.Tongue = .english) throws -> String {
    let store = try SmallStore()
    let session = try store.session { $0.presentation = Presentation(tongue: tongue) }
    try session.run(question, name: "question")
    return store.output.text
  }

  @Test(arguments: [
    (
      "households show average(debt)",
      "average(debt): of 2 of 3 households, those with a known debt"
    ),
    (
      "households show count, sum(debt), median(debt)",
      "sum(debt), median(debt): of 2 of 3 households, those with a known debt"
    ),
    (
      "households where debt is unknown show sum(debt)",
      "sum(debt): no household of 1 has a known debt"
    ),
    (
      "households show min(debt where stage = assignation)",
      "min(debt where stage = assignation): of 1 of 2 households, those with a known debt"
    ),
    (
      "households group by sector show count, average(debt), sum(debt)",
      "debt is unknown for 1 of 3 households: averages and sums are of the others"
    ),
    (
      "households group by sector across stage show max(debt)",
      "debt is unknown for 1 of 3 households: maximums are of the others"
    ),
    (
      "households show average(max(contacts.date) - today)",
      "average(max(contacts.date) - today): no household of 3 has a known value"
    ),
    ("average(households.debt)", "value: of 2 of 3 households, those with a known debt"),
    (
      "households show reference, debt with totals",
      "debt: of 2 of 3 households, those with a known debt"
    ),
    (
      "households show share(where stage = cfp)",
      "share(where stage = cfp): of 3 households"
    ),
    (
      "households show share(where debt > 1000 €)",
      "share(where debt > 1000 €): of 3 households, of which 1 have no known debt"
    ),
    (
      "households group by sector show share(where debt > 1000 €)",
      "of the rows of its group, 3 households in all, of which 1 have no known debt"
    ),
  ])
  func `figures that rest on fewer rows say on how many`(_ question: String, _ note: String) throws
  {
    let text = try told(question)
    #expect(text.contains(note), "\(text)")
  }

  @Test(arguments: [
    (
      "ménages montrer moyenne(dette)",
      "moyenne(dette) : sur 2 des 3 ménages, où la valeur est connue : dette"
    ),
    (
      "ménages grouper par secteur montrer moyenne(dette), somme(dette)",
      "valeur inconnue pour 1 des 3 ménages : dette ; les moyennes et les sommes portent sur les autres"
    ),
    (
      "ménages dont dette est inconnue montrer somme(dette)",
      "somme(dette) : aucun ménage des 1 n'a de valeur connue : dette"
    ),
    (
      "ménages montrer part(dont dette > 1000 €)",
      "sur 3 ménages, dont 1 où la valeur est inconnue : dette"
    ),
  ])
  func `French says it too`(_ question: String, _ note: String) throws {
    let text = try told(question, .french)
    #expect(text.contains(note), "\(text)")
  }

  @Test(arguments: [
    "households where debt is known show average(debt)",
    "households show count, distinct(stage)", "households show sum(count(contacts))",
    "households group by sector show count, sum(debt or else 0 €)",
  ])
  func `nothing is said of figures that rest on all rows`(_ question: String) throws {
    let text = try told(question)
    #expect(!text.contains("known") && !text.contains("others"), "\(text)")
  }

  @Test(arguments: [AnswerFormat.csv, .json])
  func `formats for machines hold no note`(format: AnswerFormat) throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = format }
    try session.run("households show average(debt)", name: "question")
    #expect(!store.output.text.contains("known"))
  }

  @Test func `days that were meant stand beside the number of rows`() throws {
    let text = try told(
      "households add visit { date: 2022-10-12, kind: appointed }\nvisits where date in next 14 days"
    )
    #expect(text.contains("3 visits · from 2022-10-10 to 2022-10-23\n"), "\(text)")
    let alone = try told("visits where date in next 14 days show count")
    #expect(alone.contains("\nfrom 2022-10-10 to 2022-10-23\n"), "\(alone)")
  }

  @Test func `rows of a household say whose they are`() throws {
    let text = try told(
      "households where stage = cfp add contact { date: 2021-03-02, channel: sms }\ncontacts"
    )
    #expect(text.contains("household     date"), "\(text)")
    #expect(text.contains("91-2021-0002  2021-03-02"), "\(text)")
  }
}
