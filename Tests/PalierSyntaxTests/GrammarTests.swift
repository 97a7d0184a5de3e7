import Foundation
import PalierDiagnostics
import PalierSyntax
import Testing

struct GrammarTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `every sentence of the grammar parses, prints and reads back`(seed: UInt64) throws {
    var campaign = Campaign(turns: 1_500, seed: seed)
    var generator = try SentenceGenerator(Grammar(text: Grammar.text), seed: campaign.seed)
    var failures = 0
    // A long campaign may end early; then what is left is taken up by further turns.
    var more = 0
    while failures < 10 {
      if !campaign.goesOn() {
        guard more < 20_000, !generator.coverage.missing.isEmpty else { break }
        more += 1
      }
      // Clauses, verbs and relations are begun with, or they would be too rare.
      let starts = [
        ("", "program"), ("", "statement"), ("alder ", "clause"), ("", "sentence"),
        ("alder ", "verb"), ("alder ", "relation"),
      ]
      let (prefix, start) = starts[(campaign.turn + more) % starts.count]
      let text = prefix + generator.derived(from: start)
      let isRight = Tongue.allCases.allSatisfy { roundTripProblem(text, in: $0) == nil }
      guard !isRight else { continue }
      failures += 1
      for tongue in Tongue.allCases { checkRoundTrip(text, in: tongue) }
    }
    let coverage = generator.coverage
    print(
      "grammar: \(campaign.turn) sentences from seed \(campaign.seed) went through "
        + "\(coverage.covered) of \(coverage.count) branches of \(coverage.rules.count) rules"
    )
    #expect(coverage.missing == [])
  }

  @Test func `every rule is reached from a program`() throws {
    let grammar = try Grammar(text: Grammar.text)
    let rules = (grammar.rules + grammar.lexicalRules).map(\.name)
    #expect(Set(rules) == GrammarCoverage(grammar, from: "program").rules)
    #expect(Set(rules).count == rules.count)
  }

  @Test func `every rule is read by the function of its name`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/PalierSyntax/Parser")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    let code = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let missing = try Grammar(text: Grammar.text).rules.map(\.name).filter { name in
      let function = name.prefix(1).uppercased() + name.dropFirst()
      // A source has no function: it is an expression that is checked afterwards.
      return name != "source" && !code.contains("func parse\(function)(")
    }
    #expect(missing.isEmpty)
  }

  @Test func `the table of keywords in the grammar is the lexicon`() throws {
    let table = Keyword.allCases.map { keyword in
      let words = Tongue.allCases.map { tongue in
        let spellings = keyword.spellings(in: tongue)
        return spellings.isEmpty ? "-" : spellings.joined(separator: " ")
      }
      return "   \(keyword.entry.role) | \(words[0]) | \(words[1])"
    }.joined(separator: "\n")
    let functions = Function.allCases.map { function in
      let words = [function.english, function.french].map { $0.words.joined(separator: " ") }
      return "   function | \(words[0]) | \(words[1])"
    }.joined(separator: "\n")
    let lines = try Grammar.text.split(separator: "\n")
    let listed = try #require(lines.firstIndex { $0.hasPrefix("   clause | ") })
    let expected = (table + "\n" + functions + "\n*)").split(separator: "\n")
    #expect(lines[listed...].count == expected.count)
    for (line, expected) in zip(lines[listed...], expected) { #expect(line == expected) }
  }
}
