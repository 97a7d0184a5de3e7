import PalierDiagnostics

extension Entity {
  /// The people of a file.
  package static let person = Entity(
    Words("person", "personne"),
    plural: Words("persons", "personnes"),
    gender: .feminine,
    parent: "household",
    label: "label",
    summary: ["role", "label", "born_on"],
    help: Message(
      "Somebody in a file: tenant, occupant, guarantor, lawyer.",
      "Quelqu'un du dossier : locataire, occupant, garant, avocat."
    ),
    fields: [
      Field(
        Words("role", "rôle", synonyms: ["Qualité"]),
        .enumeration("person_role"),
        .plain,
        privacy: .indirect,
        [.required, .counted],
        standard: "tenant",
        help: Message("What the person is to the file.", "Ce que la personne est pour le dossier.")
      ),
      Field(
        Words("title", "civilité", synonyms: ["Titre"]),
        .text,
        privacy: .identifying,
        help: Message("How the person is addressed.", "La civilité de la personne.")
      ),
      Field(
        Words("surname", "nom", synonyms: ["Nom d'usage", "Nom de famille"]),
        .text,
        .plain,
        privacy: .identifying,
        [.searched],
        help: Message("The surname in use.", "Le nom d'usage.")
      ),
      Field(
        Words(
          "birth_name",
          "nom_naissance",
          headed: "nom de naissance",
          synonyms: ["Nom de naissance"]
        ),
        .text,
        .plain,
        privacy: .identifying,
        [.searched],
        help: Message("The name at birth.", "Le nom de naissance.")
      ),
      Field(
        Words("given_name", "prénom", synonyms: ["Prénoms"]),
        .text,
        .plain,
        privacy: .identifying,
        [.searched],
        help: Message("The given name.", "Le prénom.")
      ),
      Field(
        Words("born_on", "né_le", synonyms: ["Date de naissance", "Née le"]),
        .date,
        privacy: .identifying,
        help: Message("The day of birth.", "Le jour de naissance.")
      ),
      Field(
        Words(
          "caf_number",
          "numéro_caf",
          headed: "numéro CAF",
          synonyms: ["N° allocataire", "Numéro allocataire", "N° CAF", "Matricule CAF"]
        ),
        .text,
        privacy: .identifying,
        help: Message("The number at the family benefits office.", "Le numéro d'allocataire.")
      ),
      Field(
        Words("label", "libellé"),
        .text,
        .derived(.expression("words(title, surname, given_name)")),
        privacy: .identifying,
        [.searched],
        help: Message("Title, surname and given name.", "Civilité, nom et prénom.")
      ),
    ]
  )
}
