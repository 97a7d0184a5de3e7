import PalierDiagnostics
import PalierDictionary
import PalierSyntax

// Groups, their keys and their totals.
extension ErrorWords {
  func acrossTwice() -> Diagnostic {
    diagnostic(
      .acrossTwice,
      "one key is laid across; the others go into 'group by'",
      "une seule clé se croise ; les autres vont dans « grouper par »"
    )
  }

  func aggregateRequired() -> Diagnostic {
    diagnostic(
      .aggregateRequired,
      "a share is of a count or a sum",
      "une part est celle d'un nombre ou d'une somme",
      note: Message(
        "share, share(sum(debt)), share(where debt > 1000 €)",
        "part, part(somme(dette)), part(dont dette > 1000 €)"
      )
    )
  }

  /// `count` of values, of some rows or of those at hand.
  func countOfValues(_ value: String, _ rows: String?) -> Diagnostic {
    let rows = rows.map { $0 + " " } ?? ""
    return diagnostic(
      .aggregateRequired,
      "'count' counts rows; this asks for known values",
      "« nombre » compte des lignes ; ceci demande des valeurs connues",
      note: Message(
        "count(\(rows)where \(value) is known) counts the rows with a known value",
        "nombre(\(rows)dont \(value) est connu) compte les lignes à valeur connue"
      )
    )
  }

  func groupsRequired(_ clause: [Keyword]) -> Diagnostic {
    let english = clause.map { $0.spelling(in: .english) }.joined(separator: " ")
    let french = clause.map { $0.spelling(in: .french) }.joined(separator: " ")
    return diagnostic(
      .groupsRequired,
      "'\(english)' is about groups: a 'group by' comes before it",
      "« \(french) » parle de groupes : un « grouper par » vient avant"
    )
  }

  func keyWithoutOrder(_ name: String, _ key: ValueType?) -> Diagnostic {
    let name = function(name)
    let note = Message(
      "for example: group by year(date) show count, \(name.english)",
      "par exemple : grouper par année(date) montrer nombre, \(name.french)"
    )
    guard let key else {
      return diagnostic(
        .keyWithoutOrder,
        "'\(name.english)' needs groups to stand among, and nothing is grouped here",
        "« \(name.french) » situe un groupe parmi les autres, et rien n'est groupé ici",
        note: note
      )
    }
    return diagnostic(
      .keyWithoutOrder,
      "'\(name.english)' needs a last key with an order: \(type(key).english) has none",
      "« \(name.french) » demande une dernière clé ordonnée : \(type(key).french) n'a pas d'ordre",
      note: note
    )
  }

  func notAKey(_ value: Message) -> Diagnostic {
    diagnostic(
      .notAKey,
      "a group has no '\(value.english)' of its own: it isn't a key of 'group by'",
      "un groupe n'a pas de « \(value.french) » à lui : ce n'est pas une clé de « grouper par »",
      note: Message(
        "an aggregate has: sum(\(value.english)), average(\(value.english)), max(\(value.english))",
        "un agrégat en a : somme(\(value.french)), moyenne(\(value.french)), max(\(value.french))"
      )
    )
  }

  func shareWithoutAcross() -> Diagnostic {
    diagnostic(
      .shareWithoutAcross,
      "a share of a row or a column needs an 'across' before it",
      "une part de ligne ou de colonne demande un « croiser par » avant elle"
    )
  }

  func rankOfCutLines() -> Diagnostic {
    diagnostic(
      .rankOfCutLines,
      "in a pivot a rank counts every line, also those that were cut before it",
      "dans un croisement, un rang compte toutes les lignes, aussi celles écartées avant lui",
      note: Message(
        "cut the lines after 'show', or leave 'across' out",
        "écarter les lignes après « montrer », ou se passer de « croiser par »"
      )
    )
  }

  func unknownChart(_ name: String, _ near: [String]) -> Diagnostic {
    diagnostic(
      .unknownChart,
      "there is no chart '\(name)': bar, line, stacked",
      "il n'y a pas de graphique « \(name) » : barres, courbe, empilé",
      replacement: near.first
    )
  }
}
