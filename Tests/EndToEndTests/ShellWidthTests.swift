import Foundation
import Testing

/// The same session in both tongues, on terminals of three widths.
@Suite(.serialized)
struct ShellWidthTests {
  struct Place: CustomTestStringConvertible {
    let columns: Int
    let isFrench: Bool

    var testDescription: String { "\(isFrench ? "fr" : "en"), \(columns)" }

    static let all = [40, 80, 200].flatMap { columns in
      [true, false].map { Place(columns: columns, isFrench: $0) }
    }

    func said(_ english: String, _ french: String) -> String { isFrench ? french : english }
  }

  private func shell(_ store: DemoStore, _ place: Place, _ variables: [String] = []) throws
    -> Terminal
  {
    let terminal = try Terminal(
      [store.path, "--tongue", place.said("en", "fr")],
      columns: place.columns,
      rows: 50,
      variables: variables,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  /// What is on the screen fits it, whatever was asked.
  private func expectFit(_ terminal: Terminal, _ place: Place) throws {
    for line in try terminal.visibleLines() { #expect(line.count <= place.columns, "\(line)") }
  }

  @Test(arguments: Place.all)
  func `the first run says three lines, later ones a single one`(_ place: Place) throws {
    let store = try DemoStore()
    func greeting() throws -> [Substring] {
      let terminal = try shell(store, place)
      let lines = try terminal.screen().split(separator: "\n").prefix { !$0.hasPrefix("demo") }
      try terminal.enter("print 1")
      try terminal.enter("quit")
      try terminal.wait(for: "ended 0")
      return Array(lines)
    }
    let first = try greeting()
    // Sentences that are wider break between words.
    #expect(place.columns < 80 ? first.count > 3 : first.count == 3)
    let said = first.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    let sentence = place.said("line by line.", "ou par un verbe.")
    #expect(said.joined(separator: " ").contains(sentence))
    #expect(first.joined().contains(place.said(".tutorial", ".tutoriel")))
    #expect(try greeting().count == 1)
  }

  @Test(arguments: Place.all)
  func `Tab says beside values what they count, and beside fields what they are`(
    _ place: Place
  ) throws {
    let store = try DemoStore()
    let terminal = try shell(store, place)
    try terminal.type(
      place.said(
        "households where contacted = false and stage = ",
        "ménages dont contacté = faux et stade = "
      )
    )
    try terminal.press("Tab", "Tab")
    try terminal.wait(for: "assignation (151)")
    try expectFit(terminal, place)
    try terminal.press("C-u")
    try terminal.type(place.said("households where cont", "ménages dont dernier"))
    try terminal.press("Tab", "Tab")
    let name = place.said("contact_result", "dernier_contact")
    let screen = try terminal.wait(for: name)
    // The words of help stand beside the name.
    let lines = screen.split(separator: "\n").filter { $0.contains(name) }
    #expect(lines.contains { $0.contains("  ") && $0.count > name.count + 8 }, "\(lines)")
    try expectFit(terminal, place)
  }

  @Test(arguments: Place.all)
  func `a misspelt value is told, corrected at one key, and an empty answer explained`(
    _ place: Place
  ) throws {
    let store = try DemoStore()
    let terminal = try shell(store, place)
    try terminal.enter(
      place.said("households where stage = asignation", "ménages dont stade = asignation")
    )
    try terminal.wait(for: "Ctrl-O")
    try terminal.press("C-o")
    try terminal.type(place.said(" and debt > 90000 €", " et dette > 90000 €"))
    try terminal.press("Enter")
    // What each condition keeps alone.
    try terminal.wait(for: "90")
    let screen = try terminal.wait(for: place.said("alone", "seule"))
    #expect(screen.contains("0 ") || screen.contains(place.said("no household", "aucun ménage")))
  }

  @Test(arguments: Place.all)
  func `tables, pivots, totals and charts fit`(_ place: Place) throws {
    let store = try DemoStore()
    let terminal = try shell(store, place)
    try terminal.enter(place.said("households take 5 show all", "ménages prendre 5 montrer tout"))
    try terminal.wait(for: place.said("5 households", "5 ménages"))
    try expectFit(terminal, place)
    try terminal.enter(
      place.said(
        "contacts where date in 2021 group by channel across quarter(date) show count with totals",
        "contacts dont date dans 2021 grouper par canal croiser trimestre(date) montrer nombre avec totaux"
      )
    )
    try terminal.wait(for: place.said("total", "total"))
    try expectFit(terminal, place)
    for (english, french) in [("bar", "barres"), ("line", "courbe")] {
      try terminal.press("C-l")
      try terminal.enter(
        place.said(
          "contacts where date in 2021 group by month(date) show count chart \(english)",
          "contacts dont date dans 2021 grouper par mois(date) montrer nombre graphique \(french)"
        )
      )
      try terminal.wait(for: english == "bar" ? "█" : "2021")
      Thread.sleep(forTimeInterval: 0.2)
      try expectFit(terminal, place)
    }
  }

  @Test(arguments: Place.all)
  func `a verb shows what it would change, and no leaves all as it was`(_ place: Place) throws {
    let store = try DemoStore()
    let terminal = try shell(store, place)
    try terminal.enter(
      place.said(
        "households sort by reference take 2 set rent = 778,77 €",
        "ménages trier par référence prendre 2 mettre loyer = 778,77 €"
      )
    )
    let screen = try terminal.wait(for: place.said("[y/N]", "[o/N]"))
    #expect(screen.contains(place.said("before", "avant")))
    #expect(screen.contains(place.said("778.77", "778,77")))
    try expectFit(terminal, place)
    try terminal.enter("n")
    try terminal.enter("print 1 + 2")
    try terminal.wait(for: "3\n")
    #expect(try store.rows("households where rent = 778,77 € show count")[0][0] == "0")
  }
}
