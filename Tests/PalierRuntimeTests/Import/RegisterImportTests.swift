import PalierDiagnostics
import PalierExchange
import PalierRuntime
import PalierStore
import PalierValues
import Testing

@Suite struct RegisterImportTests {
  private static let headings =
    "N° dossier *;Locataire;Adresse;Code INSEE;Commune;Parc;Stade;Date de l'acte;Date d'audience;"
    + "Dette (€);Loyer;Téléphone;Courriel;Suivi service social;Bailleur;Type de bailleur\n"

  private static let register =
    "SECRÉTARIAT DE LA CCAPEX\n\n" + headings + """
      91-1;Mme BOULEAU Tanaïs;32 allée de l’Étang;91174;Corbeil-Essonnes;Privé;Assignation;05/10/2021;18/12/2021;8 269,05 €;1 183,87 €;07 95 71 17 77 / 01 60 00 00 00;a@exemple.test;Non;SCI du Puits;Personne morale
      91-2;M. TREMBLE Ajonc;5 rue des Lilas;91228;Évry-Courcouronnes;Social;Audience;18/03/2021;18/02/2022;3 070,28 €;;;;;S.C.I. DU PUITS;SCI familiale
      91-3;M. FRÊNE Iris;;91377;Massy;Privé;Asignation;18/03/2021;;;;;;Oui;SCI du puits;Personne morale
      91-4;M. HOUX Iris;;91377;Massy;Privé;CQL;31/02/2021;;;;;;Oui;;
      91-5;M. ORME Iris;;91999;Massy;Privé;CQL;01/02/2021;;;;;;Oui;;
      91-2;M. TREMBLE Ajonc;5 rue des Lilas;91228;Évry-Courcouronnes;Social;Audience;18/03/2021;18/02/2022;3 070,28 €;;;;;S.C.I. DU PUITS;SCI familiale
      TOTAL;6 dossiers;;;;;;;;;;;;;;

      """

  private static let partly = ImportOptions(acceptsPart: true)

  @Test func `bad rows come with their reasons and nothing is imported in part unasked`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText(Self.register)
    #expect(report.rows == 6)
    #expect(report.good == 2)
    #expect(report.codes == ["stage", "date", "commune", "duplicate"])
    #expect(report.rejected.map(\.reason.line) == [6, 7, 8, 9])
    #expect(report.leftOut.map(\.reason) == [.title, .total])
    #expect(!report.isWritten)
    #expect(try desk.rows("household").isEmpty)
    #expect(try desk.rows("landlord").isEmpty)
  }

  @Test func `the good rows become households with their first facts`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText(Self.register, options: Self.partly)
    #expect(report.isWritten)
    #expect(report.created.count == 2)
    let first = try desk.household("91-1")
    #expect(first["stage"] == (try desk.member("stage", "assignation")))
    #expect(first["stage_on"] == .date(try day("2021-10-05")))
    #expect(first["hearing_on"] == .date(try day("2021-12-18")))
    #expect(first["debt"] == .money(Money(cents: 826_905)))
    #expect(first["debt_on"] == .date(try day("2021-10-05")))
    #expect(first["phone"] == .text("0795711777"))
    #expect(first["tenant"] == .text("Mme BOULEAU Tanaïs"))
    #expect(first["social_services"] == (try desk.member("social_services", "not_followed")))
    let details = try desk.children("contact_detail", of: "91-1").compactMap { $0["value"] }
    #expect(details.contains(.text("0160000000")))
    let second = try desk.household("91-2")
    #expect(second["stage"] == (try desk.member("stage", "hearing")))
    #expect(second["hearing_on"] == .date(try day("2022-02-18")))
    #expect(second["social_services"] == .unknown)
    #expect(report.notes.contains { $0.english.hasPrefix("2 debts without a date take the act") })
  }

  @Test func `the commune gives the territory`() throws {
    let desk = try ImportDesk()
    try desk.importText("Référence;Locataire;Ville\n1;ORME;Igny\n")
    #expect(try desk.household("1")["territory"] == .reference(Reference(id: 1)))
  }

  @Test func `a day given for the debts overrides the act's`() throws {
    let desk = try ImportDesk()
    let options = ImportOptions(dated: try day("2022-01-01"), acceptsPart: true)
    try desk.importText(Self.register, options: options)
    #expect(try desk.household("91-1")["debt_on"] == .date(try day("2022-01-01")))
  }

  @Test func `a scheduled hearing never changes the stage`() throws {
    let desk = try ImportDesk()
    try desk.importText(Self.register, options: Self.partly)
    let states = try desk.children("act", of: "91-1").map { $0["state"] }
    #expect(
      states == [try desk.member("act_state", "held"), try desk.member("act_state", "scheduled")]
    )
  }

  @Test func `the same file twice creates nothing`() throws {
    let desk = try ImportDesk()
    try desk.importText(Self.register, options: Self.partly)
    let again = try desk.importText(Self.register, options: Self.partly)
    #expect(again.created.isEmpty)
    #expect(again.updated.isEmpty)
    #expect(again.unchanged == 2)
    #expect(again.differences.isEmpty)
    #expect(again.landlordsCreated.isEmpty)
    #expect(try desk.children("contact_detail", of: "91-1").count == 4)
    #expect(try desk.children("debt", of: "91-1").count == 1)
  }

  @Test func `landlords of one name and two kinds are kept apart and listed`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText(
      Self.headings + """
        1;A;;91174;;;;;;;;;;;SCI du Puits;Personne morale
        2;B;;91174;;;;;;;;;;;sci  du-puits;SCI familiale
        3;C;;91174;;;;;;;;;;;SCI DU PUITS;Personne morale

        """
    )
    #expect(report.landlordsCreated == ["SCI du Puits", "sci  du-puits"])
    #expect(report.landlordsApart.map(\.kinds.count) == [2])
    #expect(try desk.household("1")["landlord"] == (try desk.household("3")["landlord"]))
    #expect(try desk.household("1")["landlord"] != (try desk.household("2")["landlord"]))
  }

  @Test func `a value that the store has otherwise is told and kept`() throws {
    let desk = try ImportDesk()
    try desk.importText("Référence;Locataire;Loyer\n1;ORME;500\n")
    let changed = "Référence;Locataire;Loyer;Charges\n1;ORME;600;50\n"
    let report = try desk.importText(changed)
    #expect(report.differences.map(\.field) == ["rent"])
    #expect(report.differences.first?.isTaken == false)
    #expect(report.updated.count == 1)
    #expect(try desk.household("1")["rent"] == .money(Money(cents: 50_000)))
    #expect(try desk.household("1")["charges"] == .money(Money(cents: 5_000)))
    try desk.importText(changed, options: ImportOptions(overwrites: true))
    #expect(try desk.household("1")["rent"] == .money(Money(cents: 60_000)))
  }

  @Test func `a file that only completes changes known households and refuses unknown ones`() throws
  {
    let desk = try ImportDesk()
    try desk.importText("Référence;Locataire;Téléphone\n1;ORME;0160000000\n2;HOUX;\n")
    let report = try desk.importText(
      """
      Référence;Téléphone;Ressources mensuelles;Situation familiale
      1;0611223344;1638,25;Couple
      2;061234;900;Couple
      3;0611223355;900;Couple
      """,
      options: Self.partly
    )
    #expect(report.codes == ["phone", "reference"])
    #expect(report.updated.count == 1)
    #expect(report.differences.map(\.field) == ["phone"])
    #expect(try desk.household("1")["phone"] == .text("0611223344"))
    #expect(try desk.household("1")["income"] == .money(Money(cents: 163_825)))
  }

  @Test func `a preview tells everything and writes nothing`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText(Self.register, options: Self.partly, isPreview: true)
    #expect(report.created.count == 2)
    #expect(report.landlordsCreated.count == 2)
    #expect(try desk.rows("household").isEmpty)
  }

  @Test func `an import is one entry of the journal and can be undone whole`() throws {
    let desk = try ImportDesk()
    try desk.importText(Self.register, options: Self.partly)
    _ = try desk.store.undo(actor: "frene", isPreview: false)
    #expect(try desk.rows("household").isEmpty)
    #expect(try desk.rows("landlord").isEmpty)
  }

  @Test func `without the communes a file that names them is refused with the remedy`() throws {
    let desk = try ImportDesk(communes: false)
    let report = try desk.importText("Référence;Ville\n1;Massy\n")
    #expect(report.refusal?.english.contains("communes.csv") == true)
    #expect(report.good == 0)
    #expect(!report.isWritten)
    #expect(try desk.importText("Référence;Locataire\n1;ORME\n").isWritten)
  }

  @Test func `a commune of two départements is not guessed unless the territory tells`() throws {
    let desk = try ImportDesk()
    #expect(try desk.importText("Référence;Ville\n1;Massy\n").codes == ["commune"])
    let told = try desk.importText("Référence;Ville;Territoire\n1;Massy;91\n")
    #expect(told.codes.isEmpty)
    #expect(try desk.household("1")["commune"] == .reference(Reference(id: 4)))
  }

  @Test func `a name that isn't the code's commune is told and the code taken`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText("Référence;Code INSEE;Commune\n1;91312;Massy\n2;91377;MASSY\n")
    #expect(report.notes.count { $0.french.contains("lignes 2)") } == 1)
    #expect(try desk.household("1")["commune"] == .reference(Reference(id: 6)))
  }

  @Test func `columns that claim one field refuse the file`() throws {
    let desk = try ImportDesk()
    let report = try desk.importText(
      "Référence;Locataire;Date de l'acte;Date du stade\n1;A;01/02/2021;03/02/2021\n"
    )
    #expect(report.refusal?.french.contains("Date du stade") == true)
  }
}
