import PalierDiagnostics

extension Field {
  /// What is kept of a household's people and of how to reach them.
  static let householdPeople: [Field] = [
    Field(
      Words(
        "tenant",
        "locataire",
        synonyms: [
          "Nom du locataire", "Nom locataire", "Nom et prénom", "Nom prénom", "Nom",
          "Titulaire du bail",
        ]
      ),
      .text,
      .derived(.expression("first(persons where role = tenant).label")),
      privacy: .identifying,
      [.searched],
      help: Message(
        "The tenant, from the persons of the file.",
        "Le locataire, d'après les personnes du dossier."
      )
    ),
    Field(
      Words("co_tenant", "colocataire", synonyms: ["Cotitulaire", "Nom du colocataire"]),
      .text,
      .derived(.expression("first(persons where role = co_tenant).label")),
      privacy: .identifying,
      [.searched],
      help: Message(
        "The co-tenant, from the persons of the file.",
        "Le colocataire, d'après les personnes du dossier."
      )
    ),
    Field(
      Words(
        "phone",
        "téléphone",
        synonyms: [
          "Tel", "Tél", "Tél locataire", "Téléphone locataire", "Téléphone du locataire",
          "Portable", "N° de téléphone", "Numéro de téléphone",
        ]
      ),
      .text,
      .derived(
        .expression(
          """
          latest(contact_details where kind = phone and state = usable and valid_until \
          is unknown).value
          """
        )
      ),
      privacy: .identifying,
      help: Message(
        "The latest usable telephone number.",
        "Le dernier numéro de téléphone valable."
      )
    ),
    Field(
      Words(
        "email",
        "courriel",
        synonyms: ["Mail", "E-mail", "Adresse mail", "Adresse électronique", "Courriel locataire"]
      ),
      .text,
      .derived(
        .expression(
          """
          latest(contact_details where kind = email and state = usable and valid_until \
          is unknown).value
          """
        )
      ),
      privacy: .identifying,
      help: Message("The latest usable email address.", "La dernière adresse de courriel valable.")
    ),
    Field(
      Words(
        "address",
        "adresse",
        synonyms: [
          "Adresse du logement", "Adresse logement", "Adresse postale", "Adresse du locataire",
        ]
      ),
      .text,
      .derived(
        .expression(
          """
          latest(contact_details where kind = address and state = usable and \
          valid_until is unknown).value
          """
        )
      ),
      privacy: .identifying,
      [.searched],
      help: Message("The latest usable postal address.", "La dernière adresse postale valable.")
    ),
    Field(
      Words("begins_on", "commence_le"),
      .date,
      .derived(
        .expression(
          """
          earliest(referred_on, received_on, taken_on, min(acts.date), \
          min(acts.known_on), min(contacts.date), min(visits.date), \
          min(visits.known_on), min(debts.date), min(diagnoses.requested_on), \
          min(contracts.signed_on), min(transfers.date), min(closings.date), \
          min(contact_details.known_since), min(referrals.date), min(steps.date), \
          min(followups.due_on), min(measures.start), min(surveys.date), min(notes.date), \
          min(documents.received_on), min(reminders.date), min(disclosures.disclosed_on))
          """
        )
      ),
      [.kept],
      help: Message(
        "The first day on which something is known of the household.",
        "Le premier jour où quelque chose est connu du ménage."
      )
    ),
  ]
}
