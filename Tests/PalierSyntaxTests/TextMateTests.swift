import Foundation
import PalierDiagnostics
import PalierSyntax
import Testing

struct TextMateTests {
  private enum Kind: String {
    case keyword
    case literal
    case text
    case comment
    case name
    case symbol
  }

  private struct Piece {
    let range: SourceRange
    let text: String
    let kind: Kind
  }

  /// What each token of a text is to the parser: a word that it took for a name, or a keyword.
  private func pieces(of text: String) -> [Piece] {
    let source = SourceText(name: "test", text: text)
    let lexer = Lexer(source)
    let program = Parser.parse(source).program
    var names: Set<Int> = []
    collectNames(of: program, into: &names)
    var pieces = lexer.comments.map {
      Piece(range: $0.range, text: $0.text, kind: .comment)
    }
    func add(_ tokens: some Sequence<Token>) {
      for token in tokens where !token.isEnd {
        let kind: Kind
        switch token.kind {
        case .word(let word, _):
          // `share` is a function that has a node of its own.
          let isName = names.contains(token.range.lower) || Function.named(word) == .share
          kind = isName ? .name : .keyword
        case .text(let segments):
          kind = .text
          for case .interpolation(let inner) in segments { add(inner) }
        case .symbol, .invalid, .end: kind = .symbol
        default: kind = .literal
        }
        pieces.append(
          Piece(range: token.range, text: source.text(in: token.range), kind: kind)
        )
      }
    }
    add(lexer.tokens)
    return pieces
  }

  private func collectNames(of node: Any, into places: inout Set<Int>) {
    if let name = node as? Name { places.insert(name.range.lower) }
    for child in Mirror(reflecting: node).children { collectNames(of: child.value, into: &places) }
  }

  /// What an editor takes a scope for.
  private func kind(of scope: String) -> Kind {
    let heads: [(String, Kind)] = [
      ("comment", .comment), ("string", .text), ("constant.numeric", .literal),
      ("keyword.operator.palier", .symbol), ("keyword", .keyword),
      ("constant.language", .keyword), ("variable", .name), ("support", .name), ("entity", .name),
    ]
    return heads.first { scope.hasPrefix($0.0) }?.1 ?? .symbol
  }

  /// Where editor and parser take a token for two things.
  private func differences(_ text: String) throws -> [String] {
    let interpreter = try TextMateInterpreter(json: TextMateGrammar.json)
    let scopes = interpreter.scopes(of: text)
    let bytes = Array(text.utf8)
    return pieces(of: text).compactMap { piece in
      let place = String(decoding: bytes[..<piece.range.lower], as: UTF8.self).utf16.count
      let seen = place < scopes.count ? kind(of: scopes[place]) : .symbol
      guard seen != piece.kind, piece.kind != .symbol else { return nil }
      let before = String(decoding: bytes[..<piece.range.lower], as: UTF8.self).suffix(30)
      return "\(piece.text): \(piece.kind) for the parser, \(seen) for the editor, after …\(before)"
    }
  }

  @Test func `editors see in the examples what the parser sees`() throws {
    for (name, text) in try TestTexts.right() {
      for difference in try differences(text) { Issue.record("\(name): \(difference)") }
    }
  }

  @Test func `editors see in both tongues what the parser sees`() throws {
    for (name, text) in try TestTexts.right() {
      let program = Parser.parse(SourceText(name: name, text: text)).program
      for tongue in Tongue.allCases {
        let printed = Printer.print(program, tongue: tongue)
        for difference in try differences(printed) { Issue.record("\(name): \(difference)") }
      }
    }
  }

  @Test func `every keyword that is reserved is coloured alone, with or without its accents`()
    throws
  {
    let interpreter = try TextMateInterpreter(json: TextMateGrammar.json)
    for keyword in Keyword.allCases where keyword.entry.role != .contextual {
      for tongue in Tongue.allCases {
        for spelling in keyword.spellings(in: tongue) {
          for word in [
            spelling, spelling.uppercased(),
            spelling.folding(
              options: .diacriticInsensitive,
              locale: nil
            ),
          ]
          where word.count > 1 {
            let scopes = interpreter.scopes(of: "\(word) ").prefix(word.utf16.count)
            #expect(scopes.allSatisfy { kind(of: $0) == .keyword }, "\(word)")
          }
        }
      }
    }
  }
}
