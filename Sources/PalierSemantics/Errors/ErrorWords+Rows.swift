import PalierDiagnostics

// Rows, columns and what may follow them.
extension ErrorWords {
  func neverDisclosed(_ column: Message) -> Diagnostic {
    diagnostic(
      .notDisclosed,
      "'\(column.english)' is nothing that may be disclosed",
      "« \(column.french) » n'est rien qui puisse être communiqué",
      note: Message(
        "leave it out of show; without show the columns are those that the recipient may have",
        "le retirer de montrer ; sans montrer, les colonnes sont celles que le destinataire peut avoir"
      )
    )
  }

  func afterDistinct(_ word: String) -> Diagnostic {
    diagnostic(
      .afterDistinct,
      "'\(word)' has no place after 'distinct', which shows each row once",
      "« \(phrase(word).french) » n'a pas sa place après « distinct », qui montre chaque ligne une fois",
      note: Message(
        "for example: households show commune, sector distinct",
        "par exemple : ménages montrer commune, parc distinct"
      )
    )
  }

  func aggregateOutOfPlace(_ name: String) -> Diagnostic {
    let name = function(name)
    return diagnostic(
      .aggregateOutOfPlace,
      "'\(name.english)' counts rows, and there are none here to count",
      "« \(name.french) » porte sur des lignes, et il n'y en a pas ici",
      note: Message(
        "a selection may be its argument: \(name.english)(households where …)",
        "une sélection peut être son argument : \(name.french)(ménages dont …)"
      )
    )
  }

  func equalsRows() -> Diagnostic {
    diagnostic(
      .equalsRows,
      "one row is compared with several",
      "une ligne est comparée à plusieurs",
      note: Message(
        "'in' asks whether it is one of them",
        "« dans » demande si elle en fait partie"
      )
    )
  }

  func constantKey(_ field: String?) -> Diagnostic {
    diagnostic(
      .constantKey,
      "this is the same for every row: it sorts and groups nothing",
      "cette valeur est la même pour toutes les lignes : elle ne trie ni ne groupe rien",
      replacement: field
    )
  }

  func mixedColumns() -> Diagnostic {
    diagnostic(
      .mixedColumns,
      "columns of each row and totals of all rows don't stand in one 'show'",
      "colonnes de chaque ligne et totaux de toutes ne vont pas dans un même « montrer »",
      note: Message(
        "'group by' gives a line to each group",
        "« grouper par » donne une ligne à chaque groupe"
      )
    )
  }

  func sameForEveryRow(_ inner: String, _ outer: String) -> Diagnostic {
    let (rows, row) = (noun(inner).plural, noun(outer).singular)
    return Diagnostic(
      .sameForEveryRow,
      severity: .warning,
      at: range,
      Message(
        "these \(rows.english) aren't those of the \(row.english): "
          + "the condition is the same for every row",
        "ces lignes de « \(rows.french) » ne sont pas celles de chaque « \(row.french) » : "
          + "la condition est la même pour toutes"
      )
    )
  }

  func rowsRequired() -> Diagnostic {
    diagnostic(
      .rowsRequired,
      "rows are needed here: an entity, a name of rows, or a selection",
      "il faut ici des lignes : une entité, un nom de lignes ou une sélection"
    )
  }

  func rowsWithoutFunction(_ entity: String) -> Diagnostic {
    let plural = noun(entity).plural
    return diagnostic(
      .rowsWithoutFunction,
      "there may be several \(plural.english) here: a function says what is asked of them",
      "il peut y avoir ici plusieurs \(plural.french) : une fonction dit ce qu'on leur demande",
      note: Message(
        "any(…), no(…), count(…), latest(…).field, sum(….field)",
        "existe(…), aucun(…), nombre(…), dernier(…).champ, somme(….champ)"
      )
    )
  }

  func tiesWithoutSort() -> Diagnostic {
    diagnostic(
      .tiesWithoutSort,
      "'with ties' needs a 'sort by' before it",
      "« avec ex_aequo » demande un « trier par » avant lui"
    )
  }

  func verbNeedsRows(_ verb: String) -> Diagnostic {
    diagnostic(
      .verbNeedsRows,
      "'\(verb)' acts on rows as they are now, not on groups, totals or a day gone by",
      "« \(phrase(verb).french) » agit sur les lignes d'aujourd'hui, "
        + "pas sur des groupes, des totaux ou un jour passé"
    )
  }

  func whereAfterSummary() -> Diagnostic {
    diagnostic(
      .whereAfterSummary,
      "totals of all rows are one line: conditions come before 'show'",
      "les totaux de toutes les lignes n'en font qu'une : les conditions viennent avant « montrer »"
    )
  }
}
