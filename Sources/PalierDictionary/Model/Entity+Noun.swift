package import PalierDiagnostics

extension Entity {
  /// The entity's word as it stands in a sentence.
  package var noun: Noun {
    Noun(singular.heading, plural: plural.heading, isFeminine: gender == .feminine)
  }
}
