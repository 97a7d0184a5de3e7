import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension SemanticError {
  /// The diagnostic of an error at a place: its stable code and its words in both tongues.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    switch self {
    case .actsWhereUsed, .argumentsMissing, .functionRun, .givenLater, .insideBlock, .insideScript,
      .nameOfLanguage, .noRowsBefore, .otherRows, .parameterRepeated, .plainTextRequired,
      .taskAsValue,
      .textMissing, .usedTextWrong, .usesItself:
      givenNameDiagnostic(at: range)
    case .afterDistinct(let word):
      Diagnostic(
        .afterDistinct,
        at: range,
        Message(
          "'\(word)' has no place after 'distinct', which shows each row once",
          "« \(word) » n'a pas sa place après « distinct », qui montre chaque ligne une fois"
        ),
        notes: [
          Note(
            Message(
              "for example: households show commune, sector distinct",
              "par exemple : ménages montrer commune, parc distinct"
            )
          )
        ]
      )
    case .aggregateOutOfPlace(let name):
      Diagnostic(
        .aggregateOutOfPlace,
        at: range,
        Message(
          "'\(name)' counts rows, and there are none here to count",
          "« \(name) » porte sur des lignes, et il n'y en a pas ici"
        ),
        notes: [
          Note(
            Message(
              "a selection may be its argument: \(name)(households where …)",
              "une sélection peut être son argument : \(name)(ménages dont …)"
            )
          )
        ]
      )
    case .aggregateRequired:
      Diagnostic(
        .aggregateRequired,
        at: range,
        Message(
          "a share is of a count or a sum",
          "une part est celle d'un nombre ou d'une somme"
        ),
        notes: [
          Note(
            Message(
              "share, share(sum(debt)), share(where debt > 1000 €)",
              "part, part(somme(dette)), part(dont dette > 1000 €)"
            )
          )
        ]
      )
    case .countOfValues(let value, let rows):
      Diagnostic(
        .aggregateRequired,
        at: range,
        Message(
          "'count' counts rows; this asks for known values",
          "« nombre » compte des lignes ; ceci demande des valeurs connues"
        ),
        notes: [
          Note(
            Message(
              "count(\(rows.map { $0 + " " } ?? "")where \(value) is known) "
                + "counts the rows with a known value",
              "nombre(\(rows.map { $0 + " " } ?? "")dont \(value) est connu) "
                + "compte les lignes à valeur connue"
            )
          )
        ]
      )
    case .comparedWithUnknown, .unknownCompared, .unknownInList:
      unknownDiagnostic(at: range)
    case .dateEqualsPeriod:
      Diagnostic(
        .dateEqualsPeriod,
        at: range,
        Message(
          "a date never equals a period of several days",
          "une date n'est jamais égale à une période de plusieurs jours"
        ),
        notes: [
          Note(
            Message(
              "'in' asks whether it lies there: date in 2021",
              "« dans » demande si elle s'y trouve : date dans 2021"
            )
          )
        ]
      )
    case .definitionTooDeep(let name):
      Diagnostic(
        .definitionTooDeep,
        at: range,
        Message(
          "the definitions behind '\(name)' stand too deep inside one another",
          "les définitions derrière « \(name) » s'emboîtent trop profondément"
        )
      )
    case .durationAfterIn:
      Diagnostic(
        .durationAfterIn,
        at: range,
        Message(
          "a length of time says no place: it needs 'last' or 'next'",
          "une durée ne dit pas quand : il y faut « derniers » ou « prochains »"
        ),
        notes: [
          Note(
            Message(
              "in next 2 weeks · in last 30 days · = in 2 weeks for that very day",
              "dans 2 prochaines semaines · dans 30 derniers jours · = dans 2 semaines pour ce jour-là"
            )
          )
        ]
      )
    case .equalsRows:
      Diagnostic(
        .equalsRows,
        at: range,
        Message(
          "one row is compared with several",
          "une ligne est comparée à plusieurs"
        ),
        notes: [
          Note(
            Message(
              "'in' asks whether it is one of them",
              "« dans » demande si elle en fait partie"
            )
          )
        ]
      )
    case .fieldNotGiven(let name, let entity):
      Diagnostic(
        .fieldNotGiven,
        at: range,
        Message(
          "'\(name)' of \(entity) is worked out, it can't be given",
          "« \(name) » de \(entity) est calculé, il ne se donne pas"
        )
      )
    case .fieldOrName(let name, let entity):
      Diagnostic(
        .fieldOrName,
        at: range,
        Message(
          "'\(name)' is a field here and a name given above",
          "« \(name) » est ici un champ et un nom donné plus haut"
        ),
        notes: [
          Note(
            Message(
              "$\(name) is the name, \(entity).\(name) the field",
              "$\(name) est le nom, \(entity).\(name) le champ"
            )
          )
        ]
      )
    case .fieldRepeated(let name):
      Diagnostic(
        .fieldRepeated,
        at: range,
        Message("'\(name)' is given twice", "« \(name) » est donné deux fois")
      )
    case .listOutOfPlace:
      Diagnostic(
        .listOutOfPlace,
        at: range,
        Message(
          "a list stands after 'in', or where a set is expected",
          "une liste se place après « dans », ou là où un ensemble est attendu"
        )
      )
    case .keyWithoutOrder(let name, let type):
      Diagnostic(
        .keyWithoutOrder,
        at: range,
        Message(
          type.map {
            "'\(name)' needs a last key with an order: \($0.description.english) has none"
          }
            ?? "'\(name)' needs groups to stand among, and nothing is grouped here",
          type.map {
            "« \(name) » demande une dernière clé ordonnée : \($0.description.french) n'a pas d'ordre"
          } ?? "« \(name) » situe un groupe parmi les autres, et rien n'est groupé ici"
        ),
        notes: [
          Note(
            Message(
              "for example: group by year(date) show count, \(name)",
              "par exemple : grouper par année(date) montrer nombre, \(name)"
            )
          )
        ]
      )
    case .mixedColumns:
      Diagnostic(
        .mixedColumns,
        at: range,
        Message(
          "columns of each row and totals of all rows don't stand in one 'show'",
          "colonnes de chaque ligne et totaux de toutes ne vont pas dans un même « montrer »"
        ),
        notes: [
          Note(
            Message(
              "'group by' gives a line to each group",
              "« grouper par » donne une ligne à chaque groupe"
            )
          )
        ]
      )
    case .monthsCompared: .monthsCompared(at: range)
    case .noArithmetic(let operation, let left, let right):
      arithmeticDiagnostic(operation, left, right, at: range)
    case .outerField(let name, let entity):
      Diagnostic(
        .outerField,
        at: range,
        Message(
          "'\(name)' is a field of the outer row, which is reached by its name",
          "« \(name) » est un champ de la ligne extérieure, qui s'atteint par son nom"
        ),
        fix: FixIt(range, replacement: "\(entity).\(name)")
      )
    case .quotedValue(let word, let enumeration):
      Diagnostic(
        .quotedValue,
        at: range,
        Message(
          "a value of '\(enumeration)' stands without quotes",
          "une valeur de « \(enumeration) » s'écrit sans guillemets"
        ),
        fix: FixIt(range, replacement: word)
      )
    case .reversedRange:
      Diagnostic(
        .reversedRange,
        at: range,
        Message("the range ends before it begins", "l'intervalle finit avant de commencer")
      )
    case .rowsRequired:
      Diagnostic(
        .rowsRequired,
        at: range,
        Message(
          "rows are needed here: an entity, a name of rows, or a selection",
          "il faut ici des lignes : une entité, un nom de lignes ou une sélection"
        )
      )
    case .rowsWithoutFunction(let entity):
      Diagnostic(
        .rowsWithoutFunction,
        at: range,
        Message(
          "there may be several of '\(entity)' here: a function says what is asked of them",
          "il peut y avoir plusieurs « \(entity) » ici : une fonction dit ce qu'on leur demande"
        ),
        notes: [
          Note(
            Message(
              "any(…), no(…), count(…), latest(…).field, sum(….field)",
              "existe(…), aucun(…), nombre(…), dernier(…).champ, somme(….champ)"
            )
          )
        ]
      )
    case .setEqualsMember:
      Diagnostic(
        .setEqualsMember,
        at: range,
        Message(
          "a set holds values, it doesn't equal one: 'has' asks whether it is there",
          "un ensemble contient des valeurs, il n'en égale pas une : « comprend » le demande"
        )
      )
    case .tiesWithoutSort:
      Diagnostic(
        .tiesWithoutSort,
        at: range,
        Message(
          "'with ties' needs a 'sort by' before it",
          "« avec ex_aequo » demande un « trier par » avant lui"
        )
      )
    case .typeMismatch(let expected, let found, let literal):
      mismatchDiagnostic(expected: expected, found: found, literal: literal, at: range)
    case .unknownCalendar(let name):
      Diagnostic(
        .unknownCalendar,
        at: range,
        Message(
          "there is no holiday calendar '\(name)'",
          "il n'y a pas de calendrier de jours fériés « \(name) »"
        ),
        notes: [
          Note(
            Message(
              "the calendars: \(HolidayCalendar.allCases.map(\.name).joined(separator: ", "))",
              "les calendriers : \(HolidayCalendar.allCases.map(\.name).joined(separator: ", "))"
            )
          )
        ]
      )
    case .unavailable(let word):
      Diagnostic(
        .unavailable,
        at: range,
        Message(
          "'\(word)' isn't in this version of Palier",
          "« \(Lexicon.phrase(word, in: .french)) » n'est pas dans cette version de Palier"
        )
      )
    case .noHistory(let text, let entity): historyDiagnostic(text, entity, at: range)
    case .unknownInHistory:
      Diagnostic(
        .unknownInHistory,
        at: range,
        Message(
          "'was' and 'became' ask for a known value: unknown is none",
          "« était » et « devenu » demandent une valeur connue : inconnu n'en est pas une"
        )
      )
    case .acrossTwice:
      Diagnostic(
        .acrossTwice,
        at: range,
        Message(
          "one key is laid across; the others go into 'group by'",
          "une seule clé se croise ; les autres vont dans « grouper par »"
        )
      )
    case .groupsRequired(let words):
      Diagnostic(
        .groupsRequired,
        at: range,
        Message(
          "'\(words.phrase(in: .english))' is about groups: a 'group by' comes before it",
          "« \(words.phrase(in: .french)) » parle de groupes : un « grouper par » vient avant"
        )
      )
    case .shareWithoutAcross:
      Diagnostic(
        .shareWithoutAcross,
        at: range,
        Message(
          "a share of a row or a column needs an 'across' before it",
          "une part de ligne ou de colonne demande un « croiser par » avant elle"
        )
      )
    case .unknownChart(let name, let near):
      Diagnostic(
        .unknownChart,
        at: range,
        Message(
          "there is no chart '\(name)': bar, line, stacked",
          "il n'y a pas de graphique « \(name) » : barres, courbe, empilé"
        ),
        fix: near.first.map { FixIt(range, replacement: $0) }
      )
    case .unknownName(let name, let role, let near):
      nameDiagnostic(name, role, near, at: range)
    case .unknownValue(let name, let enumeration, let near):
      valueDiagnostic(name, enumeration, near, at: range)
    case .valueRequired:
      Diagnostic(
        .valueRequired,
        at: range,
        Message("a value is needed here", "il faut ici une valeur")
      )
    case .verbNeedsRows(let verb):
      Diagnostic(
        .verbNeedsRows,
        at: range,
        Message(
          "'\(verb)' acts on rows as they are now, not on groups, totals or a day gone by",
          "« \(Lexicon.phrase(verb, in: .french)) » agit sur des lignes d'aujourd'hui, pas sur des groupes, des totaux ou un jour passé"
        )
      )
    case .whereAfterSummary:
      Diagnostic(
        .whereAfterSummary,
        at: range,
        Message(
          "totals of all rows are one line: conditions come before 'show'",
          "les totaux de toutes les lignes font une seule ligne : les conditions viennent avant « montrer »"
        )
      )
    case .wrongArguments(let name, let expected):
      Diagnostic(
        .wrongArguments,
        at: range,
        Message(
          "'\(name)' needs \(expected.english)",
          "« \(name) » demande \(expected.french)"
        )
      )
    case .notACondition(let type):
      Diagnostic(
        .notACondition,
        at: range,
        Message(
          "a condition is needed here, not \(type.description.english)",
          "il faut ici une condition, pas \(type.description.french)"
        )
      )
    case .notADate(let type):
      typed(.notADate, type, Message("a date", "une date"), at: range)
    case .notANumber(let type):
      typed(
        .notANumber,
        type,
        Message("a number or an amount", "un nombre ou un montant"),
        at: range
      )
    case .notASet(let type): typed(.notASet, type, Message("a set", "un ensemble"), at: range)
    case .notText(let type): typed(.notText, type, Message("text", "un texte"), at: range)
    case .notAKey(let text):
      Diagnostic(
        .notAKey,
        at: range,
        Message(
          "a group has no '\(text)' of its own: it isn't a key of 'group by'",
          "un groupe n'a pas de « \(text) » : ce n'est pas une clé de « grouper par »"
        ),
        notes: [
          Note(
            Message(
              "an aggregate has: sum(\(text)), average(\(text)), max(\(text))",
              "un agrégat, si : somme(\(text)), moyenne(\(text)), max(\(text))"
            )
          )
        ]
      )
    case .notARow(let name):
      Diagnostic(
        .notARow,
        at: range,
        Message(
          "what stands before '.\(name)' isn't a row",
          "ce qui précède « .\(name) » n'est pas une ligne"
        )
      )
    case .unordered(let type):
      Diagnostic(
        .unordered,
        at: range,
        Message(
          "\(type.description.english) has no order",
          "\(type.description.french) n'a pas d'ordre"
        )
      )
    }
  }

  private func typed(
    _ code: DiagnosticCode,
    _ type: ValueType,
    _ expected: Message,
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code,
      at: range,
      Message(
        "\(expected.english) is needed here, not \(type.description.english)",
        "il faut ici \(expected.french), pas \(type.description.french)"
      )
    )
  }
}

extension [Keyword] {
  /// The words as they are written one after the other.
  fileprivate func phrase(in tongue: Tongue) -> String {
    map { $0.spelling(in: tongue) }.joined(separator: " ")
  }
}
