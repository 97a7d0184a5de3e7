import Foundation

/// A part of a rule of `Grammar/palier.ebnf`.
indirect enum GrammarNode {
  case terminal(String)
  case rule(String)
  case sequence([GrammarNode])
  case choice([GrammarNode])
  case optional(GrammarNode)
  case repetition(GrammarNode)
}

/// The grammar, read from its file.
struct Grammar {
  /// The rules in the order of the file.
  private(set) var rules: [(name: String, node: GrammarNode)] = []

  static var text: String {
    get throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      return try String(
        contentsOf: root.appendingPathComponent("Grammar/palier.ebnf"),
        encoding: .utf8
      )
    }
  }

  /// Reads the rules before the lexical ones.
  init(text: String) throws {
    let syntax = text.components(separatedBy: "(* ---- Words and literals ---- *)")[0]
    var reader = GrammarReader(syntax)
    while let rule = reader.rule() { rules.append(rule) }
  }

  subscript(name: String) -> GrammarNode? {
    rules.first { $0.name == name }?.node
  }
}

private struct GrammarReader {
  private var tokens: [String] = []
  private var position = 0

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        rest = rest.range(of: "*)").map { rest[$0.upperBound...] } ?? ""
      } else if first == "\"" {
        let body = rest.dropFirst().prefix { $0 != "\"" }
        tokens.append("\"" + body)
        rest = rest.dropFirst(body.count + 2)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { tokens.append(String(first)) }
        rest = rest.dropFirst()
      }
    }
  }

  private var current: String { position < tokens.count ? tokens[position] : "" }

  private mutating func take() -> String {
    defer { position += 1 }
    return current
  }

  mutating func rule() -> (name: String, node: GrammarNode)? {
    guard position < tokens.count else { return nil }
    let name = take()
    _ = take()
    let node = choice()
    _ = take()
    return (name, node)
  }

  private mutating func choice() -> GrammarNode {
    var alternatives = [sequence()]
    while current == "|" {
      _ = take()
      alternatives.append(sequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() -> GrammarNode {
    var parts = [part()]
    while current == "," {
      _ = take()
      parts.append(part())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() -> GrammarNode {
    let token = take()
    switch token {
    case "(", "[", "{":
      let inner = choice()
      _ = take()
      return token == "(" ? inner : token == "[" ? .optional(inner) : .repetition(inner)
    default:
      return token.hasPrefix("\"") ? .terminal(String(token.dropFirst())) : .rule(token)
    }
  }
}
