import PalierCasework
import PalierDiagnostics
import PalierRuntime
import PalierStore
import PalierValues
import Testing

/// Acknowledgements and monthly returns of an operator, over files that were sent to it.
struct AnswerImportTests {
  private let desk: ImportDesk

  init() throws {
    desk = try ImportDesk(today: "2021-07-01")
    try desk.importText("nom;nature\nTout Azimut;opérateur\n", of: "organisation")
    try desk.importText(
      """
      N° dossier;Locataire;Commune;Stade;Date de l'acte;Audience
      91-1;Mme BOULEAU Claire;91377;Assignation;02/03/2021;04/05/2021
      91-2;M. FRÊNE Paul;91377;CQL;02/03/2021;
      91-3;M. TREMBLE Luc;91377;CDP;02/03/2021;
      91-4;Mme SAULE Anne;91377;CDP;02/03/2021;
      """
    )
    try desk.importText(
      """
      N° dossier;Date de transfert;Mois;Opérateur;État
      91-1;03/05/2021;2021-05;Tout Azimut;envoyé
      91-2;03/05/2021;2021-05;Tout Azimut;envoyé
      91-3;03/05/2021;2021-05;Tout Azimut;envoyé
      """,
      of: "transfer"
    )
  }

  private func answer(_ rows: String, options: ImportOptions = ImportOptions()) throws
    -> ImportReport
  {
    try desk.importText(
      "N° dossier;Reçu le;Décision;Motif\n" + rows,
      of: "acknowledgement",
      options: options
    )
  }

  private func back(_ rows: String, dated: String = "2021-06-30") throws -> ImportReport {
    try desk.importText(
      "Dossier;Résultat;Date de visite;Statut;Motif de sortie\n" + rows,
      of: "monthly_return",
      options: ImportOptions(dated: try day(dated))
    )
  }

  private func state(_ reference: String) throws -> Value {
    try #require(try desk.children("transfer", of: reference).first)["state"]
  }

  private func english(_ report: ImportReport) -> [String] { report.notes.map(\.english) }

  @Test func `an accepted file is in the operator's charge from the day it says`() throws {
    let report = try answer("91-2;12/05/2021;Accepté;\n")
    #expect(report.isWritten)
    let household = try desk.household("91-2")
    #expect(household["received_on"] == .date(try day("2021-05-12")))
    #expect(household["taken_on"] == .date(try day("2021-05-12")))
    #expect(household["status"] == (try desk.member("status", "open")))
    #expect(household["operator"].isKnown)
  }

  @Test func `a refused file is free again, with the reason`() throws {
    let report = try answer("91-3;12/05/2021;Refusé;hors secteur\n")
    #expect(report.warnings.isEmpty)
    #expect(try desk.household("91-3")["status"] == (try desk.member("status", "refused")))
    #expect(try desk.children("transfer", of: "91-3")[0]["reason"] == .text("hors secteur"))
    #expect(
      try answer("91-1;12/05/2021;Refusé;\n").warnings.map(\.rule) == ["refused-without-reason"]
    )
  }

  @Test
  func `rows that are unknown, repeated, never sent or no answer come back with their reason`()
    throws
  {
    let report = try answer(
      """
      91-2;12/05/2021;Accepté;
      91-9;12/05/2021;Accepté;
      91-2;12/05/2021;Accepté;
      91-4;12/05/2021;Accepté;
      91-3;12/05/2021;Envoyé;
      """
    )
    #expect(report.codes == ["reference", "duplicate", "transfer", "decision"])
    #expect(!report.isWritten)
    #expect(try state("91-2") == (try desk.member("transfer_state", "sent")))
  }

  @Test func `transfers without an answer are listed with the day since which nothing is heard`()
    throws
  {
    let report = try answer("91-2;12/05/2021;Accepté;\n")
    #expect(english(report).contains("not heard of since 2021-05-03 (2): 91-1, 91-3"))
  }

  @Test func `an answer that contradicts an earlier one is told and doesn't take its place`() throws
  {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    let report = try answer(
      "91-2;20/05/2021;Refusé;hors secteur\n",
      options: ImportOptions(overwrites: true)
    )
    #expect(report.differences.map(\.isTaken) == [false])
    #expect(report.unchanged == 1)
    #expect(try state("91-2") == (try desk.member("transfer_state", "accepted")))
  }

  @Test func `what went on while the file was on its way is told`() throws {
    let hearing = try answer("91-1;12/05/2021;Accepté;\n")
    #expect(hearing.warnings.map(\.rule) == ["hearing-passed"])
    let early = try answer("91-2;01/05/2021;Accepté;\n")
    #expect(early.warnings.map(\.rule) == ["answered-before-sent"])
    #expect(try state("91-2") == (try desk.member("transfer_state", "accepted")))
  }

  @Test(arguments: [
    ("NPAI;;En cours;", "npai", "first_letter"),
    ("Courrier envoyé;;;", "no_contact", "first_letter"),
    ("Relancé;;;", "no_contact", "chased"), ("Contact établi;;;", "reached", "in_touch"),
    ("En accompagnement;;;", "reached", "supported_now"),
    ("À traiter;;;", "no_contact", "to_process"),
  ])
  func `a result becomes the least facts from which it follows`(
    row: String,
    result: String,
    progress: String
  ) throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    #expect(try back("91-2;\(row)\n").isWritten)
    let household = try desk.household("91-2")
    #expect(household["contact_result"] == (try desk.member("contact_result", result)))
    #expect(household["progress"] == (try desk.member("progress", progress)))
    let again = try back("91-2;\(row)\n")
    #expect(again.updated.isEmpty)
    #expect(again.unchanged == 1)
  }

  @Test func `month after month only what is new is added`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    _ = try back("91-2;Courrier envoyé;;En cours;\n", dated: "2021-05-31")
    _ = try back("91-2;Relancé;;En cours;\n", dated: "2021-06-30")
    _ = try back("91-2;NPAI;;En cours;\n", dated: "2021-07-31")
    #expect(try desk.children("contact", of: "91-2").count == 2)
    #expect(try desk.household("91-2")["progress"] == (try desk.member("progress", "chased")))
    #expect(
      try desk.household("91-2")["contact_result"] == (try desk.member("contact_result", "npai"))
    )
    let heard = try desk.children("transfer", of: "91-2")[0]["heard_on"]
    #expect(heard == .date(try day("2021-07-31")))
  }

  @Test func `what a closed file is told without a day happened before its closing`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    let report = try desk.importText(
      "Dossier;Résultat;Statut;Date de clôture;Motif de sortie\n"
        + "91-2;NPAI;Clôturé;10/06/2021;départ\n",
      of: "monthly_return",
      options: ImportOptions(dated: try day("2021-06-30"))
    )
    #expect(report.warnings.isEmpty)
    let household = try desk.household("91-2")
    #expect(household["progress"] == (try desk.member("progress", "first_letter")))
    #expect(household["closed_on"] == .date(try day("2021-06-10")))
  }

  @Test func `what is known already isn't taken back by a return`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    _ = try back("91-2;Contact établi;15/06/2021;Clôturé;relogement\n")
    let report = try back("91-2;NPAI;;En cours;\n", dated: "2021-07-31")
    #expect(report.differences.map(\.field) == ["result", "status"])
    #expect(report.differences.allSatisfy { !$0.isTaken })
    #expect(try desk.household("91-2")["status"] == (try desk.member("status", "closed")))
    #expect(try desk.household("91-2")["contacted"] == .boolean(true))
    #expect(try desk.children("visit", of: "91-2").count == 1)
  }

  @Test func `a return at odds with itself or with the transfer is told`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    let report = try back(
      """
      91-2;Contact établi;01/05/2021;Clôturé;absence de contact
      91-1;NPAI;;En cours;relogement
      """
    )
    #expect(
      report.warnings.map { "\($0.label) \($0.rule)" } == [
        "91-2 return-contradicts", "91-2 visit-before-transfer", "91-1 return-contradicts",
        "91-1 return-contradicts",
      ]
    )
    #expect(try back("91-3;;;Clôturé;\n").codes == ["exit"])
  }

  @Test func `columns that a return doesn't ask for are never read`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    let report = try desk.importText(
      "Dossier;Statut;Ressources;Vulnérabilité;Dette\n91-2;En cours;900;santé;1 000\n",
      of: "monthly_return"
    )
    #expect(report.isWritten)
    #expect(english(report).contains("columns that aren’t read: Ressources, Vulnérabilité, Dette"))
    #expect(try desk.household("91-2")["income"] == .unknown)
    #expect(try desk.household("91-2")["debt"] == .unknown)
  }

  @Test func `an operator's silence on files that it has is told`() throws {
    _ = try answer("91-1;12/05/2021;Accepté;\n91-2;12/05/2021;Accepté;\n")
    let report = try back("91-2;NPAI;;En cours;\n")
    #expect(
      english(report).filter { $0.contains("not heard of") }
        == ["not heard of since 2021-05-12 (1): 91-1"]
    )
  }

  @Test func `a file that was accepted isn't received again`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    let report = try answer("91-2;20/05/2021;Reçu;\n")
    #expect(report.unchanged == 1)
    #expect(try state("91-2") == (try desk.member("transfer_state", "accepted")))
  }

  @Test func `a visit that is known isn't made a second time`() throws {
    _ = try answer("91-2;12/05/2021;Accepté;\n")
    _ = try back("91-2;Contact établi;15/06/2021;En cours;\n")
    let again = try back("91-2;Contact établi;15/06/2021;En cours;\n", dated: "2021-07-31")
    #expect(try desk.children("visit", of: "91-2").count == 1)
    #expect(again.differences.isEmpty)
  }
}
