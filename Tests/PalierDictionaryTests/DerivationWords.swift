import PalierDictionary

/// Reads of a derivation what this test needs: the words of the row itself, those of an inner
/// row, and the values.
struct DerivationWords {
  /// The row's own fields and relations.
  private(set) var own: Set<String> = []
  /// Paths from a relation to an inner field: `acts.stage`.
  private(set) var inner: Set<[String]> = []
  /// Every word that isn't a keyword or a function.
  private(set) var all: Set<String> = []

  private static let keywords: Set<String> = [
    "choose", "else", "where", "and", "or", "not", "is", "in", "has", "known", "unknown", "true",
    "false", "today", "yesterday", "day", "days", "years", "sort", "by", "next", "ago",
  ]
  private static let functions: Set<String> = [
    "any", "no", "count", "distinct", "sum", "min", "max", "first", "latest", "earliest",
    "greatest", "words", "first_day", "last_day",
  ]

  private enum Token: Equatable {
    case word(String)
    case sign(Character)
  }

  init(_ text: String, of entity: String) {
    var tokens: [Token] = []
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(.word(word)) }
      word = ""
      if !character.isWhitespace { tokens.append(.sign(character)) }
    }
    read(tokens, of: entity)
  }

  private mutating func read(_ tokens: [Token], of entity: String) {
    // One relation per open parenthesis: nil while the bare names are the row's own.
    var relations: [String?] = [nil]
    var pending: String?
    var isList = false
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : nil
      switch token {
      case .sign("("):
        relations.append(relations.last ?? nil)
        if before == .word("in") { isList = true }
      case .sign(")"):
        relations.removeLast()
        isList = false
      case .word("where"): if let pending { relations[relations.count - 1] = pending }
      case .word(let word):
        guard !DerivationWords.keywords.contains(word), word.first?.isNumber == false else {
          continue
        }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if DerivationWords.functions.contains(word), next == .sign("(") { continue }
        if before == .sign("."), index > 1, case .word(let owner) = tokens[index - 2] {
          if owner == entity { own.insert(word) } else { inner.insert([owner, word]) }
          continue
        }
        if before == .sign(".") { continue }
        if word == entity { continue }
        all.insert(word)
        let isValue =
          isList || before == .sign(":") || before == .word("has")
          || before == .sign("=") && !isKnown(word, followedBy: next)
        if isValue { continue }
        if let relation = relations.last ?? nil {
          inner.insert([relation, word])
        } else {
          own.insert(word)
          pending = word
        }
      default: break
      }
    }
  }

  private func isKnown(_ word: String, followedBy next: Token?) -> Bool {
    next == .sign(".")
  }
}
