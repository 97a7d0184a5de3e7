import PalierDiagnostics
import PalierDictionary
import PalierRuntime
import PalierSemantics
import PalierSyntax
import PalierValues
import Testing

struct CompleterTests {
  private static let labels = [
    "commune": ["Massy", "Mas \"du Frêne\"", "Évry"], "worker": ["Masson Tremble"],
    "organisation": ["Massif"],
  ]

  private func completer(after question: String? = nil) -> Completer {
    Completer(
      dictionary: .standard,
      environment: Environment(),
      lastQuestion: question.map {
        Parser.parseExpression(SourceText(name: "question", text: $0)).expression
      },
      tongue: .english
    ) { entity, beginning in
      (CompleterTests.labels[entity] ?? []).filter {
        TextForm.folded($0).hasPrefix(TextForm.folded(beginning))
      }
    }
  }

  private func completions(_ text: String, after question: String? = nil) -> [Candidate] {
    completer(after: question).completions(text: text, cursor: text.utf8.count).candidates
  }

  @Test(arguments: [
    ("households where commune = \"Mas", ["\"Massy\"", "\"Mas \\\"du Frêne\\\"\""]),
    ("households where commune = \"evr", ["\"Évry\""]),
    ("households where commune = « év", ["\"Évry\""]),
    ("households where commune in (\"Massy\", \"É", ["\"Évry\""]),
    ("households where commune = \"{", []), ("households where name = \"Mas", []),
    ("households assign to \"mass", ["\"Masson Tremble\"", "\"Massif\""]),
    ("households transfer to \"mass", ["\"Massif\""]),
    ("households where commune = Massy", ["\"Massy\""]),
  ])
  func `names of rows stand where a text refers to one`(text: String, expected: [String]) {
    #expect(completions(text).filter { $0.kind == .row }.map(\.text) == expected)
  }

  @Test func `a name replaces the text from its quote, in bytes`() {
    let text = "ménages dont commune = \"Mas"
    let found = completer().completions(text: text, cursor: text.utf8.count)
    #expect(found.replaced == 24..<28)
    #expect(found.candidates.first?.detail == "commune")
  }

  private func counted(_ text: String) -> (question: String, candidates: [Candidate]) {
    var asked = ""
    let completer = Completer(
      dictionary: .standard,
      environment: Environment(),
      lastQuestion: nil,
      tongue: .english,
      named: { _, _ in [] },
      counted: {
        asked = Printer.print($0, tongue: .english)
        return ["assignation": 37, "cfp": 2, "true": 5]
      }
    )
    let found = completer.completions(text: text, cursor: text.utf8.count).candidates
    return (asked, found)
  }

  @Test(arguments: [
    ("households where stage = ", "households group by stage"),
    (
      "households where contacted = false and stage = as",
      "households where contacted = false group by stage"
    ),
    (
      "households where debt > 3000 € where stage in (cfp, ",
      "households where debt > 3000 € group by stage"
    ),
    ("households where status = open or stage != ", "households group by stage"),
    (
      "households where no(contacts where channel = sms and outcome = ",
      "contacts where channel = sms group by outcome"
    ),
    ("households as of 2021-12-31 where stage = ", "households as of 2021-12-31 group by stage"),
    ("households where commune.epci = ", ""), ("households where debt > ", ""),
    ("households set stage = ", ""),
  ])
  func `values are counted under the conditions typed before`(text: String, question: String) {
    let asked = counted(text).question.replacing("\n", with: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(asked == question)
  }

  @Test func `of a field with several values each is counted`() {
    let (asked, found) = counted("households where debt > 1 € and vulnerability has ")
    let values = found.filter { $0.kind == .value }.map(\.text)
    let columns = values.map { "count(where vulnerability has \($0)) as \"\($0)\"" }
    let words = asked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(values.count > 3)
    #expect(
      words == "households where debt > 1 € show " + columns.joined(separator: ", ")
    )
  }

  @Test func `a value has its count, and those that no row has come last`() {
    let found = counted("households where stage = ").candidates.filter { $0.kind == .value }
    #expect(found.prefix(2).map(\.text) == ["assignation", "cfp"])
    #expect(found.prefix(3).map(\.count) == [37, 2, 0])
    let truths = counted("households where contacted = ").candidates.filter { $0.count != nil }
    #expect(truths.map(\.count) == [5, 0])
  }

  @Test(arguments: [
    ("import \"dem", true), ("import dem", true), ("import ", true), ("use \"", true),
    ("households export to \"a", true), ("households where tenant = \"a", false),
    ("households caption \"a", false), ("households transfer to \"a", false),
  ])
  func `a file is named after the words that take one`(text: String, isFile: Bool) {
    #expect(completer().completions(text: text, cursor: text.utf8.count).isFile == isFile)
  }

  @Test func `no more names are shown than people read`() {
    let completer = Completer(
      dictionary: .standard,
      environment: Environment(),
      lastQuestion: nil,
      tongue: .english
    ) { _, _ in (0..<200).map { "Massy \($0)" } }
    let text = "households where commune = \"Mas"
    let found = completer.completions(text: text, cursor: text.utf8.count).candidates
    #expect(found.count == Completer.maximumNames)
  }

  @Test func `what stands behind the cursor is left out`() {
    let text = "households wh stage = cql"
    let found = completer().completions(text: text, cursor: 13)
    #expect(found.candidates.first?.text == "where")
    #expect(found.replaced == 11..<13)
  }

  @Test(arguments: [("where commune = \"Mas", 16), ("where sta", 6), ("", 0)])
  func `a line that continues is replaced where it stands`(text: String, lower: Int) {
    let found = completer(after: "households where stage = cql")
      .completions(text: text, cursor: text.utf8.count)
    #expect(found.replaced == lower..<text.utf8.count)
    #expect(!found.candidates.isEmpty)
  }
}
