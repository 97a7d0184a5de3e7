package import PalierDiagnostics

extension CaseDictionary {
  /// The reference page of the whole dictionary, in Markdown.
  package func reference(in tongue: Tongue) -> String {
    let title = Message("# Dictionary", "# Dictionnaire")[tongue]
    let pages = entities.map { reference(of: $0, in: tongue) }
    let values = Message("# Values", "# Valeurs")[tongue]
    let lists = enumerations.map { reference(of: $0, in: tongue) }
    return ([title] + pages + [values] + lists).joined(separator: "\n\n")
  }

  /// The page of what a path names: an entity, `ENTITY.FIELD`, or else a list of values.
  ///
  /// - Returns: `nil` when nothing has that name.
  package func reference(path: String, in tongue: Tongue) -> String? {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      if let entity = entity(word: path) { return reference(of: entity, in: tongue) }
      let key = Words.folded(path)
      let list = enumerations.first { $0.words.spoken.contains { Words.folded($0) == key } }
      return list.map { reference(of: $0, in: tongue) }
    case 2:
      guard let entity = entity(word: parts[0]) else { return nil }
      if let field = field(word: parts[1], of: entity) {
        return reference(of: field, of: entity, in: tongue)
      }
      return relation(word: parts[1], of: entity).map { reference(of: $0, in: tongue) }
    default:
      return nil
    }
  }

  /// The page of an entity: what it is, its fields and its relations.
  package func reference(of entity: Entity, in tongue: Tongue) -> String {
    var lines = [
      "## \(entity.plural[tongue])", "", entity.help[tongue], "",
      names(entity.singular, in: tongue) + " · " + names(entity.plural, in: tongue), "",
    ]
    if let parent = entity.parent.flatMap({ self.entity(named: $0) }) {
      lines += [
        Message("Belongs to", "Appartient à")[tongue] + " `\(parent.singular[tongue])`.", "",
      ]
    }
    let relations = children(of: entity.name)
    if !relations.isEmpty {
      let list = relations.map { "`\($0.plural[tongue])`" }.joined(separator: ", ")
      lines += [Message("Has", "Comprend")[tongue] + " \(list).", ""]
    }
    let heads = Message(
      "| field | other tongue | type | kind | class | meaning |",
      "| champ | autre langue | type | genre | classe | sens |"
    )
    lines += [heads[tongue], "|---|---|---|---|---|---|"]
    for field in allFields(of: entity) {
      let cells = [
        "`\(field.words[tongue])`", "`\(field.words[tongue.other])`",
        name(of: field.type, in: tongue), field.kind.name[tongue], field.privacy.rawValue,
        field.help[tongue],
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  /// The page of a field: its words, its type, how it is worked out and what files call it.
  package func reference(of field: Field, of entity: Entity, in tongue: Tongue) -> String {
    let path = "\(entity.singular[tongue]).\(field.words[tongue])"
    var lines = ["## \(path)", "", field.help[tongue], "", names(field.words, in: tongue)]
    let type = Message("type: ", "type : ")[tongue] + name(of: field.type, in: tongue)
    let kind = Message("kind: ", "genre : ")[tongue] + field.kind.name[tongue]
    let privacy = Message("class: ", "classe : ")[tongue] + field.privacy.meaning[tongue]
    lines += ["", "- \(type)", "- \(kind)", "- \(privacy)"]
    if let standard = field.standard {
      lines.append(
        Message("- when not given: ", "- si rien n'est donné : ")[tongue] + "`\(standard)`"
      )
    }
    if let definition = field.kind.definition {
      lines.append(Message("- worked out: ", "- établi par : ")[tongue] + "`\(definition)`")
    }
    if let source = field.source {
      lines.append(Message("- source: ", "- source : ")[tongue] + source[tongue])
    }
    if !field.words.synonyms.isEmpty {
      let list = field.words.synonyms.map { "`\($0)`" }.joined(separator: ", ")
      lines.append(Message("- in files also: ", "- dans les fichiers aussi : ")[tongue] + list)
    }
    switch field.type {
    case .enumeration(let name), .set(let name):
      if let list = enumeration(named: name) { lines += ["", values(of: list, in: tongue)] }
    default: break
    }
    return lines.joined(separator: "\n")
  }

  /// The page of a list of values.
  package func reference(of enumeration: Enumeration, in tongue: Tongue) -> String {
    let order =
      enumeration.isOrdered
      ? Message("In order, the least first.", "Dans l'ordre, le plus petit d'abord.")
      : Message("Without order.", "Sans ordre.")
    return [
      "## \(enumeration.words[tongue])", "", order[tongue], "", values(of: enumeration, in: tongue),
    ].joined(separator: "\n")
  }

  private func values(of enumeration: Enumeration, in tongue: Tongue) -> String {
    let heads = Message(
      "| value | other tongue | meaning | also |",
      "| valeur | autre langue | sens | aussi |"
    )
    var lines = [heads[tongue], "|---|---|---|---|"]
    for value in enumeration.values {
      let cells = [
        "`\(value.words[tongue])`", "`\(value.words[tongue.other])`", value.label[tongue],
        value.words.synonyms.joined(separator: ", "),
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func names(_ words: Words, in tongue: Tongue) -> String {
    let others = [words[tongue.other]] + words.spoken.dropFirst(2)
    let list = others.filter { $0 != words[tongue] }.map { "`\($0)`" }
    return (["`\(words[tongue])`"] + list).joined(separator: ", ")
  }
}

extension Tongue {
  fileprivate var other: Tongue { self == .english ? .french : .english }
}
