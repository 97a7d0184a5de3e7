import PalierDiagnostics
import PalierSyntax

/// Two scripts in the canonical layout of one tongue, of which one should be the other in other
/// words: only the names that they give themselves, and what people read, may differ.
struct ScriptTwin {
  /// What doesn't match, in the order of the text.
  private(set) var differences: [String] = []
  /// The own names of the original with those of the twin.
  private(set) var names: [String: String] = [:]

  /// - Parameters:
  ///   - original: The text that the other should be.
  ///   - twin: That other.
  ///   - files: The twin's name of each script that the original runs.
  init(_ original: String, _ twin: String, files: [String: String]) {
    let source = ScriptPieces(original)
    let copy = ScriptPieces(twin)
    for (index, (ours, theirs)) in zip(source.pieces, copy.pieces).enumerated() {
      switch (ours, theirs) {
      case (.word(let name), .word(let other)) where source.given.contains(name):
        match(name, other)
      case (.file(let name), .file(let other)):
        if files[name] ?? name != other { differences.append("\(index): \(name), \(other)") }
      default:
        if ours != theirs { differences.append("\(index): \(ours), \(theirs)") }
      }
    }
    if source.pieces.count != copy.pieces.count {
      differences.append("\(source.pieces.count) pieces, \(copy.pieces.count)")
    }
    if Set(names.values) != copy.given {
      differences.append("gives \(copy.given.sorted()), not \(names.values.sorted())")
    }
  }

  /// A name has one twin all over the text, which is no other name's.
  private mutating func match(_ name: String, _ other: String) {
    if let known = names[name] {
      if known != other { differences.append("\(name) is \(known), and \(other)") }
    } else if let taken = names.first(where: { $0.value == other })?.key {
      differences.append("\(other) is \(taken), and \(name)")
    } else {
      names[name] = other
    }
  }
}

/// A script as the pieces that its twin has to share.
private struct ScriptPieces {
  enum Piece: Equatable {
    case word(String)
    case sign(Token.Kind)
    /// A text that counts, or a part of it: a code, a series.
    case value(String)
    /// A text that people read, whatever it says.
    case prose
    /// The last part of a file's name.
    case file(String)
    /// Where a value in a text begins and ends.
    case edge
  }

  private(set) var pieces: [Piece] = []
  /// The names that the script gives: `let`, `define`, `param`, `for each`, functions with their
  /// parameters.
  private(set) var given: Set<String> = []
  private var before: Token?
  private var isAsserting = false

  init(_ text: String) {
    let tokens = Lexer(SourceText(name: "twin", text: text)).tokens
    for index in tokens.indices where tokens.startsDeclaration(at: index) {
      var place = index + 1
      if tokens[index].readings.contains(.for) { place += 1 }
      if tokens.indices.contains(place + 1), tokens[place + 1].symbol == .dot { place += 2 }
      if let word = tokens[place].word { given.insert(word) }
      given.formUnion(tokens.parameters(behind: place))
    }
    add(tokens)
  }

  private mutating func add(_ tokens: [Token]) {
    for token in tokens where !token.isEnd {
      if token.startsLine { isAsserting = token.readings.contains(.assert) }
      switch token.kind {
      case .word(let word, _): pieces.append(.word(word))
      case .text(let segments): add(segments)
      default: pieces.append(.sign(token.kind))
      }
      before = token
    }
  }

  private mutating func add(_ segments: [TextSegment]) {
    let role = role
    if role == .prose { pieces.append(.prose) }
    for segment in segments {
      switch segment {
      case .text(let part):
        if role == .file {
          pieces.append(.file(part.split(separator: "/").last.map(String.init) ?? part))
        } else if role == .value {
          pieces.append(.value(part))
        }
      case .interpolation(let tokens):
        pieces.append(.edge)
        add(tokens)
        pieces.append(.edge)
      }
    }
  }

  private enum Role { case prose, file, value }

  /// What a text is, by the word or sign before it.
  private var role: Role {
    guard let before else { return .value }
    if before.isAny(of: [.run, .use, .write]) { return .file }
    if before.isAny(of: [.print, .title, .section, .warn, .caption, .as, .to, .toward]) {
      return .prose
    }
    if before.symbol == .colon || before.symbol == .comma && isAsserting { return .prose }
    return .value
  }
}

extension Token {
  fileprivate func isAny(of keywords: [Keyword]) -> Bool {
    keywords.contains(where: readings.contains)
  }
}

extension [Token] {
  /// Whether a name follows that the script gives.
  fileprivate func startsDeclaration(at index: Int) -> Bool {
    guard index == 0 || self[index].startsLine || self[index - 1].symbol == .leftBrace
    else { return false }
    return self[index].isAny(of: [.let, .define, .param, .for, .function, .task])
  }

  /// The parameters in the parentheses behind the name of a function or task.
  fileprivate func parameters(behind name: Int) -> [String] {
    guard indices.contains(name + 1), self[name + 1].symbol == .leftParenthesis else { return [] }
    let inside = self[(name + 1)...].prefix { $0.symbol != .rightParenthesis }
    return inside.indices.filter { self[$0 + 1].symbol == .colon }.compactMap { self[$0].word }
  }
}
