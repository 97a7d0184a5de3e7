import PalierDiagnostics

extension Entity {
  /// The documents of a file.
  package static let document = Entity(
    Words("document", "document"),
    plural: Words("documents", "documents"),
    gender: .masculine,
    parent: "household",
    label: "kind",
    summary: ["received_on", "kind", "file_name"],
    event: EventTraits(date: "received_on"),
    help: Message(
      "A paper or file of the household, kept elsewhere.",
      "Une pièce du ménage, conservée ailleurs."
    ),
    fields: [
      Field(
        Words("kind", "nature"),
        .text,
        .plain,
        privacy: .sensitive,
        [.required],
        help: Message("What it is.", "Ce qu'il est.")
      ),
      Field(
        Words("received_on", "reçu_le"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it was received.", "Le jour où il a été reçu.")
      ),
      Field(
        Words("file_name", "nom_fichier", headed: "nom du fichier"),
        .text,
        privacy: .indirect,
        help: Message("The name of the file.", "Le nom du fichier.")
      ),
      Field(
        Words("hash", "empreinte"),
        .text,
        help: Message("The file's digest.", "L'empreinte du fichier.")
      ),
      Field(
        Words("kept_at", "conservé_à"),
        .text,
        help: Message("Where it is kept.", "Où il est conservé.")
      ),
    ] + Field.recording
  )
}
