import PalierDiagnostics
import PalierDictionary
import PalierSyntax

/// What the language knows, from the tables that it works with.
public enum LanguageReference {
  /// The page of an entity, a field or a list of values, in Markdown; all of them without a path.
  ///
  /// A field is named with its entity: `ENTITY.FIELD`. Nil when nothing has that name.
  public static func dictionary(_ path: String? = nil, in tongue: Tongue) -> String? {
    guard let path else { return CaseDictionary.standard.reference(in: tongue.spoken) }
    return CaseDictionary.standard.reference(path: path, in: tongue.spoken)
  }

  /// The names near one that the dictionary doesn't have.
  public static func names(near path: String, in tongue: Tongue) -> [String] {
    let parts = path.split(separator: ".").map(String.init)
    let dictionary = CaseDictionary.standard
    if parts.count == 2, let entity = dictionary.entity(word: parts[0]) {
      return dictionary.fields(near: parts[1], of: entity, in: tongue.spoken)
        .map { "\(parts[0]).\($0)" }
    }
    return dictionary.entities(near: path, in: tongue.spoken)
  }

  /// The words of the entities.
  public static func entities(in tongue: Tongue) -> [String] {
    CaseDictionary.standard.entities.map { $0.plural[tongue.spoken] }
  }

  /// The words of the grammar and the functions in both tongues, in Markdown.
  public static func grammar(in tongue: Tongue) -> String {
    let spoken = tongue.spoken
    var lines = [Message("# Words of the language", "# Mots du langage")[spoken]]
    for (role, title) in roles {
      let keywords = Keyword.allCases.filter { $0.entry.role == role }
      lines += ["", "## \(title[spoken])", ""] + heads(spoken)
      lines += keywords.map { row($0.entry.english.words, $0.entry.french.words) }
    }
    let tables: [(Message, [(Spellings, Spellings)])] = [
      (Message("Functions", "Fonctions"), Function.allCases.map { ($0.english, $0.french) }),
      (Message("Types", "Types"), TypeName.allCases.map { ($0.english, $0.french) }),
      (Message("Charts", "Graphiques"), ChartKind.allCases.map { ($0.english, $0.french) }),
    ]
    for (title, words) in tables {
      lines += ["", "## \(title[spoken])", ""] + heads(spoken)
      lines += words.map { row($0.0.words, $0.1.words) }
    }
    let reserved = Lexicon.reserved.sorted().map { "`\($0)`" }.joined(separator: ", ")
    lines += ["", Message("## Reserved words", "## Mots réservés")[spoken], "", reserved]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The grammar by which editors colour scripts in either tongue, in TextMate's JSON.
  public static var textMate: String { TextMateGrammar.json }

  private static let roles: [(Keyword.Role, Message)] = [
    (.clause, Message("Clauses", "Clauses")), (.verb, Message("Verbs", "Verbes")),
    (.statement, Message("Statements", "Instructions")),
    (.operator, Message("Operators", "Opérateurs")), (.value, Message("Values", "Valeurs")),
    (.contextual, Message("Words of one place", "Mots d'un seul lieu")),
  ]

  private static func heads(_ tongue: PalierDiagnostics.Tongue) -> [String] {
    [Message("| English | French |", "| anglais | français |")[tongue], "|---|---|"]
  }

  private static func row(_ english: [String], _ french: [String]) -> String {
    func list(_ words: [String]) -> String {
      words.map { "`\($0)`" }.joined(separator: ", ")
    }
    return "| \(list(english)) | \(list(french)) |"
  }
}
