import PalierDiagnostics
import PalierDictionary
import Testing

struct WordLookupTests {
  private let dictionary = CaseDictionary.standard

  @Test(arguments: ["household", "households", "Ménages", "menage", "dossiers", "case"])
  func `an entity is found by any of its words`(word: String) {
    #expect(dictionary.entity(word: word)?.name == "household")
  }

  @Test(
    arguments: [
      ("household", "Stade", "stage"), ("household", "operator_on", "operator_on"),
      ("household", "opérateur_le", "operator_on"), ("contact", "retour_le", "outcome_on"),
      ("contact", "ménage", "household"), ("contact", "dossier", "household"),
    ])
  func `a field is found by its words, its day and its parent`(
    entity: String,
    word: String,
    field: String
  ) throws {
    let entity = try #require(dictionary.entity(named: entity))
    #expect(dictionary.field(word: word, of: entity)?.name == field)
  }

  @Test(arguments: ["Suivi", "Nom", "audience"])
  func `a heading of files is no word of the language`(word: String) throws {
    let household = try #require(dictionary.entity(named: "household"))
    #expect(dictionary.field(word: word, of: household) == nil)
    #expect(dictionary.field(heading: word, of: household) != nil)
  }

  @Test(
    arguments: [
      ("N° dossier *", "reference"), ("Référence", "reference"),
      ("Adresse du\nlogement", "address"),
      ("Date de l'acte", "stage_on"), ("Date d’audience", "hearing_on"), ("Dette (€)", "debt"),
      ("Parc (privé/social)", "sector"), ("Code INSEE", "commune"), ("Ville", "commune"),
      ("commune_name", "commune"), ("Montant dette", "debt"), ("Loyer hors charges", "rent"),
      ("Tel", "phone"), ("Mail", "email"), ("Suivi service social", "social_services"),
      ("Suivi", "social_services"), ("Audience", "hearing_on"), ("Date acte", "stage_on"),
      ("Stade de la procédure", "stage"), ("Nom du locataire", "tenant"), ("Bailleur", "landlord"),
      ("Ressources mensuelles", "income"), ("Nb enfants", "children"),
      ("Situation familiale", "composition"), ("Reçu le", "received_on"), ("Statut", "status"),
      ("Motif de sortie", "exit"), ("Dossier", "reference"), ("Résultat", "contact_result"),
    ])
  func `a heading of a household's file is found`(heading: String, field: String) throws {
    let household = try #require(dictionary.entity(named: "household"))
    #expect(dictionary.field(heading: heading, of: household)?.name == field)
  }

  @Test(
    arguments: [
      ("landlord", "Type de bailleur", "kind"), ("landlord", "Nature bailleur", "kind"),
      ("landlord", "landlord_kind", "kind"), ("commune", "COM", "code"),
      ("commune", "LIBELLE", "name"), ("commune", "DEP", "department"),
      ("commune", "TYPECOM", "kind"), ("commune", "COMPARENT", "parent_code"),
      ("epci", "raison_sociale", "name"), ("transfer", "Décision", "state"),
      ("transfer", "Motif", "reason"), ("visit", "Date de visite", "date"),
    ])
  func `a heading of another file is found`(entity: String, heading: String, field: String) throws {
    let entity = try #require(dictionary.entity(named: entity))
    #expect(dictionary.field(heading: heading, of: entity)?.name == field)
  }

  @Test(arguments: CaseDictionary.standard.entities)
  func `what people read above a column names its field in a file`(entity: Entity) {
    for field in dictionary.allFields(of: entity) {
      for tongue in Tongue.allCases {
        let heading = field.words.spoken(tongue)
        #expect(dictionary.field(heading: heading, of: entity)?.name == field.name, "\(heading)")
      }
    }
  }

  @Test(
    arguments: [
      ("stage", "Commandement de payer", "cdp"), ("stage", "CQL", "cql"),
      ("stage", "CFP accordé", "cfp"), ("stage", "Audience", "hearing"),
      ("sector", "Privé", "private"), ("sector", "HLM", "social"),
      ("landlord_kind", "Personne morale", "company"),
      ("landlord_kind", "SCI familiale", "family_company"),
      ("landlord_kind", "Personne physique", "individual"),
      ("landlord_kind", "Particulier", "individual"),
      ("landlord_kind", "Bailleur social", "social"), ("social_services", "Non", "not_followed"),
      ("social_services", "Oui", "followed"),
      ("composition", "Couple avec enfants", "couple_children"),
      ("composition", "Monoparentale", "single_parent"), ("commune_kind", "ARM", "arm"),
      ("contact_result", "N.P.A.I.", "npai"), ("contact_result", "Contact établi", "reached"),
      ("exit", "absence de contact", "no_contact"), ("exit", "dette soldée", "debt_cleared"),
      ("progress", "Relancé", "chased"), ("transfer_state", "Accepté", "accepted"),
    ])
  func `a cell of a file is a value`(list: String, text: String, value: String) throws {
    let list = try #require(dictionary.enumeration(named: list))
    #expect(dictionary.value(text: text, in: list)?.words.english == value)
  }

  @Test func `a misspelt value is none`() throws {
    let stage = try #require(dictionary.enumeration(named: "stage"))
    #expect(dictionary.value(text: "Asignation", in: stage) == nil)
    #expect(dictionary.values(near: "asignation", in: stage, in: .french).first == "assignation")
  }

  @Test func `yes and no of files are no words of the language`() throws {
    let services = try #require(dictionary.enumeration(named: "social_services"))
    #expect(dictionary.value(word: "oui", in: services) == nil)
    #expect(dictionary.value(word: "non", in: services) == nil)
  }

  @Test func `a relation is found by its plural alone`() throws {
    let household = try #require(dictionary.entity(named: "household"))
    #expect(dictionary.relation(word: "visites", of: household)?.name == "visit")
    #expect(dictionary.relation(word: "visit", of: household) == nil)
    #expect(dictionary.relation(word: "quotas", of: household) == nil)
  }

  @Test func `a word near a field of either tongue is found`() throws {
    let household = try #require(dictionary.entity(named: "household"))
    #expect(dictionary.fields(near: "stagee", of: household, in: .english).first == "stage")
    #expect(dictionary.fields(near: "contacte_", of: household, in: .french).first == "contacté")
    #expect(dictionary.entities(near: "housholds", in: .french).first == "households")
  }

  @Test(
    arguments: [
      ("N° dossier *", "n_dossier"), ("Date de l’acte", "date_de_l_acte"), ("stage_on", "stage_on"),
      ("Œil-de-bœuf", "oeil_de_boeuf"), ("  Dette (€) ", "dette"), ("__a", "__a"), ("€", ""),
    ])
  func `words compare folded`(text: String, folded: String) {
    #expect(Words.folded(text) == folded)
  }
}
