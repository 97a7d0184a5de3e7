import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

// Names that are nothing, or not what is needed.
extension ErrorWords {
  func unknownName(
    _ name: String,
    _ role: SemanticError.Role,
    _ near: [String],
    _ hint: Message?
  ) -> Diagnostic {
    // What is near is said once: the nearest as the correction, the others below.
    let others = near.dropFirst().joined(separator: ", ")
    let near = near.first ?? (role.isFunction ? ForeignFunction.named(name)?.replacement : nil)
    let note =
      hint ?? (role.isFunction ? ForeignFunction.named(name)?.note : nil)
      ?? (others.isEmpty ? nil : Message("also near: \(others)", "proches aussi : \(others)"))
    func said(_ code: DiagnosticCode, _ english: String, _ french: String) -> Diagnostic {
      diagnostic(code, english, french, note: note, replacement: near)
    }
    return switch role {
    case .source:
      said(
        .unknownSource,
        "'\(name)' is neither an entity nor a name given above",
        "« \(name) » n'est ni une entité ni un nom donné plus haut"
      )
    case .name:
      said(
        .unknownName,
        "no name '\(name)' was given above",
        "aucun nom « \(name) » n'a été donné plus haut"
      )
    case .field(let entity):
      said(
        .unknownField,
        "'\(name)' is neither a field of '\(noun(entity).singular.english)' nor a name given above",
        "« \(name) » n'est ni un champ de « \(noun(entity).singular.french) » ni un nom donné plus haut"
      )
    case .relation(let entity):
      said(
        .unknownRelation,
        "\(type(.reference(entity)).english) has no '\(name)'",
        "\(type(.reference(entity)).french) n'a pas de « \(name) »"
      )
    case .function:
      said(
        .unknownFunction,
        "there is no function '\(name)'",
        "il n'y a pas de fonction « \(name) »"
      )
    case .task:
      said(
        .unknownTask,
        "no task '\(name)' was given above",
        "aucune tâche « \(name) » n'a été donnée plus haut"
      )
    case .type:
      said(.unknownType, "there is no type '\(name)'", "il n'y a pas de type « \(name) »")
    case .entity:
      said(.unknownEntity, "there is no entity '\(name)'", "il n'y a pas d'entité « \(name) »")
    }
  }

  func unknownValue(_ name: String, _ values: Enumeration, _ near: [String]) -> Diagnostic {
    let english = values.values.map(\.words.english).joined(separator: ", ")
    let french = values.values.map(\.words.french).joined(separator: ", ")
    return diagnostic(
      .unknownValue,
      "'\(name)' is no value of '\(values.words.english)'",
      "« \(name) » n'est pas une valeur de « \(values.words.french) »",
      note: Message("its values: \(english)", "ses valeurs : \(french)"),
      replacement: near.first
    )
  }

  func unquotedText(_ text: String) -> Diagnostic {
    diagnostic(
      .unquotedText,
      "a text stands between double quotes",
      "un texte s'écrit entre guillemets doubles",
      replacement: Printer.quoted(text)
    )
  }

  func quotedValue(_ word: String, _ name: String) -> Diagnostic {
    diagnostic(
      .quotedValue,
      "a value of '\(enumeration(name).english)' stands without quotes",
      "une valeur de « \(enumeration(name).french) » s'écrit sans guillemets",
      replacement: word
    )
  }

  func fieldNotGiven(_ name: String, _ entity: String) -> Diagnostic {
    diagnostic(
      .fieldNotGiven,
      "the field '\(name)' of '\(noun(entity).singular.english)' is worked out: it can't be given",
      "le champ « \(name) » de « \(noun(entity).singular.french) » est calculé : il ne se donne pas"
    )
  }

  func fieldTaken(_ name: String, _ entity: String) -> Diagnostic {
    diagnostic(
      .fieldTaken,
      "'\(name)' is a field of '\(noun(entity).singular.english)' already",
      "« \(name) » est déjà un champ de « \(noun(entity).singular.french) »",
      note: Message(
        "another name is free; only a defined word, such as to_chase, may be defined anew",
        "un autre nom est libre ; seul un mot défini, comme à_relancer, peut être redéfini"
      )
    )
  }

  func comparesItself(_ name: String, _ entity: String) -> Diagnostic {
    let field = dictionary.entity(named: entity)?.field(named: name)?.words
    let row = noun(entity).singular
    return diagnostic(
      .comparesItself,
      "'\(field?.english ?? name)' of '\(row.english)' is compared with itself",
      "« \(field?.french ?? name) » de « \(row.french) » est comparé à lui-même",
      note: Message(
        "a bare word is a field of the innermost row; a row further out needs a name of its own: "
          + "for each h in households { … h.\(field?.english ?? name) … }",
        "un mot nu est un champ de la ligne la plus intérieure ; une ligne plus extérieure demande un "
          + "nom : pour chaque m dans ménages { … m.\(field?.french ?? name) … }"
      )
    )
  }

  func noSheet(_ keyword: Keyword, _ entity: String) -> Diagnostic {
    let what =
      keyword == .access
      ? Message("an access export", "un accès") : Message("a sheet", "une fiche")
    return diagnostic(
      .noSheet,
      "there is \(what.english) of a household, not of '\(noun(entity).singular.english)'",
      "il y a \(what.french) d'un ménage, pas de « \(noun(entity).singular.french) »",
      note: Message(
        "its life in the journal: history of \(noun(entity).singular.english) \"…\"",
        "sa vie dans le journal : historique de \(noun(entity).singular.french) « … »"
      )
    )
  }

  func fieldOrName(_ name: String, _ entity: String) -> Diagnostic {
    let words = dictionary.entity(named: entity)?.singular
    let field = dictionary.field(word: TextForm.foldedWord(name), of: entity)?.words
    return diagnostic(
      .fieldOrName,
      "'\(name)' is a field here and a name given above",
      "« \(name) » est ici un champ et un nom donné plus haut",
      note: Message(
        "$\(name) is the name, \(words?.english ?? entity).\(field?.english ?? name) the field",
        "$\(name) est le nom, \(words?.french ?? entity).\(field?.french ?? name) le champ"
      )
    )
  }

  func fieldRepeated(_ name: String) -> Diagnostic {
    diagnostic(
      .fieldRepeated,
      "the field '\(name)' is given twice",
      "le champ « \(name) » est donné deux fois"
    )
  }

  func outerField(_ name: String, _ entity: String) -> Diagnostic {
    let folded = TextForm.foldedWord(name)
    let field = dictionary.field(word: folded, of: entity)
    let isFrench =
      field.map {
        TextForm.foldedWord($0.words.french) == folded
          && TextForm.foldedWord($0.words.english) != folded
      } ?? false
    let words = dictionary.entity(named: entity)?.singular
    let owner = words.map { isFrench ? $0.french : $0.english } ?? entity
    return diagnostic(
      .outerField,
      "'\(name)' is a field of the outer row, which is reached by its name",
      "« \(name) » est un champ de la ligne extérieure, qui s'atteint par son nom",
      replacement: "\(owner).\(name)"
    )
  }

  func notARow(_ name: String) -> Diagnostic {
    diagnostic(
      .notARow,
      "what stands before '.\(name)' isn't a row",
      "ce qui précède « .\(name) » n'est pas une ligne"
    )
  }

  func unknownCalendar(_ name: String) -> Diagnostic {
    let names = HolidayCalendar.allCases.map(\.name).joined(separator: ", ")
    return diagnostic(
      .unknownCalendar,
      "there is no holiday calendar '\(name)'",
      "il n'y a pas de calendrier de jours fériés « \(name) »",
      note: Message("the calendars: \(names)", "les calendriers : \(names)")
    )
  }
}
