import Foundation
import PalierExchange
import PalierRuntime
import PalierStore
import PalierValues
import Testing

/// The registers, returns and INSEE files of a folder that `PALIER_DATA` names; without it these
/// tests are skipped and say so.
@Suite(
  .enabled(if: GivenData.folder != nil, "PALIER_DATA names no folder of files to import"),
  .serialized
)
struct GivenDataTests {
  @Test(arguments: ["A", "B", "C"])
  func `a register gives what is expected of it`(letter: String) throws {
    let folder = try #require(GivenData.folder)
    let expected = try GivenData.expected("\(folder)/registers/register-7-\(letter).expected.json")
    let desk = try ImportDesk(communes: false)
    let communes = try desk.importFile("\(folder)/insee/communes.csv", of: "commune")
    #expect(communes.good == communes.created.count)
    let path = "\(folder)/registers/register-7-\(letter).csv"
    let options = ImportOptions(acceptsPart: true)
    let report = try desk.importFile(path, options: options)
    #expect(report.rows == expected.rows)
    #expect(report.good == expected.good)
    let bad = report.rejected.map { [$0.row[0], $0.reason.code] }
    #expect(Set(bad) == Set(expected.bad))
    #expect(bad.count == expected.bad.count)
    let households = try desk.rows("household")
    #expect(households.count == expected.good)
    try compare(households, expected, desk)
    let again = try desk.importFile(path, options: options)
    #expect(again.created.isEmpty)
    #expect(again.unchanged == expected.good)
    #expect(again.differences.isEmpty)
  }

  private func compare(
    _ households: [StoredRow],
    _ expected: GivenData.Register,
    _ desk: ImportDesk
  ) throws {
    for (stage, count) in expected.byStage {
      let code = try desk.member("stage", stage)
      #expect(households.count { $0["stage"] == code } == count, "\(stage)")
    }
    for (sector, count) in expected.bySector {
      let code = try desk.member("sector", sector)
      #expect(households.count { $0["sector"] == code } == count, "\(sector)")
    }
    var debts: Int64 = 0
    for case .money(let money) in households.map({ $0["debt"] }) { debts += money.cents }
    #expect(debts == expected.debtSum)
    let summoned = try desk.member("stage", "assignation")
    let privately = try desk.member("sector", "private")
    let both = households.count { $0["stage"] == summoned && $0["sector"] == privately }
    #expect(both == expected.assignationPrivate)
    for (code, count) in expected.byCommune {
      let id = try #require(
        try desk.store.read { try $0.find("commune", "code", .text(code)) }.first
      )
      let commune = Value.reference(Reference(id: id))
      #expect(households.count { $0["commune"] == commune } == count, "\(code)")
    }
  }

  @Test func `the communes come in whole, populations complete them, twice changes nothing`()
    throws
  {
    let folder = try #require(GivenData.folder)
    let desk = try ImportDesk(communes: false)
    let path = "\(folder)/insee/communes.csv"
    let report = try desk.importFile(path, of: "commune")
    #expect(report.rejected.isEmpty)
    #expect(report.created.count == 36_912)
    #expect(report.setAside == 584)
    #expect(try desk.importFile(path, of: "commune").unchanged == 36_912)
    let populations = try desk.importFile("\(folder)/insee/donnees_communes.csv", of: "commune")
    #expect(populations.rejected.isEmpty)
    #expect(populations.created.isEmpty)
    #expect(populations.updated.count == populations.rows)
  }

  @Test func `the changes of communes lead every old code to a commune of today`() throws {
    let folder = try #require(GivenData.folder)
    let desk = try ImportDesk(communes: false)
    try desk.importFile("\(folder)/insee/communes.csv", of: "commune")
    let report = try desk.importFile("\(folder)/insee/mouvements-communes.csv", of: "commune")
    #expect(report.rejected.isEmpty)
    #expect(report.created.count > 2_000)
    let file = "Référence;Locataire;Code INSEE\n1;ORME;91182\n2;FRÊNE;91222\n3;SAULE;91620\n"
    #expect(try desk.importText(file).rejected.isEmpty)
    let communes = try desk.rows("commune")
    let codes = try desk.rows("household").map { household -> Value in
      guard case .reference(let commune) = household["commune"] else { return .unknown }
      return communes.first { $0.id == commune.id }?["code"] ?? .unknown
    }
    #expect(codes == [.text("91228"), .text("91390"), .text("78620")])
  }

  @Test func `an update of phones and incomes completes the register's households`() throws {
    let folder = try #require(GivenData.folder)
    let desk = try ImportDesk(communes: false)
    try desk.importFile("\(folder)/insee/communes.csv", of: "commune")
    let options = ImportOptions(acceptsPart: true)
    try desk.importFile("\(folder)/registers/register-7-A.csv", options: options)
    let report = try desk.importFile("\(folder)/returns/caf-7.csv", options: options)
    #expect(report.rows == 61)
    #expect(report.good == 58)
    #expect(
      Set(report.rejected.map { [$0.row[0], $0.reason.code] }) == [
        ["91-2021-070130", "income"], ["91-2021-070228", "phone"],
        ["91-2021-888888", "reference"],
      ]
    )
    #expect(report.created.isEmpty)
    let again = try desk.importFile("\(folder)/returns/caf-7.csv", options: options)
    #expect(again.updated.isEmpty)
  }
}

/// What is expected of the files in the given folder.
enum GivenData {
  static var folder: String? { ProcessInfo.processInfo.environment["PALIER_DATA"] }

  /// What a register must give.
  struct Register: Sendable {
    let rows: Int
    let good: Int
    let bad: [[String]]
    let byStage: [String: Int]
    let bySector: [String: Int]
    let debtSum: Int64
    let assignationPrivate: Int
    let byCommune: [(String, Int)]
  }

  static func expected(_ path: String) throws -> Register {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let communes = try #require(object["by_commune"] as? [[Any]])
    return Register(
      rows: try #require(object["rows"] as? Int),
      good: try #require(object["good"] as? Int),
      bad: try #require(object["bad"] as? [[String]]),
      byStage: try #require(object["by_stage"] as? [String: Int]),
      bySector: try #require(object["by_sector"] as? [String: Int]),
      debtSum: Int64(try #require(object["debt_sum_cents"] as? Int)),
      assignationPrivate: try #require(object["assignation_private"] as? Int),
      byCommune: try communes.map { pair in
        (try #require(pair.first as? String), try #require(pair.last as? Int))
      }
    )
  }
}
