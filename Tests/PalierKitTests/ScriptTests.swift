import PalierKit
import Testing

@Suite struct ScriptTests {
  @Test(
    arguments: [
      (
        "households   where stage=cql take 3 # a list",
        "households where stage = cql take 3  # a list\n"
      ),
      ("ménages dont   stade=cql prendre 3", "ménages dont stade = cql prendre 3\n"),
      ("ménages where stage = cql prendre 3", "ménages where stage = cql take 3\n"),
      ("households where nothing_known > 3", "households where nothing_known > 3\n"),
    ])
  func `formatting keeps the tongue and the names of a text`(_ text: String, _ laid: String) throws
  {
    #expect(try Script(name: "s.pal", text: text).formatted(otherwiseIn: .english) == laid)
  }

  @Test func `what can't be read is never formatted`() {
    let error = #expect(throws: PalierError.self) {
      try Script(name: "s.pal", text: "households where").formatted(otherwiseIn: .english)
    }
    #expect(error?.status == .wrongText)
  }

  @Test func `problems are data with their places`() throws {
    let error = #expect(throws: PalierError.self) {
      try Script(name: "s.pal", text: "households\nhouseholds where stge = cql\n").check()
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.span.start.line == 2)
    #expect(problem.span.start.column == 18)
    #expect(problem.source == "s.pal")
    #expect(problem.correction?.replacement == "stage")
  }

  @Test(
    arguments: [
      ("2022-10-10", "2022-10-10"), ("10/02/2022", "2022-02-10"), ("2022-02-30", nil),
      ("2022-2-3", nil), ("tomorrow", nil), ("", nil),
    ] as [(String, String?)]
  )
  func `a day is read in two forms`(text: String, iso: String?) {
    #expect(Day(text)?.description == iso)
  }

  @Test(
    arguments: [
      ("a/b.csv", AnswerFormat.csv), ("x.MD", .markdown), ("x.jsonl", .ndjson), (".csv", nil),
      ("plain", nil), ("x.pdf", nil),
    ] as [(String, AnswerFormat?)]
  )
  func `a file's ending names its format`(path: String, format: AnswerFormat?) {
    #expect(AnswerFormat(path: path) == format)
  }

  @Test func `mistakes without end are told of up to a limit`() {
    let text = String(repeating: "households where stge = cql\n", count: 3_000)
    let error = #expect(throws: PalierError.self) {
      _ = try Script(name: "s", text: text).check()
    }
    #expect(error?.problems.count == 1_000)
  }
}
