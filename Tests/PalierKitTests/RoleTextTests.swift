import Foundation
import PalierKit
import Testing

/// That no text, definition, letter or file leads around a role.
struct RoleTextTests {
  private let store: SmallStore

  private static let rows = """
    create organisation { name: "Commission", kind: partner }
    create worker { name: "Garance Sorbier" }
    create household { reference: "91-2021-0001", stage: assignation, debt: 4 200 €, tenant: "Bouleau", address: "3 allée des Mésanges, Massy", worker: "Garance Sorbier" }
    create household { reference: "91-2021-0002", stage: cfp, debt: 900 €, tenant: "Frêne", address: "4 allée des Mésanges, Massy" }
    households add note { text: "Un mot." }
    households set home_visit = forbidden, home_visit_reason = "chien"
    """

  init() throws {
    store = try SmallStore(RoleTextTests.rows)
  }

  @discardableResult
  private func run(
    _ text: String,
    as role: Role?,
    _ change: (inout SessionOptions) -> Void = { _ in }
  ) throws -> RecordedOutput {
    let output = RecordedOutput()
    var options = SmallStore.options(format: .csv)
    options.holdsOneAnswer = false
    options.actor = "Garance Sorbier"
    options.role = role
    change(&options)
    let session = try Session(opening: store.path, options: options, output: output)
    defer { try? session.close() }
    try session.run(text, name: "test")
    return output
  }

  private func refusal(_ text: String, as role: Role) -> [String] {
    do {
      try run(text, as: role)
      return []
    } catch {
      return (error as? PalierError)?.problems.map(\.code) ?? ["\(error)"]
    }
  }

  /// Keeps definitions with the store, as somebody without limits.
  private func keep(_ definitions: [(name: String, text: String)]) throws {
    let session = try store.session()
    for (name, text) in definitions {
      try session.run(text, name: "test")
      try session.keep(name)
    }
    try session.close()
  }

  @Test(arguments: [
    "named show count", "households show who(household) as \"x\"", "all_of_them()",
    "households where noted(household) show count", "households where eligible show count",
    "households show same(landlord)", "define again = named\nagain show count",
    "function again(h: household): text = who(h)\nhouseholds show again(household)",
    "task t() { named show count }\nrun t()", "is_it show count",
  ])
  func `what is kept with the store is judged by what it reads`(_ text: String) throws {
    try keep([
      ("named", "define named = households where tenant = \"Bouleau\""),
      ("who", "function who(h: household): text = h.tenant"),
      ("noted", "function noted(h: household): boolean = any(h.notes)"),
      ("same", "function same(l: landlord): landlord = l"),
      ("is_it", "define is_it = households where household = \"91-2021-0001\""),
      ("household.eligible", "define household.eligible = tenant = \"Bouleau\""),
      (
        "all_of_them",
        "function all_of_them(): households = households where tenant is known show tenant, stage"
      ),
    ])
    let role: Role = text.contains("noted") ? .secretariat : .analyst
    #expect(refusal(text, as: role).first == "not-for-role", "\(text)")
    #expect(throws: Never.self) { try run(text, as: .coordinator) }
  }

  @Test func `rows that a kept function gives show no more than others`() throws {
    try keep([
      ("some", "function some(): households = households where stage = cfp"),
      ("whole", "function whole(): households = households where stage = cfp show all"),
    ])
    for text in ["some()", "whole()", "let x = some()\nx"] {
      let output = try run(text, as: .analyst)
      #expect(!output.text.contains("Frêne"), "\(text): \(output.text)")
      #expect(!output.text.contains("0002"), "\(text)")
      #expect(output.text.contains("cfp"), "\(text)")
    }
  }

  @Test func `a rule that is one's own is used, and one that isn't told`() throws {
    try keep([
      ("late", "define late = households where debt > 1000 €"),
      ("ours", "define ours = households where tenant ~ \"bouleau\""),
    ])
    #expect(try run("late show count", as: .analyst).text.contains("1"))
    let session = try store.session { $0.role = .analyst }
    let told = session.keptDefinitions.map { $0.text.english }
    try session.close()
    #expect(told.contains { $0.contains("1000 €") })
    #expect(!told.contains { $0.lowercased().contains("bouleau") })
    #expect(told.contains("not for the role analyst"))
  }

  @Test(arguments: ["use \"names.pal\"", "run \"asks.pal\""])
  func `another text has the same limits`(_ text: String) throws {
    _ = try store.file("names.pal", "define named = households where tenant = \"Bouleau\"\n")
    _ = try store.file("asks.pal", "households show tenant\n")
    let absolute = text.replacing("\"n", with: "\"\(store.folder)/n")
      .replacing("\"a", with: "\"\(store.folder)/a")
    let error = #expect(throws: PalierError.self) { try run(absolute, as: .analyst) }
    #expect(error?.status == .refused)
    #expect(throws: Never.self) { try run(absolute, as: .coordinator) }
  }

  @Test func `a letter tells what is for the role of who writes it`() throws {
    let letter = """
      <html><head><meta name="palier-channel" content="letter">
      <meta name="palier-target" content="tenant"></head>
      <body><address>{tenant}<br>{address}</address><p>{home_visit_reason}</p></body></html>
      """
    let page = try store.file("letter.html", letter)
    let text = "households where stage = cfp write \"\(page)\" to \"\(store.folder)/out.html\""
    let error = #expect(throws: PalierError.self) { try run(text, as: .secretariat) }
    #expect(error?.status == .refused)
    #expect(!FileManager.default.fileExists(atPath: store.folder + "/out.html"))
    try run(text, as: .coordinator)
    #expect(try store.contents("out.html").contains("chien"))
  }

  @Test func `what a partner is told without being named is what the role has`() throws {
    func told(_ role: Role?) throws -> String {
      let file = store.folder + "/\(role?.rawValue ?? "none").csv"
      try run(
        "households disclose to \"Commission\" for \"instruction\" export to \"\(file)\"",
        as: role
      )
      return String(try String(contentsOfFile: file, encoding: .utf8).prefix { !$0.isNewline })
    }
    let all = try told(nil).split(separator: ",")
    let own = try told(.secretariat).split(separator: ",")
    #expect(Set(own).isSubset(of: Set(all)))
    #expect(!own.contains("home_visit"))
    #expect(own.contains("reference"))
  }

  @Test func `a file is brought in whose columns are all the role's`() throws {
    let bad = try store.file("bad.csv", "reference;vad_motif\n91-2021-0001;chat\n")
    let good = try store.file("good.csv", "reference;dette\n91-2021-0001;100\n")
    let error = #expect(throws: PalierError.self) {
      try run("import \"\(bad)\" as households", as: .secretariat)
    }
    #expect(error?.status == .refused)
    #expect(error?.message[.french].contains("motif") == true)
    #expect(throws: Never.self) { try run("import \"\(good)\" as households", as: .secretariat) }
    let session = try store.session { $0.role = .worker }
    defer { try? session.close() }
    let refused = #expect(throws: PalierError.self) {
      try session.importFile(ImportRequest(path: good, entity: "households"))
    }
    #expect(refused?.status == .refused)
  }

  @Test func `completion offers the words that are the role's`() throws {
    func words(_ text: String, _ role: Role?) throws -> Set<String> {
      let session = try store.session { $0.role = role }
      defer { try? session.close() }
      return Set(session.completions(before: text, after: "").candidates.map(\.text))
    }
    #expect(try words("households show ten", nil).contains("tenant"))
    #expect(try !words("households show ten", .analyst).contains("tenant"))
    #expect(try !words("households sort by refer", .analyst).contains("reference"))
    #expect(try words("households where deb", .analyst).contains("debt"))
    #expect(try words("not", nil).contains("notes"))
    #expect(try !words("not", .secretariat).contains("notes"))
    #expect(try !words("househ", .auditor).contains("households"))
    #expect(try words("consul", .auditor).contains("consultations"))
    #expect(try !words("households where tenant = ", .analyst).contains("\"Bouleau\""))
  }

  @Test func `the export of all that is held leaves the log of looks to the auditor`() throws {
    try run("sheet of household \"91-2021-0001\"", as: .worker)
    let whole = try run("access of household \"91-2021-0001\"", as: nil).text
    #expect(whole.contains("Garance Sorbier,who acted"))
    let own = try run("access of household \"91-2021-0001\"", as: .coordinator).text
    #expect(own.contains("actor,not for the role coordinator"))
    #expect(own.contains("Bouleau"))
  }

  @Test func `a frozen report is made and read by an analyst`() throws {
    let script = try store.file("asks.pal", "households group by stage show count\n")
    func freeze(_ role: Role?, _ name: String) throws {
      let session = try store.session { $0.role = role }
      defer { try? session.close() }
      try session.freeze(Script(path: script), as: name)
      try session.replay(frozen: name)
    }
    #expect(throws: Never.self) { try freeze(.analyst, "a") }
    #expect(throws: Never.self) { try freeze(.coordinator, "b") }
    for role in [Role.worker, .secretariat, .auditor] {
      let error = #expect(throws: PalierError.self) { try freeze(role, "c-\(role.rawValue)") }
      #expect(error?.status == .refused)
    }
  }
}
