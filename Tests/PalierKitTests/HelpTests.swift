import PalierKit
import Testing

@Suite struct HelpTests {
  @Test(arguments: Help.topics.flatMap { $0.examples.english })
  func `every English example is a text of the language`(example: String) throws {
    try Script(name: "help", text: example).check()
  }

  @Test(arguments: Help.topics.flatMap { $0.examples.french })
  func `every French example is a text of the language`(example: String) throws {
    try Script(name: "help", text: example).check()
  }

  @Test(
    arguments: [
      "where", "dont", "groupes", "stage", "stade", "household.debt", "cql", "households", "undo",
      "contacts", "ménage", "transférer",
    ])
  func `a word of the language has a page`(word: String) {
    #expect(Help.page(of: word, Presentation()) != nil)
  }

  @Test func `a word that nothing has gets near names`() {
    #expect(Help.page(of: "houshold", Presentation()) == nil)
    #expect(Help.names(near: "housholds", in: .english).contains("households"))
  }

  @Test(arguments: Tongue.allCases)
  func `every page is told in both tongues within the width`(tongue: Tongue) {
    let presentation = Presentation(tongue: tongue, width: 80)
    for topic in Help.topics {
      let page = topic.rendered(presentation)
      let prose = page.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      #expect(prose.allSatisfy { $0.count <= 80 }, "\(topic.title.english)")
      #expect(!topic.name(in: tongue).isEmpty)
    }
  }
}
