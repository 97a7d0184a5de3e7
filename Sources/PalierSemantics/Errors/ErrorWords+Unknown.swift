import PalierDiagnostics
import PalierDictionary

// What is unknown, and the past of fields.
extension ErrorWords {
  /// `operand` is what is compared with unknown, where it is known which side that is.
  func unknownCompared(_ operand: SourceRange?, _ negated: Bool) -> Diagnostic {
    let words = negated ? Message("is known", "est connu") : Message("is unknown", "est inconnu")
    return Diagnostic(
      .unknownCompared,
      at: range,
      Message(
        "'unknown' is never compared: '\(words.english)' asks for it",
        "« inconnu » ne se compare jamais : « \(words.french) » le demande"
      ),
      fix: operand.map {
        FixIt(
          SourceRange(lower: $0.upper, upper: range.upper),
          replacement: " \(words.english)"
        )
      }
    )
  }

  func unknownInList() -> Diagnostic {
    diagnostic(
      .unknownCompared,
      "'unknown' is no value of a list: 'is unknown' asks for it apart",
      "« inconnu » n'est pas une valeur de liste : « est inconnu » le demande à part"
    )
  }

  func unknownInHistory() -> Diagnostic {
    diagnostic(
      .unknownInHistory,
      "'was' and 'became' ask for a known value: unknown is none",
      "« était » et « devenu » demandent une valeur connue : inconnu n'en est pas une"
    )
  }

  func noHistory(_ text: String, _ entity: Entity?) -> Diagnostic {
    let fields =
      entity?.fields.filter { $0.kind == .dated || ["stage", "status"].contains($0.name) } ?? []
    let english = fields.map(\.words.english).joined(separator: ", ")
    let french = fields.map(\.words.french).joined(separator: ", ")
    return diagnostic(
      .noHistory,
      "'\(text)' has no history: only its present value is known",
      "« \(text) » n'a pas d'historique : seule sa valeur présente est connue",
      note: fields.isEmpty
        ? Message(
          "a field has one when its values are recorded with their day",
          "un champ en a un quand ses valeurs sont saisies avec leur jour"
        )
        : Message(
          "these have one, and so have the kept fields: \(english)",
          "ceux-ci en ont un, ainsi que les champs tenus à jour : \(french)"
        )
    )
  }
}
