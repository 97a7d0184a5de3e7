import Foundation
import PalierKit
import Testing

/// Texts put into the other tongue and back.
@Suite struct TranslationTests {
  private func translated(_ text: String, into tongue: Tongue) throws -> String {
    try Script(name: "s.pal", text: text).translated(into: tongue)
  }

  @Test(
    arguments: [
      (
        "households where stage = assignation and contacted = false",
        "ménages dont stade = assignation et contacté = faux"
      ),
      (
        "households where landlord.kind = company and latest(contacts).outcome = npai sort by debt desc",
        "ménages\n  dont bailleur.nature = personne_morale et dernier(contacts).retour = npai\n  trier par dette décroissant"
      ),
      (
        "contacts where household.stage >= cql group by month(date) across channel show count, share of row",
        "contacts\n  dont ménage.stade >= cql\n  grouper par mois(date)\n  croiser par canal\n  montrer nombre, part de ligne"
      ),
      (
        "create household { reference: \"91-2021-0099\", stage: assignation, debt: 4200 € }",
        "créer ménage { référence: \"91-2021-0099\", stade: assignation, dette: 4200 € }"
      ),
      (
        "households where reference = \"a\" close as debt_cleared on 2021-10-02",
        "ménages dont référence = \"a\" clore comme dette_soldée le 2021-10-02"
      ),
      (
        "define household.months_owed = debt / rent",
        "définir ménage.months_owed = dette / loyer"
      ),
      (
        "households where days_in(stage) > 30 and stage became cql from judgment in 2021",
        "ménages dont jours_en(stade) > 30 et stade devenu cql de jugement dans 2021"
      ),
      (
        "function late(h: household): boolean = no(h.contacts where date >= 15 days ago)",
        "fonction late(h: ménage): booléen = aucun(h.contacts dont date >= il y a 15 jours)"
      ),
      (
        "households where reference = \"a\" advance to cql\nprint \"{done} {refused}\"",
        "ménages dont référence = \"a\" avancer à cql\nafficher \"{faits} {refusés}\""
      ),
      (
        "for each h in households where stage = cql { print \"{h.reference}: {h.stage}\" }",
        "pour chaque h dans ménages dont stade = cql {\n  afficher \"{h.référence}: {h.stade}\"\n}"
      ),
    ])
  func `keywords and names of the dictionary are translated, and nothing else`(
    _ english: String,
    _ french: String
  ) throws {
    #expect(try translated(english, into: .french) == french + "\n")
    let back = try translated(french, into: .english)
    #expect(try back == translated(english, into: .english))
  }

  @Test(arguments: [
    ("households where stge = cql", "unknown-field"),
    ("households where", "unexpected"),
    ("let ménages = households where stage = cql\nhouseholds", "name-in-the-way"),
    (
      "param dette: money = 3 €\nhouseholds where debt > $dette", "name-in-the-way"
    ),
  ])
  func `a text is translated whole or not at all`(_ text: String, _ code: String) throws {
    let error = #expect(throws: PalierError.self) { try translated(text, into: .french) }
    #expect(error?.problems.first?.code == code)
  }

  @Test func `headings and failed assertions are in the tongue of the reader`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.presentation = Presentation(tongue: .french) }
    try session.run(
      "households group by month(hearing_on) show sum(debt), count(where stage = cql)",
      name: "t"
    )
    let heading = try #require(store.output.text.split(separator: "\n").first)
    for word in ["mois(audience_le)", "somme(dette)", "nombre(dont stade = cql)"] {
      #expect(heading.contains(word), "\(heading)")
    }
    let error = #expect(throws: PalierError.self) {
      try session.run("assert count(households where stage = cql) > 5", name: "t")
    }
    #expect(
      error?.problems.first?.message.french.contains("nombre(ménages dont stade = cql) > 5") == true
    )
    #expect(
      error?.problems.first?.message.english.contains("count(households where stage = cql) > 5")
        == true
    )
  }

  static let examples: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".pal") }.sorted().map { folder.appending(path: $0).path() }
  }()

  @Test(arguments: examples)
  func `every example is translated and back, its comments kept`(_ path: String) throws {
    let script = try Script(path: path)
    let french = try script.translated(into: .french)
    // What it uses stands beside it, whatever its tongue.
    func beside(_ text: String) -> Script { Script(name: path, text: text) }
    let back = try beside(french).translated(into: .english)
    #expect(french != back)
    #expect(try back == script.translated(into: .english))
    #expect(try beside(back).translated(into: .french) == french)
    func comments(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("#") }
    }
    #expect(comments(french) == comments(script.text))
  }
}
