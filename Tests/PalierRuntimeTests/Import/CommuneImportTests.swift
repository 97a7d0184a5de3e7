import PalierDiagnostics
import PalierExchange
import PalierRuntime
import PalierStore
import PalierValues
import Testing

@Suite struct CommuneImportTests {
  @Test func `a code is the commune's, its delegated seat is left aside`() throws {
    let desk = try ImportDesk(communes: false)
    let report = try desk.importText(ImportDesk.communes, of: "commune")
    #expect(report.rows == 7)
    #expect(report.setAside == 1)
    #expect(report.good == 6)
    #expect(report.created.count == 6)
    let evry = try #require(try desk.rows("commune").first { $0["code"] == .text("91228") })
    #expect(evry["name"] == .text("Évry-Courcouronnes"))
    #expect(evry["kind"] == (try desk.member("commune_kind", "com")))
    let again = try desk.importText(ImportDesk.communes, of: "commune")
    #expect(again.created.isEmpty)
    #expect(again.unchanged == 6)
  }

  @Test func `populations complete the communes and a second import changes nothing`() throws {
    let desk = try ImportDesk()
    let file = "REG;Région;DEP;CODCOM;COM;Commune;PMUN\n11;Île-de-France;91;312;91312;Igny;10252\n"
    let report = try desk.importText(file, of: "commune")
    #expect(report.updated.count == 1)
    #expect(report.differences.isEmpty)
    let igny = try #require(try desk.rows("commune").first { $0["code"] == .text("91312") })
    #expect(igny["population"] == Number(whole: 10252).map { .number($0) })
    #expect(try desk.importText(file, of: "commune").unchanged == 1)
  }

  private static let bodies = """
    siren;raison_sociale;nature_juridique;insee;nom_membre;pmun_2025
    200056232;CA Paris-Saclay;CA;91377;Massy;50597
    200056232;CA Paris-Saclay;CA;91312;Igny;10571
    200059228;CA Grand Paris Sud;CA;91174;Corbeil-Essonnes;54026

    """

  @Test func `a list of communes gives the bodies once each, then the communes' links`() throws {
    let desk = try ImportDesk()
    let early = try desk.importText(Self.bodies, of: "commune")
    #expect(early.refusal?.french.contains("--as epcis") == true)
    let bodies = try desk.importText(Self.bodies, of: "epci")
    #expect(bodies.created.count == 2)
    #expect(bodies.setAside == 1)
    #expect(bodies.rejected.isEmpty)
    #expect(bodies.notes.map(\.english).contains { $0.hasPrefix("1 row repeats") })
    #expect(bodies.notes.map(\.french).contains { $0.hasPrefix("1 ligne répète") })
    let links = try desk.importText(Self.bodies, of: "commune")
    #expect(links.updated.count == 3)
    let igny = try #require(try desk.rows("commune").first { $0["code"] == .text("91312") })
    #expect(igny["epci"] == .reference(Reference(id: 1)))
  }

  @Test(arguments: [
    // The name differs: which one is right?
    "siren;raison_sociale;insee\n1;Nord;91377\n1;Sud;91312\n",
    // Nothing differs: a row that came twice by mistake.
    "siren;raison_sociale;insee\n1;Nord;91377\n1;Nord;91377\n",
  ])
  func `a row that repeats a key is left aside only where it says the same beside something else`(
    _ file: String
  ) throws {
    let report = try ImportDesk().importText(file, of: "epci")
    #expect(report.codes == ["duplicate"])
    #expect(report.setAside == 0)
  }

  @Test func `contacts go to their households and twice the same file adds nothing`() throws {
    let desk = try ImportDesk()
    try desk.importText("Référence;Locataire\n1;ORME\n")
    let file = "N° dossier;Date;Canal\n1;01/12/2021;sms\n9;01/12/2021;sms\n"
    let options = ImportOptions(acceptsPart: true)
    let report = try desk.importText(file, of: "contact", options: options)
    #expect(report.codes == ["reference"])
    #expect(report.created.count == 1)
    #expect(try desk.importText(file, of: "contact", options: options).unchanged == 1)
    #expect(try desk.children("contact", of: "1").count == 1)
  }

  // MARK: Communes that are no more

  /// In the shape of INSEE's list: two merge, one of them later with a third; one is given another
  /// name; one is divided; one merges and is restored.
  private static let movements = """
    MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP
    32,2019-01-01,COM,91182,0,C,C,Courcouronnes,COMD,91182,0,C,C,Courcouronnes
    32,2019-01-01,COM,91182,0,C,C,Courcouronnes,COM,91228,1,E,E,Évry-Courcouronnes
    32,2019-01-01,COM,91228,1,E,E,Évry,COM,91228,1,E,E,Évry-Courcouronnes
    33,1975-01-01,COM,91901,0,T,T,Tilleul,COM,91902,0,S,S,Saule
    33,1975-01-01,COM,91902,0,S,S,Saule,COM,91902,0,S,S,Saule
    31,1990-01-01,COM,91902,0,S,S,Saule,COM,91312,1,I,I,Igny
    31,1990-01-01,COM,91312,1,I,I,Igny,COM,91312,1,I,I,Igny
    10,2000-01-01,COM,91377,0,M,M,Massy-Palaiseau,COM,91377,0,M,M,Massy
    30,1980-01-01,COM,91903,0,D,D,Divisée,COM,91377,0,M,M,Massy
    30,1980-01-01,COM,91903,0,D,D,Divisée,COM,91312,1,I,I,Igny
    31,1970-01-01,COM,91174,0,C,C,Corbeil,COM,91377,0,M,M,Massy
    21,1985-01-01,COM,91377,0,M,M,Massy,COM,91174,0,C,C,Corbeil-Essonnes
    21,1985-01-01,COM,91377,0,M,M,Massy,COM,91377,0,M,M,Massy

    """

  private func desk() throws -> ImportDesk {
    let desk = try ImportDesk()
    let report = try desk.importText(Self.movements, of: "commune")
    #expect(report.rejected.isEmpty)
    #expect(report.created.count == 2)
    // Courcouronnes is a delegated commune, of which the official list says more.
    #expect(report.setAside == 1)
    #expect(
      report.notes.map(\.french).contains {
        $0.hasPrefix("1 anciennes communes figurent dans la liste officielle")
      }
    )
    return desk
  }

  @Test func `a list of changes gives the communes that are no more, and leaves the others`() throws
  {
    let desk = try desk()
    let communes = try desk.rows("commune")
    let former = communes.filter { $0["code"] == .text("91901") || $0["code"] == .text("91902") }
    #expect(former.count == 2)
    for row in former {
      #expect(row["parent_code"] == .text("91312"))
      #expect(row["kind"] == (try desk.member("commune_kind", "former")))
    }
    let names = former.map { $0["name"] }
    #expect(names.contains(.text("Tilleul")) && names.contains(.text("Saule")))
    for code in ["91174", "91377", "91312", "91228"] {
      let row = try #require(communes.first { $0["code"] == .text(code) })
      #expect(row["parent_code"] == .unknown, "\(code)")
    }
    #expect(!communes.contains { $0["code"] == .text("91903") })
    let again = try desk.importText(Self.movements, of: "commune")
    #expect(again.created.isEmpty)
    #expect(again.unchanged == 2)
  }

  @Test(arguments: [
    ("91901", "Tilleul", "91312"), ("91902", "Igny", "91312"), ("91182", "Courcouronnes", "91228"),
    ("91228", "Évry-Courcouronnes", "91228"),
  ])
  func `an old code of a register is its commune of today`(
    _ code: String,
    _ name: String,
    _ today: String
  ) throws {
    let desk = try desk()
    let report = try desk.importText(
      "Référence;Locataire;Code INSEE;Commune\n1;ORME;\(code);\(name)\n"
    )
    #expect(report.rejected.isEmpty, "\(report.rejected.map(\.reason.code))")
    #expect(!report.notes.contains { $0.english.contains("another commune’s") })
    let household = try #require(try desk.rows("household").first)
    guard case .reference(let commune) = household["commune"] else {
      Issue.record("no commune")
      return
    }
    #expect(try desk.rows("commune").first { $0.id == commune.id }?["code"] == .text(today))
  }

  @Test func `a code that was divided among several is told, row by row`() throws {
    let desk = try desk()
    let report = try desk.importText(
      "Référence;Locataire;Code INSEE\n1;ORME;91903\n2;FRÊNE;91377\n",
      options: ImportOptions(acceptsPart: true)
    )
    #expect(report.codes == ["commune"])
    #expect(report.created.count == 1)
  }

  @Test func `of two communes of one name the territory tells which`() throws {
    let desk = try desk()
    let file = "Référence;Locataire;Commune;Territoire\n"
    let known = try desk.importText(file + "1;ORME;Massy;91\n")
    #expect(known.rejected.isEmpty)
    let open = try desk.importText(file + "2;FRÊNE;Massy;\n")
    #expect(open.codes == ["commune"])
  }
}
