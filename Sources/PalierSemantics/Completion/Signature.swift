package import PalierDiagnostics
import PalierSyntax

/// What may still be said at a cursor, shown faintly behind it.
package enum Signature {
  /// The arguments of the function whose parenthesis is open before the cursor, or what the clause or
  /// verb before it takes; nil where nothing helps.
  package static func hint(
    for source: SourceText,
    in environment: Environment
  ) -> Message? {
    let tokens = Lexer(source).tokens.filter { !$0.isEnd }
    guard let last = tokens.last else { return nil }
    // A word that is still being typed is Tab's to end.
    if last.word != nil, last.range.upper == source.utf8.count { return nil }
    if last.symbol == .leftParenthesis, let name = tokens.dropLast().last?.word {
      return arguments(of: name, environment)
    }
    guard last.word != nil else { return nil }
    return what(follows: tokens)
  }

  private static func arguments(of name: String, _ environment: Environment) -> Message? {
    switch environment.binding(for: name) {
    case .function(let function): return inside(function.signature)
    case .task(let task): return inside(task.signature)
    default: return Function.named(name).map(\.arguments)
    }
  }

  /// What stands behind the parenthesis of a signature.
  private static func inside(_ signature: String) -> Message {
    let text = String(signature.drop { $0 != "(" }.dropFirst())
    return Message(text, text)
  }

  private static func what(follows tokens: [Token]) -> Message? {
    guard let last = tokens.last else { return nil }
    let before = tokens.dropLast().last?.readings ?? KeywordSet()
    func ends(_ first: Keyword, _ second: Keyword) -> Bool {
      before.contains(first) && last.readings.contains(second)
    }
    if ends(.sort, .by) { return Message("FIELD desc, FIELD", "CHAMP décroissant, CHAMP") }
    if ends(.group, .by) { return Message("FIELD, FIELD", "CHAMP, CHAMP") }
    if ends(.mask, .below) { return Message("11", "11") }
    if ends(.export, .toward) { return Message("\"FILE.csv\"", "\"FICHIER.csv\"") }
    if ends(.assign, .to) { return Message("\"WORKER\"", "\"INTERVENANT\"") }
    if ends(.close, .as) { return Message("EXIT on DAY", "SORTIE le JOUR") }
    if last.readings.contains(.take) || last.readings.contains(.skip) {
      return Message("NUMBER", "NOMBRE")
    }
    if last.readings.contains(.set) {
      return Message("FIELD = VALUE, FIELD = VALUE", "CHAMP = VALEUR, CHAMP = VALEUR")
    }
    if last.readings.contains(.where), tokens.count > 1 {
      return Message("FIELD = VALUE and …", "CHAMP = VALEUR et …")
    }
    return nil
  }
}

extension Function {
  /// What stands between the parentheses of a call, with the one that ends it.
  fileprivate var arguments: Message {
    switch self {
    case .any, .no: Message("ROWS where CONDITION)", "LIGNES dont CONDITION)")
    case .all: Message("ROWS, CONDITION)", "LIGNES, CONDITION)")
    case .count: Message("ROWS where CONDITION)", "LIGNES dont CONDITION)")
    case .sum, .average, .median, .min, .max, .distinct:
      Message("FIELD where CONDITION)", "CHAMP dont CONDITION)")
    case .percentile: Message("90, FIELD)", "90, CHAMP)")
    case .share: Message("FIGURE)", "CHIFFRE)")
    case .rank, .change, .running: Message("FIGURE)", "CHIFFRE)")
    case .first, .latest: Message("ROWS where CONDITION).FIELD", "LIGNES dont CONDITION).CHAMP")
    case .year, .quarter, .month: Message("DATE)", "DATE)")
    case .firstDay, .lastDay: Message("PERIOD)", "PÉRIODE)")
    case .days, .months: Message("DATE, DATE)", "DATE, DATE)")
    case .workingDays: Message("DATE, DATE)", "DATE, DATE)")
    case .daysIn: Message("FIELD)", "CHAMP)")
    case .became: Message("FIELD, VALUE)", "CHAMP, VALEUR)")
    case .band: Message("FIELD, LIMIT, LIMIT)", "CHAMP, SEUIL, SEUIL)")
    case .percent: Message("COUNT / COUNT)", "NOMBRE / NOMBRE)")
    case .words: Message("TEXT, TEXT)", "TEXTE, TEXTE)")
    case .earliest, .greatest: Message("DATE, DATE)", "DATE, DATE)")
    }
  }
}
