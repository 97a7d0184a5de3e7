import PalierKit
import Testing

@Suite struct ScriptTests {
  @Test func `formatting translates keywords and keeps comments`() throws {
    let script = Script(
      name: "s.pal",
      text: "# a list\nhouseholds   where stage=cql sort by debt desc take 3\n"
    )
    let french = try script.formatted(in: .french)
    #expect(french.hasPrefix("# a list\n"))
    #expect(french.contains("dont stage = cql"))
    #expect(french.contains("prendre 3"))
    let back = try Script(name: "s.pal", text: french).formatted(in: .english)
    #expect(try back == script.formatted(in: .english))
  }

  @Test func `what can't be read is never formatted`() {
    let error = #expect(throws: PalierError.self) {
      try Script(name: "s.pal", text: "households where").formatted(in: .english)
    }
    #expect(error?.status == .wrongText)
  }

  @Test func `problems are data with their places`() throws {
    let error = #expect(throws: PalierError.self) {
      try Script(name: "s.pal", text: "households\nhouseholds where stge = cql\n").check()
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.line == 2)
    #expect(problem.column == 18)
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
}
