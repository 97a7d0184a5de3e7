import Foundation

/// A part of a rule of `Grammar/palier.ebnf`.
indirect enum GrammarNode {
  case terminal(String)
  case rule(String)
  /// `? what is said in words ?`
  case special(String)
  case sequence([GrammarNode])
  case choice([GrammarNode])
  case optional(GrammarNode)
  case repetition(GrammarNode)
}

extension GrammarNode: CustomStringConvertible {
  /// The part as the file writes it.
  var description: String {
    switch self {
    case .terminal(let text): text == "\"" ? "'\"'" : "\"\(text)\""
    case .rule(let name): name
    case .special(let words): "? \(words) ?"
    case .sequence(let parts):
      parts.map { part in
        if case .choice = part { "( \(part) )" } else { "\(part)" }
      }.joined(separator: " , ")
    case .choice(let parts): parts.map(\.description).joined(separator: " | ")
    case .optional(let part): "[ \(part) ]"
    case .repetition(let part): "{ \(part) }"
    }
  }
}

/// The grammar, read from its file.
struct Grammar {
  /// The rules of the syntax, in the order of the file.
  private(set) var rules: [(name: String, node: GrammarNode)] = []
  /// The rules of words and literals.
  private(set) var lexicalRules: [(name: String, node: GrammarNode)] = []

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Grammar")

  static var text: String {
    get throws {
      try String(contentsOf: folder.appendingPathComponent("palier.ebnf"), encoding: .utf8)
    }
  }

  init(text: String) throws {
    let parts = text.components(separatedBy: "(* ---- Words and literals ----")
    var reader = GrammarReader(parts[0])
    while let rule = reader.rule() { rules.append(rule) }
    reader = GrammarReader("(*" + parts[1])
    while let rule = reader.rule() { lexicalRules.append(rule) }
  }

  subscript(name: String) -> GrammarNode? {
    (rules + lexicalRules).first { $0.name == name }?.node
  }
}

private struct GrammarReader {
  private enum Token: Equatable {
    case word(String)
    case quoted(String)
    case special(String)
    case sign(Character)
  }

  private var tokens: [Token] = []
  private var position = 0

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        rest = rest.range(of: "*)").map { rest[$0.upperBound...] } ?? ""
      } else if "\"'?".contains(first) {
        let body = rest.dropFirst().prefix { $0 != first }
        tokens.append(
          first == "?"
            ? .special(body.trimmingCharacters(in: .whitespaces)) : .quoted(String(body))
        )
        rest = rest.dropFirst(body.count + 2)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { tokens.append(.sign(first)) }
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func take() -> Token {
    defer { position += 1 }
    return position < tokens.count ? tokens[position] : .sign(";")
  }

  private mutating func eat(_ sign: Character) -> Bool {
    guard position < tokens.count, tokens[position] == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func rule() -> (name: String, node: GrammarNode)? {
    guard position < tokens.count, case .word(let name) = take() else { return nil }
    _ = take()
    let node = choice()
    _ = take()
    return (name, node)
  }

  private mutating func choice() -> GrammarNode {
    var alternatives = [sequence()]
    while eat("|") { alternatives.append(sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() -> GrammarNode {
    var parts = [part()]
    while eat(",") { parts.append(part()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() -> GrammarNode {
    switch take() {
    case .word(let name): return .rule(name)
    case .quoted(let text): return .terminal(text)
    case .special(let words): return .special(words)
    case .sign(let opening):
      let inner = choice()
      _ = take()
      return opening == "(" ? inner : opening == "[" ? .optional(inner) : .repetition(inner)
    }
  }
}
