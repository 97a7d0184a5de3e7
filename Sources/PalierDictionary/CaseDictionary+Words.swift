package import PalierDiagnostics

extension CaseDictionary {
  /// The entity that a word names, singular or plural, in either tongue.
  package func entity(word: String) -> Entity? {
    entity(plural: word) ?? entity(singular: word)
  }

  /// What a word after `import … as` names: an entity, or a form that organisations exchange.
  package func imported(word: String) -> Entity? {
    let folded = Words.folded(word)
    return entity(word: word)
      ?? forms.first { form in
        (form.singular.spoken + form.plural.spoken).contains { Words.folded($0) == folded }
      }
  }

  /// The same by its English identifier.
  package func imported(named name: String) -> Entity? {
    entity(named: name) ?? forms.first { $0.name == name }
  }

  /// The entity whose rows a word names: `households`, `dossiers`.
  package func entity(plural word: String) -> Entity? {
    words.plurals[Words.folded(word)].map { entities[$0] }
  }

  /// The entity one row of which a word names: `household`, `dossier`.
  package func entity(singular word: String) -> Entity? {
    words.singulars[Words.folded(word)].map { entities[$0] }
  }

  /// The fields of an entity with those that come of themselves: the day of each dated field
  /// after it, and last, under the parent's singular, the row it belongs to.
  package func allFields(of entity: Entity) -> [Field] {
    words.fields(of: entity)
  }

  /// The field of that English identifier, those that come of themselves included.
  package func field(named name: String, of entity: Entity) -> Field? {
    entity.field(named: name) ?? allFields(of: entity).first { $0.name == name }
  }

  /// The same for the entity of that identifier.
  package func field(named name: String, of entity: String) -> Field? {
    self.entity(named: entity).flatMap { field(named: name, of: $0) }
  }

  /// The field that a word of the language names, those that come of themselves included.
  package func field(word: String, of entity: Entity) -> Field? {
    guard let index = words.said(of: entity)[Words.folded(word)] else { return nil }
    return allFields(of: entity)[index]
  }

  /// The field that a heading of a file names: its words, or any synonym.
  package func field(heading: String, of entity: Entity) -> Field? {
    guard let index = words.written(of: entity)[Words.folded(heading)] else {
      return nil
    }
    return allFields(of: entity)[index]
  }

  /// The value of an enumeration that a word of the language names.
  package func value(word: String, in enumeration: Enumeration) -> EnumerationValue? {
    words.said(of: enumeration)[Words.folded(word)].map { enumeration.values[$0] }
  }

  /// The value of an enumeration that a cell of a file names: its words, its labels or any
  /// synonym.
  package func value(text: String, in enumeration: Enumeration) -> EnumerationValue? {
    words.written(of: enumeration)[Words.folded(text)]
      .map { enumeration.values[$0] }
  }

  /// The entity whose rows belong to a row of another, by its plural.
  package func relation(word: String, of entity: Entity) -> Entity? {
    guard let found = self.entity(plural: word), found.parent == entity.name else { return nil }
    return found
  }

  /// The day that comes with a dated field.
  package func companion(of field: Field) -> Field? {
    field.companion
  }

  /// The reference to the row that an entity's rows belong to, by the parent's singular.
  package func parentReference(of entity: Entity) -> Field? {
    guard let parent = entity.parent else { return nil }
    return allFields(of: entity).last { $0.name == parent }
  }
}

extension CaseDictionary {
  /// The plurals of entities near a misspelt one, nearest first, in the tongue of the messages.
  package func entities(near word: String, in tongue: Tongue) -> [String] {
    nearest(to: word, among: entities.map(\.plural), in: tongue)
  }

  /// The fields and relations of an entity near a misspelt word, nearest first.
  package func fields(near word: String, of entity: Entity, in tongue: Tongue) -> [String] {
    let relations = children(of: entity.name).map(\.plural)
    return nearest(to: word, among: allFields(of: entity).map(\.words) + relations, in: tongue)
  }

  /// The values of an enumeration near a misspelt one, nearest first.
  package func values(near word: String, in enumeration: Enumeration, in tongue: Tongue)
    -> [String]
  {
    nearest(to: word, among: enumeration.values.map(\.words), in: tongue)
  }

  // A near word is answered in its own tongue: who misspelt a French word wants it back in French.
  // The tongue of the messages only decides between two that are equally near.
  private func nearest(to word: String, among candidates: [Words], in tongue: Tongue) -> [String] {
    let other: Tongue = tongue == .english ? .french : .english
    let spellings = candidates.map { $0[tongue] } + candidates.map { $0[other] }
    var spelling: [String: String] = [:]
    var folded: [String] = []
    for text in spellings {
      let key = Words.folded(text)
      if spelling.updateValue(spelling[key] ?? text, forKey: key) == nil { folded.append(key) }
    }
    return EditDistance.nearest(to: Words.folded(word), among: folded)
      .compactMap { spelling[$0] }
  }
}
