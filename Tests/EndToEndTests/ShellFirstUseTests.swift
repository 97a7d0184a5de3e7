import Foundation
import Testing

/// What somebody meets in the shell on the first day.
@Suite(.serialized)
struct ShellFirstUseTests {
  private func shell(
    _ store: DemoStore,
    _ tongue: String = "fr",
    columns: Int = 100,
    rows: Int = 40,
    _ variables: [String] = []
  ) throws -> Terminal {
    let terminal = try Terminal(
      [store.path, "--tongue", tongue],
      columns: columns,
      rows: rows,
      variables: variables,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test(arguments: ["fiche de ménage \"91-2021-000030\"", ".dernier", ".aide commandes"])
  func `an answer after a resize at the prompt is laid out for the new width`(_ text: String) throws
  {
    let store = try DemoStore()
    let terminal = try shell(store, columns: 120)
    try terminal.enter("ménages prendre 3")
    try terminal.wait(for: "3 ménages")
    // A terminal draws what is wider again by itself: what is looked at comes after.
    try terminal.enter("print \"avant\"")
    try terminal.wait(for: "avant\n")
    try terminal.resize(columns: 50, rows: 90)
    Thread.sleep(forTimeInterval: 0.3)
    try terminal.press("C-l")
    try terminal.enter(text)
    try terminal.enter("print \"après\"")
    try terminal.wait(for: "après\n")
    let joined = try terminal.screen()
    let answer = try #require(joined.range(of: "avant\n"))
    let lines = joined[answer.upperBound...].split(separator: "\n")
    // What a terminal had to break is one line again where its rows are joined.
    for line in lines where !line.contains("> ") {
      let text = line.reversed().drop { $0 == " " }
      #expect(text.count <= 50, "\(line)")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `messages break between words`(_ tongue: String) throws {
    let store = try DemoStore()
    let terminal = try shell(store, tongue, columns: 46)
    try terminal.enter("ménages dont stade = cql et machin = 3")
    try terminal.wait(for: "unknown-field")
    try terminal.enter(".once liste.xls")
    try terminal.wait(for: ".ndjson")
    let lines = try terminal.screen().split(separator: "\n")
    // The line that names the store is a path.
    for line in lines.dropFirst() where !line.contains("> ") {
      #expect(line.count <= 46, "\(line)")
    }
  }

  @Test func `less writes no file and starts no command, and says what its keys do`() throws {
    let store = try DemoStore()
    let terminal = try shell(store, rows: 20, ["env", "PAGER=less", "LESSSECURE=0"])
    try terminal.enter("ménages")
    try terminal.wait(for: "— .tout")
    try terminal.enter(".tout")
    try terminal.wait(for: "Espace : suite, q : revenir")
    try terminal.type("s")
    try terminal.enter(store.file("noms"))
    try terminal.enter("!touch \(store.file("commande"))")
    // Of what was typed less makes searches and bells; who is in it stays there.
    Thread.sleep(forTimeInterval: 1)
    for name in ["noms", "commande"] {
      #expect(!FileManager.default.fileExists(atPath: store.file(name)))
    }
  }

  @Test func `settings tell their state, and the prompt shows when verbs don't ask`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter(".confirmer")
    try terminal.wait(for: "les verbes demandent avant d'agir\n")
    #expect(!(try terminal.screen().contains("(sans confirmation)")))
    try terminal.enter(".confirm non")
    try terminal.wait(for: "les verbes agissent sans demander\n")
    try terminal.wait(for: "(sans confirmation)> ")
    try terminal.enter(".confirm")
    try terminal.enter(".durée")
    try terminal.wait(for: "les réponses ne disent pas leur durée\n")
    try terminal.wait(for: "(sans confirmation)> ")
    try terminal.enter(".confirm oui")
    try terminal.enter(".timing on")
    try terminal.wait(for: "les réponses disent leur durée\n")
    let last = try terminal.visibleLines().last { !$0.isEmpty }
    #expect(last?.contains("(sans confirmation)") == false)
  }

  @Test func `a file for the next answer has an ending that is known, and is replaced after a yes`()
    throws
  {
    let store = try DemoStore()
    let terminal = try shell(store, columns: 200)
    try terminal.enter(".vers \(store.file("liste.ods"))")
    try terminal.wait(for: "cette fin de nom n'est celle d'aucun format")
    let path = store.file("liste.csv")
    try "gardé\n".write(toFile: path, atomically: true, encoding: .utf8)
    try terminal.enter(".vers \(path)")
    try terminal.wait(for: "Le remplacer ? [o/N]")
    try terminal.enter("n")
    try terminal.enter("ménages montrer nombre")
    try terminal.wait(for: "598")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "gardé\n")
    try terminal.enter(".vers \(path)")
    try terminal.enter("o")
    try terminal.enter("ménages montrer nombre")
    try terminal.wait(for: "fichier écrit")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("598"))
    #expect(!FileManager.default.fileExists(atPath: store.file("liste.ods")))
  }

  @Test func `who was acted on without a question is named, and undo is told in the tongue`() throws
  {
    let store = try DemoStore()
    let terminal = try shell(store, columns: 140)
    try terminal.enter(
      "menages dont reference = \"91-2021-000030\" ajouter contact { canal: courrier }"
    )
    try terminal.wait(for: "1 contact")
    try terminal.wait(for: "91-2021-000030 Mme HOUX Rose — annuler le défait")
    try terminal.enter("annuler")
    try terminal.wait(for: "[o/N]")
    let screen = try terminal.screen()
    #expect(
      screen.contains(
        "annuler : ménages dont référence = \"…\" ajouter contact { canal: courrier }"
      ),
      "\(screen)"
    )
    try terminal.enter("o")
    // What somebody was asked about was shown before.
    try terminal.enter("ménages trier par référence prendre 2 mettre loyer = 500 €")
    try terminal.wait(for: "Le faire ?")
    try terminal.enter("o")
    try terminal.wait(for: "2 ménages modifiés")
    #expect(try terminal.screen().components(separatedBy: "annuler le défait").count == 2)
  }

  @Test func `commands are French in a French session, and q leaves`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.type(".tr")
    try terminal.press("Tab")
    try terminal.wait(for: "> .trouver ")
    try terminal.press("C-u")
    try terminal.enter(".schem")
    try terminal.wait(for: "il n'y a pas de commande .schem ; il y a .schéma\n")
    try terminal.enter(".aide commandes")
    let screen = try terminal.wait(for: ".quitter")
    #expect(screen.contains(".vers FICHIER") && !screen.contains(".once"))
    try terminal.enter("ménages")
    try terminal.wait(for: "affichés — .tout")
    try terminal.enter("q")
    try terminal.wait(for: "ended 0")
  }

  @Test func `Tab shows who is found so far, and completes references`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.type(".trouver hortence osi")
    try terminal.press("Tab")
    try terminal.wait(for: "OSIER")
    try terminal.wait(for: "> .trouver hortence osi")
    try terminal.press("C-u")
    try terminal.type(".dossier 91-2021-00003")
    try terminal.press("Tab")
    try terminal.wait(for: "91-2021-000037")
    try terminal.type("7")
    try terminal.press("Enter")
    try terminal.wait(for: "91-2021-000037, au ")
  }

  @Test func `up and down move within a statement of several lines first`() throws {
    let store = try DemoStore()
    let terminal = try shell(store)
    try terminal.enter("print 40 + 1")
    try terminal.wait(for: "41\n")
    try terminal.paste("print (\n  50 +\n  1)", from: store.folder)
    try terminal.press("Enter")
    try terminal.wait(for: "51\n")
    try terminal.press("Up")
    try terminal.press("Up")
    try terminal.press("BSpace", "BSpace")
    try terminal.type("60")
    try terminal.press("Down")
    try terminal.press("Enter")
    // What was typed stands in the second line.
    try terminal.wait(for: "61\n")
    try terminal.press("Up", "Up", "Up", "Up", "Up", "Up")
    try terminal.wait(for: "> print 40 + 1")
  }
}
