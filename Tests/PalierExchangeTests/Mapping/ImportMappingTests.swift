import PalierDictionary
import PalierExchange
import Testing

@Suite struct ImportMappingTests {
  @Test(arguments: [
    (
      "N° dossier *;Locataire;Code INSEE;Commune;Parc;Stade;Date de l'acte;Date d’audience;"
        + "Dette (€);Suivi service social;Bailleur;Type de bailleur",
      [
        "reference", "tenant", "commune", "commune.name", "sector", "stage", "stage_on",
        "hearing_on", "debt", "social_services", "landlord", "landlord.kind",
      ]
    ),
    (
      "Référence;Nom du locataire;INSEE;Ville;Parc (privé/social);Stade de la procédure;Date acte;"
        + "Audience;Montant dette;Suivi;Bailleur;Nature bailleur",
      [
        "reference", "tenant", "commune", "commune.name", "sector", "stage", "stage_on",
        "hearing_on", "debt", "social_services", "landlord", "landlord.kind",
      ]
    ),
    (
      "reference;tenant;commune;commune_name;sector;stage;stage_on;hearing_on;debt;"
        + "social_services;landlord;landlord_kind",
      [
        "reference", "tenant", "commune", "commune.name", "sector", "stage", "stage_on",
        "hearing_on", "debt", "social_services", "landlord", "landlord.kind",
      ]
    ),
  ])
  func `the headings of three habits name the same fields`(
    headings: String,
    expected: [String]
  ) throws {
    let row = "91-2021-0001;Mme ORME Iris;91174;Corbeil-Essonnes;Privé;CQL;01/02/2021;;;Non;X;SCI"
    #expect(try targets("\(headings)\n\(row)\n") == expected)
  }

  @Test func `of two columns of communes the one with codes is taken wherever it stands`() throws {
    let found = try table("Référence;Commune;Code INSEE\n1;Massy;91377\n2;Igny;1004\n")
    #expect(found.mapping.columns.map(\.target.text) == ["reference", "commune.name", "commune"])
    #expect(found.mapping.columns.map(\.origin) == [.word, .compared, .codes])
  }

  @Test func `a lone column of commune names is the commune`() throws {
    #expect(try targets("Référence;Ville\n1;Massy\n") == ["reference", "commune"])
  }

  @Test func `two columns for one field are a conflict unless they say the same`() throws {
    let text = "Référence;Date de l'acte;Date du stade\n1;01/02/2021;"
    let conflict = try table(text + "03/02/2021\n").mapping
    #expect(conflict.conflicts.map(\.target.text) == ["stage_on"])
    #expect(conflict.columns.map(\.target.text) == ["reference", "-", "-"])
    let same = try table(text + "01/02/2021\n").mapping
    #expect(same.conflicts.isEmpty)
    #expect(same.columns.map(\.target.text) == ["reference", "stage_on", "-"])
  }

  @Test func `a given mapping decides where the headings don't`() throws {
    let text = "Réf;Date de l'acte;Date du stade;Obs.\n1;01/02/2021;03/02/2021;fin\n"
    let given = "# mine\nRéf = référence\n\"date du stade\" = stade_le\nObs. = -\n"
    let mapping = try table(text, given: given).mapping
    #expect(mapping.columns.map(\.target.text) == ["reference", "-", "stage_on", "-"])
    #expect(mapping.conflicts.isEmpty)
  }

  @Test func `a saved mapping read again maps the same`() throws {
    let text = "N° dossier *;Commune;Code INSEE;Dette (€);Bailleur;Type de bailleur;Photo\n"
    let row = "1;Massy;91377;12,00 €;M. BAOBAB;Particulier;non\n"
    let mapping = try table(text + row).mapping
    let again = try table(text + row, given: mapping.savedText).mapping
    #expect(again.columns.map(\.target) == mapping.columns.map(\.target))
    #expect(mapping.savedText.contains("Dette (€) = debt\n"))
    #expect(mapping.savedText.contains("Photo = -\n"))
  }

  @Test(arguments: [
    ("Réf reference", MappingError.Code.noEquals, 1),
    ("# x\n\n = debt", .noHeading, 3),
    ("Réf =", .noField, 1),
    ("Réf = debt\nréf = rent", .repeatedHeading, 2),
    ("Réf = dett", .unknownField, 1),
    ("Réf = status", .unknownField, 1),
  ])
  func `a mapping that says nothing clear is refused with its line`(
    text: String,
    code: MappingError.Code,
    line: Int
  ) {
    let error = #expect(throws: MappingError.self) { try table("Réf;Dette\n1;2\n", given: text) }
    #expect(error?.code == code)
    #expect(error?.line == line)
  }

  @Test func `a heading of the mapping that the file lacks is told`() throws {
    let mapping = try table("Réf;Dette\n1;2\n", given: "Loyer payé = rent\n").mapping
    #expect(mapping.absentHeadings == ["Loyer payé"])
  }

  @Test func `a derived field is shown as such and never taken`() throws {
    let mapping = try table("Référence;Statut;Avancement\n1;clôturé;relancé\n").mapping
    #expect(mapping.columns.map(\.origin) == [.word, .derived, .derived])
    #expect(mapping.columns.map(\.target.text) == ["reference", "-", "-"])
  }

  @Test func `a file without the key says so`() throws {
    #expect(try table("Locataire;Dette\nX;2\n").mapping.missingKeys.map(\.name) == ["reference"])
  }

  @Test(arguments: [
    ("Référence;Téléphone;Ressources mensuelles", false), ("Référence;Locataire", true),
    ("Référence;Code INSEE;Loyer", true),
  ])
  func `only a file that says who or where makes households`(
    headings: String,
    makes: Bool
  ) throws {
    #expect(try table("\(headings)\n1;2;3\n").mapping.makesRows == makes)
  }

  @Test func `INSEE's list of communes is known by its own headings`() throws {
    let text = """
      TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
      COM,01004,84,01,01D,012,1,AMBERIEU EN BUGEY,Ambérieu-en-Bugey,Ambérieu-en-Bugey,0101,
      """
    #expect(
      try targets(text, of: "commune") == [
        "kind", "code", "region", "department", "-", "-", "-", "-", "-", "name", "-",
        "parent_code",
      ]
    )
  }

  @Test func `the populations' file gives the region by its code, not its name`() throws {
    let text = """
      REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
      84;Auvergne-Rhône-Alpes;01;2;08;001;01001;L'Abergement-Clémenciat;860;16;876
      """
    #expect(
      try targets(text, of: "commune") == [
        "region", "-", "department", "-", "-", "-", "code", "name", "population", "-", "-",
      ]
    )
  }

  @Test func `a file of contacts names the household as registers do`() throws {
    let found = try targets("N° dossier;Date;Canal\n1;01/02/2021;Courrier\n", of: "contact")
    #expect(found.first == "household")
  }
}
