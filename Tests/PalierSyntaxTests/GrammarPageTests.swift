import Foundation
import PalierDiagnostics
import PalierSyntax
import Testing

struct GrammarPageTests {
  /// Written instead of compared where `PALIER_WRITE` is set, which is how the page is made anew.
  @Test func `the page of the rules is that of the grammar`() throws {
    var page = GrammarPage(try Grammar(text: Grammar.text))
    let file = Grammar.folder.appendingPathComponent("diagrams.md")
    let text = page.text()
    if ProcessInfo.processInfo.environment["PALIER_WRITE"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(
      kept == text,
      "make it anew: PALIER_WRITE=1 swift test --filter GrammarPageTests"
    )
  }
}
