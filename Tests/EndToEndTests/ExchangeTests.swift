import Foundation
import Testing

/// A month between two organisations, each with its own store: the secretariat sends files, the
/// operator answers and returns, and both know the same in the end.
struct ExchangeTests {
  private let folder: URL
  private let secretariat: String
  private let team: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "palier-exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    secretariat = folder.appending(path: "secretariat.palier").path()
    team = folder.appending(path: "team.palier").path()
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name).path()
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @discardableResult
  private func palier(_ words: String..., at day: String) throws -> Command.Outcome {
    let outcome = try Command.run(words + ["--today", day])
    try #require(outcome.status == 0, "\(words): \(outcome.errors) \(outcome.output)")
    return outcome
  }

  private func rows(_ store: String, _ question: String) throws -> [String] {
    try palier(store, "--format", "csv", "-c", question, at: "2021-07-01").output
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private static let register = """
    N° dossier;Locataire;Adresse;Code INSEE;Parc;Stade;Date de l'acte;Dette;Suivi;Téléphone
    91-2021-1;Mme BOULEAU Claire;1 rue du Lac;91377;Privé;Assignation;02/03/2021;4 200,00;Non;
    91-2021-2;M. FRÊNE Paul;2 rue du Lac;91377;Privé;Assignation;02/03/2021;3 200,00;Non;
    91-2021-3;M. TREMBLE Luc;3 rue du Lac;91377;Privé;Assignation;02/03/2021;2 200,00;Non;
    91-2021-4;Mme SAULE Anne;4 rue du Lac;91377;Privé;CDP;02/03/2021;1 200,00;Non;
    91-2021-5;Mme AULNE Ève;5 rue du Lac;91377;Privé;CDP;02/03/2021;1 100,00;Non;
    91-2021-6;Mme ORME Lise;6 rue du Lac;91377;Privé;CDP;02/03/2021;1 000,00;Non;
    """

  private func begin() throws {
    let communes = "TYPECOM,COM,DEP,LIBELLE,COMPARENT\nCOM,91377,91,Massy,\n"
    let places = try file("communes.csv", communes)
    let territories = try file("territories.csv", "code;nom\n91;Essonne\n")
    for store in [secretariat, team] {
      try palier("import", store, places, "--as", "communes", at: "2021-04-20")
      try palier("import", store, territories, "--as", "territories", at: "2021-04-20")
    }
    let register = try file("register.csv", Self.register)
    try palier("import", secretariat, register, "--as", "households", at: "2021-04-20")
    try palier(
      secretariat,
      "-c",
      """
      create organisation { name: "Tout Azimut", kind: operator }
      create agreement { territory: "91", operator: "Tout Azimut", stages: (cdp, assignation), sharing_agreed: true }
      create quota { operator: "Tout Azimut", year: 2021, month: 2021-05, volume: 6 }
      """,
      at: "2021-04-20"
    )
    try run("Examples/monthly-transfer.pal", secretariat, ["operator=Tout Azimut"], "2021-05-03")
    let sent = folder.appending(path: "transfert-2021-05.csv").path()
    try palier("import", team, sent, "--as", "households", at: "2021-05-05")
  }

  private func run(_ script: String, _ store: String, _ given: [String], _ day: String) throws {
    let parameters = (given + ["folder=\(folder.path())"]).flatMap { ["--param", $0] }
    let path = Command.root.appending(path: script).path()
    let outcome = try Command.run(["run", path, "--store", store, "--today", day] + parameters)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The team takes four, refuses one and leaves one unanswered; then it works on them.
  private func work() throws {
    func only(_ number: Int) -> String { "households where reference = \"91-2021-\(number)\" " }
    let steps = [
      "households where reference != \"91-2021-6\" set received_on = 2021-05-05",
      "households where received_on is known and reference != \"91-2021-5\" set taken_on = 2021-05-06",
      only(5) + "close as out_of_scope on 2021-05-06",
      only(1) + "add contact { date: 2021-05-10, channel: letter }",
      only(1) + "add visit { date: 2021-06-02, outcome: met }",
      only(2) + "add contact { date: 2021-05-10, channel: letter, outcome: npai }",
      only(2) + "close as npai_left on 2021-06-15",
      only(3) + "add contact { date: 2021-05-10, channel: letter }",
      only(3) + "add contact { date: 2021-06-01, channel: letter }",
      only(4) + "add contact { date: 2021-05-10, channel: letter }",
      only(4) + "advance to assignation on 2021-06-20",
    ]
    for step in steps { try palier(team, "-c", step, at: "2021-06-30") }
  }

  private static let known = """
    households where taken_on is known sort by reference show reference, received_on, taken_on, \
    contact_result, progress, status, stage, closed_on, exit
    """

  @Test func `what an operator answers and returns is known to the secretariat as it is to it`()
    throws
  {
    try begin()
    try work()
    try run("Examples/week/acknowledgement.pal", team, ["month=2021-05"], "2021-06-01")
    let answer = folder.appending(path: "accuse-2021-05.csv").path()
    let told = try palier(
      "import",
      secretariat,
      answer,
      "--as",
      "acknowledgement",
      at: "2021-06-01"
    )
    #expect(told.errors.contains("4 accepted, 1 refused"))
    #expect(told.errors.contains("not heard of since 2021-05-03 (1): 91-2021-6"))
    #expect(
      try rows(secretariat, "transfers sort by household show household, state, reason") == [
        "91-2021-1,accepted,", "91-2021-2,accepted,", "91-2021-3,accepted,", "91-2021-4,accepted,",
        "91-2021-5,refused,hors_périmètre", "91-2021-6,sent,",
      ]
    )
    #expect(try rows(secretariat, "quotas show used, left") == ["5,1"])
    try run("Examples/week/monthly-return.pal", team, ["day=2021-06-30"], "2021-07-01")
    let month = folder.appending(path: "retour-2021-06-30.csv").path()
    let preview = try palier(
      "import",
      secretariat,
      month,
      "--as",
      "monthly_return",
      "--preview",
      at: "2021-07-01"
    )
    #expect(preview.errors.contains("status: Open → Closed"))
    let before = try rows(secretariat, Self.known)
    #expect(before.allSatisfy { $0.contains("no_contact,to_process,open") })
    try palier("import", secretariat, month, "--as", "monthly_return", at: "2021-07-01")
    let both = try rows(secretariat, Self.known)
    #expect(both.count == 4)
    #expect(try both == rows(team, Self.known))
    for (path, form) in [(answer, "acknowledgement"), (month, "retour_mensuel")] {
      let again = try palier("import", secretariat, path, "--as", form, at: "2021-07-09")
      #expect(again.errors.contains("0 new, 0 completed"))
    }
    #expect(try rows(secretariat, Self.known) == both)
    for store in [secretariat, team] { try palier("verify", store, at: "2021-07-01") }
  }

  @Test func `neither file tells anything of money or of people`() throws {
    try begin()
    try work()
    try run("Examples/week/acknowledgement.pal", team, ["month=2021-05"], "2021-06-01")
    try run("Examples/week/monthly-return.pal", team, ["day=2021-06-30"], "2021-07-01")
    for name in ["accuse-2021-05.csv", "retour-2021-06-30.csv"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for secret in ["4 200", "4200", "BOULEAU", "rue du Lac"] { #expect(!text.contains(secret)) }
    }
  }
}
