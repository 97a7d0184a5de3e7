import Foundation
import PalierDiagnostics
import PalierSyntax
import Testing

/// The generated files of `Grammar/` that need nothing but the grammar and the lexicon.
///
/// Where `PALIER_WRITE` is set they are written before they are compared, which is how they are
/// made anew.
struct GrammarPageTests {
  private func check(_ name: String, _ text: String) throws {
    let file = Grammar.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["PALIER_WRITE"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == text
    #expect(isFresh, "make \(name) anew: PALIER_WRITE=1 swift test --filter GrammarPageTests")
  }

  @Test func `the page of the rules is that of the grammar`() throws {
    var page = GrammarPage(try Grammar(text: Grammar.text))
    try check("diagrams.md", page.text())
  }

  @Test func `the colours of editors are those of the lexicon`() throws {
    try check("palier.tmLanguage.json", TextMateGrammar.json)
  }
}
