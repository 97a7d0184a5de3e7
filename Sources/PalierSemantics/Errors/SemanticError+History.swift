import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension SemanticError {
  func historyDiagnostic(
    _ text: String,
    _ entity: Entity?,
    at range: SourceRange
  ) -> Diagnostic {
    let fields =
      entity?.fields.filter { $0.kind == .dated || Self.followed.contains($0.name) } ?? []
    let english = fields.map(\.words.english).joined(separator: ", ")
    let french = fields.map(\.words.french).joined(separator: ", ")
    let note = Note(
      fields.isEmpty
        ? Message(
          "a field has one when its values are recorded with their day",
          "un champ en a un quand ses valeurs sont saisies avec leur jour"
        )
        : Message(
          "these have one, and so have the kept fields: \(english)",
          "ceux-ci en ont un, ainsi que les champs tenus à jour : \(french)"
        )
    )
    return Diagnostic(
      .noHistory,
      at: range,
      Message(
        "'\(text)' has no history: only its present value is known",
        "« \(text) » n'a pas d'historique : seule sa valeur présente est connue"
      ),
      notes: [note]
    )
  }

  private static let followed = ["stage", "status"]
}
