import PalierDiagnostics

extension Entity {
  /// The case file that teams work on.
  package static let household = Entity(
    Words("household", "ménage", synonyms: ["case", "dossier", "situation"]),
    plural: Words("households", "ménages", synonyms: ["cases", "dossiers", "situations"]),
    gender: .masculine,
    key: ["reference"],
    label: "reference",
    summary: [
      "reference", "tenant", "commune", "stage", "hearing_on", "contact_result", "debt", "status",
    ],
    begins: ["begins_on"],
    indexes: [
      ["stage", "contacted", "status"], ["status"], ["debt"], ["hearing_on"], ["commune"],
      ["last_contact_on"], ["operator"], ["worker"], ["landlord"], ["territory", "programme"],
      ["person_key"],
    ],
    help: Message(
      "A case file: one household in one procedure.",
      "Un dossier : un ménage dans une procédure."
    ),
    fields: Field.householdIdentity + Field.householdFollowup + Field.householdPeople
      + Field.householdProcedure + Field.householdProgress + Field.householdRetention
      + Field.householdWords
  )
}
