import PalierDiagnostics
import PalierValues

/// A function of SQL or of a spreadsheet, and what the language has for it.
struct ForeignFunction {
  /// The function to write in its place, when its arguments stay as they are.
  var replacement: String?
  /// What is written otherwise.
  var note: Message?

  /// What stands for a function of that name elsewhere; nil for a name known nowhere.
  static func named(_ name: String) -> ForeignFunction? {
    table[TextForm.foldedWord(name)]
  }

  private static let table: [String: ForeignFunction] = {
    let choice = Message(
      "a choice is written choose { C: V, else: V }",
      "un choix s'écrit choisir { C : V, sinon : V }"
    )
    let count = Message(
      "rows are counted with count(households where …)",
      "des lignes se comptent avec nombre(ménages dont …)"
    )
    let sum = Message(
      "values are added with sum(debt where …)",
      "des valeurs s'ajoutent avec somme(dette dont …)"
    )
    let dot = Message(
      "another row is reached by a dot: landlord.kind",
      "une autre ligne s'atteint par un point : bailleur.nature"
    )
    let fallback = Message(
      "what stands for the unknown follows 'or else': phone or else \"none\"",
      "ce qui remplace l'inconnu suit « ou sinon » : téléphone ou sinon \"aucun\""
    )
    let length = Message(
      "the days between two dates are counted with days(a, b)",
      "les jours entre deux dates se comptent avec jours_entre(a, b)"
    )
    let text = Message(
      "texts are joined by \"{a} {b}\"",
      "des textes se joignent par \"{a} {b}\""
    )
    let notes: [(words: [String], note: Message)] = [
      (["iif", "case", "switch"], choice),
      (["countif", "countifs", "nbsi", "nb_si", "nb", "nbval"], count),
      (["sumif", "sumifs", "sommesi", "somme_si"], sum),
      (["vlookup", "xlookup", "recherchev", "recherchex"], dot),
      (["coalesce", "ifnull", "nvl", "isnull", "iferror", "sierreur"], fallback),
      (["datediff", "datedif", "networkdays"], length),
      (["concat", "concatenate", "concatener"], text),
    ]
    let replacements = [
      "avg": "average", "mean": "average", "moy": "moyenne", "moyen": "moyenne",
      "total": "sum", "maximum": "max", "minimum": "min",
      "nombre_de": "nombre", "number": "count", "compter": "nombre", "exists": "any",
      "distinctcount": "distinct",
    ]
    var table: [String: ForeignFunction] = [:]
    for (words, note) in notes {
      for word in words { table[word] = ForeignFunction(note: note) }
    }
    for (word, replacement) in replacements {
      table[word] = ForeignFunction(replacement: replacement)
    }
    return table
  }()
}

extension SemanticError.Role {
  /// Whether a function was looked for.
  var isFunction: Bool {
    if case .function = self { return true }
    return false
  }
}
