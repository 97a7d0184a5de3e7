import Foundation
import PalierKit
import Testing

/// That a worker meets the own files alone, wherever rows come from.
struct RoleReachTests {
  private let store: SmallStore

  private static let rows = """
    create organisation { name: "Tout Azimut", kind: operator }
    create organisation { name: "Commission", kind: partner }
    create worker { name: "Garance Sorbier" }
    create worker { name: "Thym Alisier" }
    create household { reference: "91-2021-0001", stage: assignation, debt: 4 200 €, tenant: "Bouleau", address: "3 allée des Mésanges", worker: "Garance Sorbier" }
    create household { reference: "91-2021-0002", stage: cfp, debt: 900 €, tenant: "Frêne", worker: "Thym Alisier", co_worker: "Garance Sorbier" }
    create household { reference: "91-2021-0003", stage: cql, debt: 300 €, tenant: "Tremble", address: "3 allée des Mésanges", worker: "Thym Alisier" }
    create household { reference: "91-2021-0004", stage: cql, tenant: "Osier" }
    households where reference = "91-2021-0001" set previous = "91-2021-0003"
    households add note { text: "Un mot." }
    households add contact { channel: letter }
    create body { name: "CCAPEX", kind: ccapex }
    create commission { body: "CCAPEX", date: 2022-03-01 }
    for each h in households { commissions add review { household: h } }
    """

  init() throws {
    store = try SmallStore(RoleReachTests.rows)
  }

  private func run(_ text: String, as role: Role? = .worker) throws -> RecordedOutput {
    let output = RecordedOutput()
    var options = SmallStore.options(format: .csv)
    options.holdsOneAnswer = false
    options.actor = "Garance Sorbier"
    options.role = role
    let session = try Session(opening: store.path, options: options, output: output)
    defer { try? session.close() }
    try session.run(text, name: "test")
    return output
  }

  private func session(_ role: Role?, _ output: RecordedOutput = RecordedOutput()) throws -> Session
  {
    var options = SmallStore.options()
    options.actor = "Garance Sorbier"
    options.role = role
    return try Session(opening: store.path, options: options, output: output)
  }

  @Test(arguments: [
    ("households show count", 2, 4), ("contacts show count", 2, 4), ("notes show count", 2, 4),
    ("persons show count", 2, 4), ("debts show count", 2, 3), ("reviews show count", 2, 4),
    ("contacts where household.stage = cql show count", 0, 2),
    ("households where stage = cql show count", 0, 2),
    ("households where not (stage = cql) show count", 2, 2),
    ("households as of 2022-10-10 show count", 2, 4),
    ("commissions show count(reviews) as \"n\"", 2, 4),
    ("commissions where any(reviews where household.stage = cql) show count", 0, 1),
    ("workers where any(households where stage = cql) show count", 0, 2),
    ("print count(households)", 2, 4), ("let all = households\nall show count", 2, 4),
    ("let n = count(contacts)\nprint $n", 2, 4),
    ("define mine = households where debt is known\nmine show count", 2, 3),
    ("function f(x: number): number = count(households) + x\nprint f(0)", 2, 4),
    ("households show sum(debt) / 1 € as \"n\"", 5100, 5400),
    ("households show count(where stage = cql)", 0, 2),
  ])
  func `nothing of other files is counted`(_ text: String, _ own: Int, _ all: Int) throws {
    func number(_ role: Role?) throws -> String? {
      let output = try run(text, as: role)
      let told =
        output.said.last ?? output.text.split(whereSeparator: \.isNewline).last.map(String.init)
      return told?.replacing(".00", with: "")
    }
    #expect(try number(.worker) == "\(own)", "\(text)")
    #expect(try number(nil) == "\(all)", "\(text)")
  }

  @Test(arguments: [
    "households", "households show all", "contacts show household", "reviews show household",
    "reviews show household.tenant",
    "commissions show first(reviews sort by household desc).household",
    "persons show surname", "for each h in households { print h.tenant }", "duplicates",
    "households where stage = cql", "households group by tenant show count",
    "transfers show household", "sheet of household \"91-2021-0001\"",
    "history of household \"91-2021-0001\"", "explain households where stage = cql",
  ])
  func `no name of another's file is told`(_ text: String) throws {
    let output = try run(text)
    let told = output.text + output.said.joined() + output.warned.joined()
    for name in ["Tremble", "Osier", "0003", "0004"] {
      #expect(!told.contains(name), "\(text): \(told)")
    }
  }

  @Test(arguments: [
    "sheet of household \"91-2021-0003\"", "history of household \"91-2021-0003\"",
    "duplicates of household \"91-2021-0003\"",
    "households where any(persons where household = \"91-2021-0003\")",
    "create contact { household: \"91-2021-0003\", channel: letter }",
    "contacts move to household \"91-2021-0003\" because \"x\"",
  ])
  func `a file that isn't the worker's isn't even known by name`(_ text: String) throws {
    let error = #expect(throws: PalierError.self) { try run(text) }
    #expect(error?.message[.english].contains("91-2021-0003") == true)
    #expect(error?.message[.english].contains("Tremble") == false)
  }

  @Test(arguments: [
    "households where previous = \"91-2021-0003\"", "households show previous",
    "households show previous.tenant",
  ])
  func `another file isn't reached over a file of one's own`(_ text: String) throws {
    let error = #expect(throws: PalierError.self) { try run(text) }
    #expect(error?.problems.first?.code == "not-for-role")
    #expect(try !run(text, as: nil).text.isEmpty)
  }

  @Test func `a file that was given to somebody else goes out of what was named`() throws {
    let text = """
      let mine = households where reference = "91-2021-0001"
      mine assign to "Thym Alisier"
      mine set worker = "Thym Alisier"
      it show reference
      mine show count
      """
    let told = try run(text).text
    #expect(told.split(whereSeparator: \.isNewline).suffix(3) == ["reference", "count", "0"])
  }

  @Test func `a worker acts on the own files alone`() throws {
    _ = try run("households set rent = 700 €")
    let rents = try run("households where rent is known sort by reference show reference", as: nil)
    #expect(rents.text.contains("91-2021-0001\r\n91-2021-0002\r\n"))
    #expect(!rents.text.contains("0003"))
  }

  @Test(arguments: [
    "households group by stage show count with totals", "print count(households)",
    "duplicates", "assert count(households) = 2", "contacts show date",
  ])
  func `an answer says that it speaks of the own files`(_ text: String) throws {
    let output = RecordedOutput()
    let session = try session(.worker, output)
    try session.run(text, name: "test")
    try session.close()
    let told = output.text + output.warned.joined()
    #expect(told.contains("own files only: Garance Sorbier"), "\(told)")
    #expect(!told.contains("more have no known"))
  }

  @Test func `an answer for programs has it said beside`() throws {
    #expect(try run("households show count").warned == ["own files only: Garance Sorbier"])
    #expect(try run("organisations show count").warned.isEmpty)
    let file = "\(store.folder)/own.csv"
    let warned = try run("households show reference export to \"\(file)\"").warned
    #expect(warned.contains("own files only: Garance Sorbier"))
    #expect(try run("households show count", as: nil).warned.isEmpty)
  }

  @Test func `an answer about rows of no file says nothing of files`() throws {
    let output = RecordedOutput()
    let session = try session(.worker, output)
    try session.run("organisations", name: "test")
    try session.close()
    #expect(!output.text.contains("own files only"))
  }

  @Test func `values are counted over the own files`() throws {
    func count(_ role: Role?) throws -> Int? {
      let session = try session(role)
      defer { try? session.close() }
      return session.completions(before: "households where stage = cq", after: "").candidates
        .first { $0.text == "cql" }?.count
    }
    #expect(try count(nil) == 2)
    #expect(try count(.worker) == 0)
  }

  @Test func `an empty answer tells nothing of the files of others`() throws {
    let output = RecordedOutput()
    let session = try session(.worker, output)
    try session.run("households where stage = cql and debt > 100 €", name: "test")
    try session.close()
    #expect(output.text.contains("debt > 100"))
    #expect(output.text.contains("stage = cql: 0"))
    #expect(
      output.text.contains(
        "without stage = cql: 2 households; their stage is assignation (1), cfp (1)"
      )
    )
  }

  @Test func `a search finds the own files`() throws {
    func found(_ words: String, _ role: Role?) throws -> [String] {
      let session = try session(role)
      defer { try? session.close() }
      return try session.find(words).map(\.reference)
    }
    #expect(try found("Tremble", nil) == ["91-2021-0003"])
    #expect(try found("Tremble", .worker).isEmpty)
    #expect(try found("Mésanges", .worker) == ["91-2021-0001"])
    #expect(try found("Frêne", .worker) == ["91-2021-0002"])
    for role in [Role.analyst, .auditor] {
      let error = #expect(throws: PalierError.self) { try found("Frêne", role) }
      #expect(error?.status == .refused)
    }
  }

  @Test func `of a worker who isn't known nothing is read`() throws {
    var options = SmallStore.options()
    options.actor = "root"
    options.role = .worker
    let session = try Session(opening: store.path, options: options, output: RecordedOutput())
    defer { try? session.close() }
    let names = session.completions(before: "sheet of household \"91", after: "").candidates
    #expect(names.isEmpty)
    let counts = session.completions(before: "households where stage = cq", after: "").candidates
    #expect(counts.allSatisfy { ($0.count ?? 0) == 0 })
    #expect(throws: PalierError.self) { try session.find("Frêne") }
  }

  @Test(arguments: [Role.worker, .secretariat, .analyst, .auditor])
  func `what is done to a whole store is the coordinator's`(_ role: Role) throws {
    let session = try session(role)
    defer { try? session.close() }
    for act in [
      { try session.backup(to: store.folder + "/copy-\(role.rawValue).palier") },
      { _ = try session.verify() }, { try session.keep("x") },
    ] as [() throws -> Void] {
      let error = #expect(throws: PalierError.self) { try act() }
      #expect(error?.status == .refused)
      #expect(error?.message[.english].contains("isn't for the role \(role.rawValue)") == true)
    }
    if role != .analyst {
      let error = #expect(throws: PalierError.self) { try session.freezes() }
      #expect(error?.status == .refused)
    }
  }
}
