import PalierDiagnostics

extension Enumeration {
  /// What a person is to the file.
  package static let personRole = Enumeration(
    "person_role",
    french: "rôle",
    [
      EnumerationValue(
        1,
        Words("tenant", "locataire", synonyms: ["Titulaire du bail"]),
        Message("Tenant", "Locataire")
      ),
      EnumerationValue(
        2,
        Words("co_tenant", "colocataire", synonyms: ["Cotitulaire"]),
        Message("Co-tenant", "Colocataire")
      ),
      EnumerationValue(3, Words("occupant", "occupant"), Message("Occupant", "Occupant")),
      EnumerationValue(
        4,
        Words("guarantor", "garant", synonyms: ["Caution"]),
        Message("Guarantor", "Garant")
      ),
      EnumerationValue(
        5,
        Words("guardian", "tuteur", synonyms: ["curateur"]),
        Message("Guardian", "Tuteur ou curateur")
      ),
      EnumerationValue(6, Words("lawyer", "avocat"), Message("Lawyer", "Avocat")),
    ]
  )

  /// What a contact detail leads to.
  package static let detailKind = Enumeration(
    "detail_kind",
    french: "nature_coordonnée",
    [
      EnumerationValue(1, Words("address", "adresse"), Message("Address", "Adresse")),
      EnumerationValue(
        2,
        Words("phone", "téléphone", synonyms: ["Tel", "Portable"]),
        Message("Telephone", "Téléphone")
      ),
      EnumerationValue(
        3,
        Words("email", "courriel", synonyms: ["Mail", "E-mail"]),
        Message("Email", "Courriel")
      ),
    ]
  )

  /// Whether a contact detail can be used.
  package static let detailState = Enumeration(
    "detail_state",
    french: "état_coordonnée",
    [
      EnumerationValue(
        1,
        Words("usable", "valable", synonyms: ["Valide"]),
        Message("Usable", "Valable")
      ),
      EnumerationValue(
        2,
        Words("npai", "npai", synonyms: ["PND", "N.P.A.I."]),
        Message("Returned mail", "NPAI")
      ),
      EnumerationValue(
        3,
        Words("wrong", "erroné", synonyms: ["Faux numéro"]),
        Message("Wrong", "Erroné")
      ),
      EnumerationValue(4, Words("bounced", "rejeté"), Message("Bounced", "Rejeté")),
    ]
  )
}
