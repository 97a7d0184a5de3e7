import Foundation
import Testing

/// The public files of the national statistics office, and registers as secretariats send them;
/// they aren't part of the project: `PALIER_DATA` names their folder.
private let data = ProcessInfo.processInfo.environment["PALIER_DATA"].map { URL(filePath: $0) }

struct ImportTests {
  private struct Expected: Decodable {
    let rows: Int
    let good: Int
    let bad: [[String]]
    let byStage: [String: Int]
    let bySector: [String: Int]
    let debtSumCents: Int
    let assignationPrivate: Int
  }

  @Test(
    .enabled(if: data != nil, "PALIER_DATA doesn't name the folder of real registers"),
    arguments: ["A", "B", "C"]
  )
  func `a register is imported as it is, and twice creates nothing`(_ habit: String) throws {
    let data = try #require(data)
    let store = try DemoStore()
    let path = store.file("register.palier")
    let communes = try Command.run(
      ["import", path, data.appending(path: "insee/communes.csv").path(), "--as", "communes"])
    #expect(communes.status == 0, "\(communes.errors)")
    let register = data.appending(path: "registers/register-7-\(habit).csv").path()
    let rejects = store.file("rejects.csv")
    let first = try Command.run(
      ["import", path, register, "--as", "households", "--partial", "--rejects", rejects])
    #expect(first.status == 0, "\(first.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(
      Expected.self,
      from: Data(
        contentsOf: data.appending(path: "registers/register-7-\(habit).expected.json")
      )
    )
    func rows(_ question: String) throws -> [[String]] {
      try Command.run([path, "--format", "csv", "-c", question]).output
        .split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
    #expect(try rows("households show count") == [["\(expected.good)"]])
    let stages = try rows("households group by stage show count")
    #expect(
      Dictionary(uniqueKeysWithValues: stages.map { ($0[0], Int($0[1]) ?? -1) })
        == expected.byStage
    )
    let sectors = try rows("households group by sector show count")
    #expect(
      Dictionary(uniqueKeysWithValues: sectors.map { ($0[0], Int($0[1]) ?? -1) })
        == expected.bySector
    )
    let sum = try rows("households show sum(debt)")[0][0].replacing(".", with: "")
    #expect(Int(sum) == expected.debtSumCents)
    #expect(
      try rows("households where stage = assignation and sector = private show count")
        == [["\(expected.assignationPrivate)"]]
    )
    let rejected = try String(contentsOfFile: rejects, encoding: .utf8)
    for bad in expected.bad { #expect(rejected.contains(bad[0]), "\(bad)") }
    #expect(rejected.split(whereSeparator: \.isNewline).count == expected.bad.count + 1)
    let second = try Command.run(
      ["import", path, register, "--as", "households", "--partial"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(try rows("households show count") == [["\(expected.good)"]])
    #expect(try Command.run(["verify", path]).status == 0)
  }

  @Test func `a file of French Excel is read, and its bad rows come back with their reason`() throws
  {
    let store = try DemoStore()
    let file = store.file("registre.csv")
    let text =
      "PRÉFECTURE — secrétariat;;;;;\r\nN° dossier *;Locataire;Code INSEE;Stade;Date de l'acte;Dette (€)\r\n"
      + "91-2022-900001;Mme FRÊNE Anémone;91174;Assignation;05/09/2022;1 234,56 €\r\n"
      + "91-2022-900002;M. HÊTRE Lin;91174;Assignation;31/02/2022;10,00 €\r\n"
      + "TOTAL;2 dossiers;;;;\r\n"
    try text.data(using: .windowsCP1252)?.write(to: URL(filePath: file))
    let refused = try Command.run(["import", store.path, file, "--as", "households"])
    #expect(refused.status != 0)
    #expect(
      try store.rows("households where reference contains \"91-2022-9\" show count") == [["0"]]
    )
    let rejects = store.file("rejets.csv")
    let partly = try Command.run(
      ["import", store.path, file, "--as", "households", "--partial", "--rejects", rejects])
    #expect(partly.status == 0, "\(partly.errors)")
    #expect(
      try store.rows(
        "households where reference contains \"91-2022-9\" show reference, debt, stage"
      )
        == [["91-2022-900001", "1234.56", "assignation"]]
    )
    #expect(try String(contentsOfFile: rejects, encoding: .utf8).contains("91-2022-900002"))
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `the registers that the demonstration makes can be imported`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "palier-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = folder.appending(path: "demo.palier").path()
    let registers = folder.appending(path: "registers").path()
    let made = try Command.run(["demo", store, "--registers", registers])
    #expect(made.status == 0, "\(made.errors)")
    for name in ["registre-1.csv", "registre-2.csv"] {
      let file = "\(registers)/\(name)"
      let imported = try Command.run(["import", store, file, "--as", "households"])
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(imported.errors.contains("400 rows: 400 new"), "\(imported.errors)")
      let again = try Command.run(["import", store, file, "--as", "households"])
      #expect(again.errors.contains("0 new"), "\(again.errors)")
    }
    // The old code is the commune of today.
    let asked = try Command.run([
      store, "--format", "csv", "-c",
      "households where reference contains \"91-R\" and commune.code = \"91182\" show count",
    ])
    #expect(asked.output.split(whereSeparator: \.isNewline).last == "0")
    let stages = try Command.run([
      store, "--format", "csv", "-c",
      "households where reference contains \"91-R\" and stage is known and debt is known show count",
    ])
    #expect(stages.output.split(whereSeparator: \.isNewline).last == "800")
    #expect(try Command.run(["verify", store]).status == 0)
  }
}
