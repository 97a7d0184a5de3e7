import Foundation
import Testing

/// The letters and calendars of the week, as people and cron make them.
struct LetterTests {
  private static let files = [
    "premiers-locataires.html", "premiers-bailleurs.html", "relances-1.html", "relances-2.html",
  ]

  private func sheets(_ file: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: file) else { return 0 }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.components(separatedBy: "<section class=\"letter\">").count - 1
  }

  private func written(_ store: DemoStore) throws -> [[String]] {
    try store.rows(
      """
      contacts where template is known sort by household.reference, template \
      show household.reference, template, target
      """
    )
  }

  @Test func `the letters of the week are as many sheets as contacts, and a rehearsal none`() throws
  {
    let store = try DemoStore()
    let parameters = ["folder": store.folder.path()]
    let shown = try store.run("week/letters.pal", parameters, options: ["--dry-run"])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.errors.contains("would write"))
    #expect(try written(store).isEmpty)
    let merge = store.file("fusion.xlsx")
    let done = try store.run("week/letters.pal", parameters, options: ["--merge", merge])
    #expect(done.status == 0, "\(done.errors)")
    let letters = try written(store)
    #expect(letters.count > 1)
    #expect(try Self.files.map { try sheets(store.file($0)) }.reduce(0, +) == letters.count)
    for template in ["relance-1", "premier-courrier-locataire"] {
      let file = template == "relance-1" ? "relances-1.html" : "premiers-locataires.html"
      #expect(try sheets(store.file(file)) == letters.filter { $0[1] == template }.count)
    }
    #expect(FileManager.default.fileExists(atPath: merge))
    let again = try store.run("week/letters.pal", parameters)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try written(store) == letters)
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `killed anywhere, letters and contacts are all there or none, and are then completed`()
    throws
  {
    let whole = try DemoStore()
    let script = whole.file("relance.pal")
    let folder = Command.root.appending(path: "Examples/letters").path()
    try """
    use "\(folder)/team.pal"
    param out: text
    households where to_chase write "\(folder)/relance-1" to "{out}"
    """.write(toFile: script, atomically: true, encoding: .utf8)
    func call(_ store: DemoStore) -> [String] {
      ["run", script, "--store", store.path, "--param", "out=\(store.file("relances.html"))"]
    }
    #expect(try Command.run(call(whole)).status == 0)
    let expected = try written(whole)
    let bytes = try Data(contentsOf: URL(filePath: whole.file("relances.html")))
    #expect(!expected.isEmpty)
    var killed = 0
    for (name, points) in [
      ("pwrite64", [1, 9, 17, 25, 33, 41]), ("fdatasync", [1, 2, 3]), ("fsync", [1, 2, 3]),
      ("rename,renameat,renameat2,linkat", [1, 2]),
    ] {
      for point in points {
        let store = try DemoStore()
        let outcome = try Command.launch(
          "/usr/bin/strace",
          [
            "-f", "-qq", "-o", store.file("trace"), "-e", "trace=\(name)", "-e",
            "inject=\(name):signal=SIGKILL:when=\(point)", Command.path,
          ] + call(store)
        )
        guard outcome.status != 0 else { break }
        killed += 1
        let file = URL(filePath: store.file("relances.html"))
        let after = try written(store)
        #expect(after.isEmpty || after == expected, "\(name) \(point)")
        if FileManager.default.fileExists(atPath: file.path()) {
          #expect(after == expected, "\(name) \(point): letters without their contacts")
        }
        let later = try Command.run(call(store))
        #expect(later.status == 0, "\(name) \(point): \(later.errors)")
        #expect(try written(store) == expected, "\(name) \(point)")
        #expect(try Data(contentsOf: file) == bytes, "\(name) \(point)")
      }
    }
    #expect(killed >= 8)
  }

  @Test func `the letters of a commission go to its households, with day and place`() throws {
    try WeekCases.withStore { store in
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "palier-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let known = try Command.run([
        store, "-c",
        "households where reference = \"91-2022-000006\" set address = \"6 rue du Bois\"",
        "-c",
        "commissions where kind = clil add review { household: \"91-2022-000001\", opinion: \"Un plan <24 mois>\" }",
      ])
      #expect(known.status == 0, "\(known.errors)")
      func write(_ letter: String) throws -> Command.Outcome {
        try Command.run([
          "run", Command.root.appending(path: "Examples/letters/clil.pal").path(), "--store", store,
          "--today", "2022-10-10", "--param", "letter=\(letter)", "--param",
          "sitting_on=2022-10-14", "--param", "sitting_at=14:30", "--param",
          "sitting_place=Mairie du Bocage", "--param", "folder=\(folder.path())",
        ])
      }
      for letter in ["information", "invitation", "appointment"] {
        let outcome = try write(letter)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("2 written, 0 refused."), "\(outcome.output)")
      }
      let proposal = try write("proposal")
      #expect(proposal.output.contains("1 written, 1 refused."), "\(proposal.output)")
      #expect(proposal.errors.contains("letter-blank"))
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      #expect(try text("clil-invitations.html").contains("le 14/10/2022 à 14h30"))
      #expect(try text("clil-invitations.html").contains("Mairie du Bocage"))
      #expect(try text("clil-preconisations.html").contains("Un plan &lt;24 mois&gt;"))
      #expect(try write("other").status == 4)
    }
  }

  @Test func `opinions entered in a row become letters to the households`() throws {
    let store = try DemoStore()
    let agenda = try store.rows(
      "reviews where commission.date = 2022-10-18 and household.address is known show household.reference"
    ).map { $0[0] }
    let told = try #require(agenda.first)
    let sheet = store.file("avis.csv")
    try "Commission;Dossier;Avis;Adressé à\n18/10/2022;\(told);Demander le <FSL>;bailleur\n"
      .write(toFile: sheet, atomically: true, encoding: .utf8)
    #expect(try Command.run(["import", store.path, sheet, "--as", "reviews"]).status == 0)
    let outcome = try store.run(
      "letters/opinions.pal",
      ["sitting_on": "2022-10-18", "folder": store.folder.path()]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("1 written, 0 refused."), "\(outcome.output)")
    let letters = try String(contentsOfFile: store.file("ccapex-avis.html"), encoding: .utf8)
    #expect(letters.contains("Demander le &lt;FSL&gt;"))
    #expect(letters.contains("réunie le 18/10/2022"))
    let none = try store.run("letters/opinions.pal", ["sitting_on": "2022-11-18"])
    #expect(none.status == 4)
  }

  @Test func `a letter that is wrong is told with its own place before anything runs`() throws {
    let store = try DemoStore()
    let letter = """
      <html lang="fr"><head>
      <meta name="palier-channel" content="courrier">
      <meta name="palier-target" content="locataire">
      </head>
      <body><address>{locataire}</address>
      <p>{locatair}</p>
      </body></html>
      """
    try letter.write(toFile: store.file("faux.html"), atomically: true, encoding: .utf8)
    let script = store.file("faux.pal")
    try "create worker { name: \"Aulne\" }\nhouseholds write \"faux\" to \"x.html\"\n"
      .write(toFile: script, atomically: true, encoding: .utf8)
    let checked = try Command.run(["check", script])
    #expect(checked.status == 2)
    #expect(checked.errors.contains("faux.html:6:5"))
    let outcome = try Command.run(["run", script, "--store", store.path])
    #expect(outcome.status == 2)
    #expect(try store.rows("workers where name = \"Aulne\"").isEmpty)
  }

  @Test(arguments: Examples.letters)
  func `every letter of the examples fits on a sheet's worth of text and tells what is kept`(
    _ name: String
  ) throws {
    let text = try String(
      contentsOf: Command.root.appending(path: "Examples/letters/\(name)"),
      encoding: .utf8
    )
    #expect(text.contains("CNIL") && text.contains("mission d'intérêt public"))
    #expect(text.count < 4_000)
  }

  private enum Examples {
    static let letters = [
      "premier-courrier-locataire.html", "premier-courrier-bailleur.html", "relance-1.html",
      "relance-2.html", "clil-1-information.html", "clil-2-invitation.html",
      "clil-3-preconisation.html", "clil-4-rendez-vous.html", "ccapex-avis.html",
    ]
  }

  @Test func `no letter of the examples was forgotten here`() throws {
    let folder = Command.root.appending(path: "Examples/letters")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    #expect(files.filter { $0.hasSuffix(".html") }.sorted() == Examples.letters.sorted())
  }

  @Test func `the calendars of the week have an event for each row, and no name`() throws {
    let store = try DemoStore()
    let outcome = try store.run("week/calendar.pal", ["folder": store.folder.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let hearings = try String(contentsOfFile: store.file("hearings.ics"), encoding: .utf8)
    let rows = try store.rows(
      """
      acts where kind = hearing and state = scheduled and date from today to today + 27 days \
      and household.status != closed show household.tenant
      """
    )
    #expect(hearings.components(separatedBy: "BEGIN:VEVENT").count - 1 == rows.count)
    #expect(!rows.isEmpty)
    let names = Set(rows.flatMap { $0[0].split(separator: " ").map(String.init) })
      .filter { $0.count > 3 }
    for name in names { #expect(!hearings.contains(name)) }
    let again = try store.run("week/calendar.pal", ["folder": store.folder.path()])
    #expect(again.status == 0)
    #expect(try String(contentsOfFile: store.file("hearings.ics"), encoding: .utf8) == hearings)
  }

  @Test(arguments: [
    "households show reference, tenant, hearing_on", "households show reference, debt",
    "visits show date, workers", "acts show date, household.tenant",
    "acts show date, \"chez {household.tenant}\" as \"x\"",
    "households where hearing_on is known group by hearing_on show count",
  ])
  func `what a calendar can't hold is an error and leaves no file`(_ question: String) throws {
    let store = try DemoStore()
    let file = store.file("x.ics")
    let outcome = try store.ask("\(question) export to \"\(file)\"")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("not-a-calendar"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try store.ask(question, options: ["--format", "ics"]).status == 3)
  }

  @Test func `an agenda on one page has one head and all of its tables`() throws {
    let store = try DemoStore()
    let file = store.file("agenda.html")
    let outcome = try store.run("week/agenda.pal", options: ["--output", file])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.components(separatedBy: "<!DOCTYPE html>").count == 2)
    #expect(text.contains("<p>The whole team, from 2022-10-10 to 2022-10-16</p>"))
    for caption in ["Hearings", "Visits", "Chasers, the longest wait first", "Steps due"] {
      #expect(text.contains(">\(caption)</"), "\(caption)")
    }
    #expect(outcome.output.isEmpty)
  }
}
