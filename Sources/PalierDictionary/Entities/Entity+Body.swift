import PalierDiagnostics

extension Entity {
  /// The standing bodies.
  package static let body = Entity(
    Words("body", "instance"),
    plural: Words("bodies", "instances"),
    gender: .feminine,
    key: ["name"],
    label: "name",
    summary: ["name", "kind", "place", "state"],
    help: Message(
      "A commission as a standing body: CCAPEX, CLIL.",
      "Une commission comme instance : CCAPEX, CLIL."
    ),
    fields: [
      Field(
        Words("name", "nom"),
        .text,
        .plain,
        [.required, .unique, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("body_kind"),
        .plain,
        [.required],
        help: Message("What it is.", "Ce qu'elle est.")
      ),
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        help: Message("The territory.", "Le territoire.")
      ),
      Field(
        Words("place", "lieu"),
        .text,
        help: Message("Where it sits.", "Où elle siège.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("body_state"),
        help: Message("How far its making has come.", "Où en est sa mise en place.")
      ),
      Field(
        Words("landlords", "bailleurs"),
        .enumeration("landlord_reach"),
        help: Message(
          "How many landlords it works with.",
          "Avec combien de bailleurs elle travaille."
        )
      ),
      Field(
        Words("members", "membres"),
        .text,
        help: Message("Who sits in it.", "Qui y siège.")
      ),
    ]
  )
}
