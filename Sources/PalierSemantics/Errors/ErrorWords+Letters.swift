import PalierDiagnostics
import PalierDictionary

// What is wrong in a letter, in both tongues.
extension ErrorWords {
  func letterDeclaration(_ problem: LetterDeclaration) -> Diagnostic {
    switch problem {
    case .missing(let name, let values):
      let example = "<meta name=\"\(name)\" content=\"\(values.first?.words.english ?? "")\">"
      let french = "<meta name=\"\(name)\" content=\"\(values.first?.words.french ?? "")\">"
      return diagnostic(
        .letterForm,
        "the letter doesn't say its \(name)",
        "le courrier ne dit pas son \(name)",
        note: Message(
          "its head has one line more: \(example); \(listed(values).english)",
          "son en-tête a une ligne de plus : \(french) ; \(listed(values).french)"
        )
      )
    case .unknown(let name):
      return diagnostic(
        .letterForm,
        "a letter has no '\(name)'",
        "un courrier n'a pas de « \(name) »",
        note: Message(
          "it has palier-channel and palier-target",
          "il a palier-channel et palier-target"
        )
      )
    case .wrong(let name, let value, let values):
      return diagnostic(
        .letterForm,
        "'\(value)' is no \(name) of a letter",
        "« \(value) » n'est pas un \(name) de courrier",
        note: listed(values)
      )
    }
  }

  func letterTells(_ teller: LetterTeller, _ fields: [String]) -> Diagnostic {
    let names = fields.map(name)
    let english = names.map(\.english).joined(separator: ", ")
    let french = names.map(\.french).joined(separator: ", ")
    switch teller {
    case .landlord:
      return diagnostic(
        .letterTells,
        "a letter to the landlord doesn't tell of \(english)",
        "un courrier au bailleur ne parle pas de \(french)",
        note: Message(
          "nothing of income, debt, health or support goes to a landlord: take it out",
          "rien sur les ressources, la dette, la santé ou l'accompagnement ne va au bailleur : "
            + "à retirer"
        )
      )
    case .envelope:
      return diagnostic(
        .letterTells,
        "\(english) would be read through the window of the envelope",
        "\(french) se lirait par la fenêtre de l'enveloppe",
        note: Message(
          "an address holds names, street and commune",
          "une adresse se compose de noms, d'une rue et d'une commune"
        )
      )
    }
  }

  private func listed(_ values: [EnumerationValue]) -> Message {
    Message(
      "it is \(values.map(\.words.english).joined(separator: " or "))",
      "c'est \(values.map(\.words.french).joined(separator: " ou "))"
    )
  }

  /// A field, or an entity, as people call it.
  private func name(_ path: String) -> Message {
    let parts = path.split(separator: ".").map(String.init)
    guard let entity = dictionary.entity(named: parts[0]) else { return Message(path, path) }
    guard parts.count > 1, let field = dictionary.field(named: parts[1], of: entity) else {
      return entity.noun.plural
    }
    guard entity.name != "household" else {
      return Message(field.words.english, field.words.french)
    }
    return Message(
      "\(entity.singular.english).\(field.words.english)",
      "\(entity.singular.french).\(field.words.french)"
    )
  }
}
