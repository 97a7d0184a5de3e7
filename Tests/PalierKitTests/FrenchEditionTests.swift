import Foundation
import PalierKit
import Testing

/// The French edition of the examples: each script is its English one, in French.
@Suite struct FrenchEditionTests {
  /// A script of `Examples/fr` and the English one that it is, by the paths in `Examples`.
  struct Pair: CustomTestStringConvertible {
    let french: String
    let english: String

    var testDescription: String { french }
  }

  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  /// The pairs that the French page lists: a link to the one, then a link to the other.
  static let pairs: [Pair] = {
    let page = examples.appending(path: "fr/LISEZMOI.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| [") }.compactMap { line in
      let links = line.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
      guard links.count == 2 else { return nil }
      return Pair(french: "fr/\(links[0])", english: links[1].replacing("../", with: ""))
    }
  }()

  private func script(_ path: String) throws -> Script {
    try Script(path: FrenchEditionTests.examples.appending(path: path).path())
  }

  @Test func `every script but those of letters has its French one, and no other`() throws {
    let all = try FileManager.default.subpathsOfDirectory(atPath: Self.examples.path())
      .filter { $0.hasSuffix(".pal") && !$0.hasPrefix("letters/") }
    let french = all.filter { $0.hasPrefix("fr/") }
    #expect(Self.pairs.map(\.french).sorted() == french.sorted())
    #expect(Self.pairs.map(\.english).sorted() == Set(all).subtracting(french).sorted())
  }

  @Test(arguments: pairs)
  func `a script in French is the English one, but for names and what people read`(
    _ pair: Pair
  ) throws {
    let english = try script(pair.english).translated(into: .french)
    let french = try script(pair.french).translated(into: .french)
    let files = Self.pairs.map { ($0.english.lastPart, $0.french.lastPart) }
    let twin = ScriptTwin(english, french, files: Dictionary(files) { first, _ in first })
    #expect(twin.differences.isEmpty)
  }

  @Test(arguments: pairs)
  func `what people read in it is French, with the spaces that belong to its signs`(
    _ pair: Pair
  ) throws {
    let english = try Set(sentences(script(pair.english).text))
    let french = try script(pair.french).text
    #expect(sentences(french).filter(english.contains) == [])
    for line in french.split(separator: "\n") where !line.hasPrefix("#") {
      for text in line.matches(of: /"((?:[^"\\{]|\\.|\{[^}]*\})*)"/).map(\.output.1) {
        let sentence = text.replacing(/\{[^}]*\}/, with: "…")
        #expect(sentence.firstMatch(of: /« |\x20[»:;?!%€]/) == nil, "\(text)")
      }
    }
  }

  /// The comments and sentences of a script that have more than three words.
  private func sentences(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let said = line.firstMatch(of: /^ *(?:# |(?:print|warn|caption|afficher|légende) ") *(.+)/)
      guard let words = said?.output.1, words.split(separator: " ").count > 3 else { return nil }
      return String(words)
    }
  }

  @Test(arguments: pairs.filter { $0.french.hasPrefix("fr/bilan/t") })
  func `a table in French says its unit and its denominator`(_ pair: Pair) throws {
    let head = try script(pair.french).text.split(separator: "\n").prefix { $0.hasPrefix("#") }
      .joined(separator: "\n")
    #expect(head.contains("Unité"))
    #expect(head.contains("Dénominateur"))
  }
}

extension String {
  /// What stands behind the last slash.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
