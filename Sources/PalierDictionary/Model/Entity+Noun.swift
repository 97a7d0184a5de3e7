package import PalierDiagnostics

extension Entity {
  /// The entity's word as it stands in a sentence.
  package var noun: Noun {
    Noun(
      Message(Entity.spoken(singular.english), Entity.spoken(singular.french)),
      plural: Message(Entity.spoken(plural.english), Entity.spoken(plural.french)),
      isFeminine: gender == .feminine
    )
  }

  private static func spoken(_ word: String) -> String {
    String(word.map { $0 == "_" ? " " : $0 })
  }
}
