import PalierDiagnostics

extension Field {
  /// The day of a dated field's latest value, which comes of itself: `outcome_on`, `retour_le`.
  ///
  /// - Returns: `nil` when the field isn't dated.
  package var companion: Field? {
    guard kind == .dated else { return nil }
    return Field(
      Words(
        "\(words.english)_on",
        "\(words.french)_le",
        headed: words.frenchHeading.map { "\($0) le" }
      ),
      .date,
      .plain,
      privacy: privacy,
      [.kept],
      help: Message(
        "The day of the latest `\(words.english)`.",
        "Le jour du dernier « \(words.french) »."
      )
    )
  }
}

extension Entity {
  /// The declared fields, each dated one followed by its day, and last the row's parent.
  func allFields(parent: Entity?) -> [Field] {
    var all: [Field] = []
    for field in fields {
      all.append(field)
      if let companion = field.companion { all.append(companion) }
    }
    if let parent {
      all.append(
        Field(
          Words(
            parent.singular.english,
            parent.singular.french,
            synonyms: parent.singular.synonyms
          ),
          .reference(parent.name),
          .plain,
          privacy: .indirect,
          [.required],
          help: Message("The row it belongs to.", "La ligne à laquelle il appartient.")
        )
      )
    }
    return all
  }
}
