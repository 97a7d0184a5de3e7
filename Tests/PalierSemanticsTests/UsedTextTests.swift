import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import Testing

struct UsedTextTests {
  /// Checks a text beside others, which are named by their paths.
  private func check(_ text: String, beside others: [String: String]) -> [TextProblems] {
    let library = TextLibrary { (path, _) throws(TextLibrary.Missing) in
      guard let text = others[path] else {
        throw TextLibrary.Missing(Message("\(path): not there", "\(path) : absent"))
      }
      return TextLibrary.Volume(identity: path, source: SourceText(name: path, text: text))
    }
    let source = SourceText(name: "main.pal", text: text)
    let (program, problems) = Parser.parse(source)
    var checker = Checker(dictionary: .standard)
    checker.source = source
    checker.isScript = true
    checker.library = library
    _ = checker.check(program)
    let own = problems + checker.diagnostics
    return checker.problemsOfUsedTexts + (own.isEmpty ? [] : [TextProblems(own, in: source)])
  }

  private func codes(_ problems: [TextProblems]) -> [String] {
    problems.flatMap { problem in
      problem.diagnostics.map { "\(problem.source.name) \($0.code.rawValue)" }
    }
  }

  @Test func `the names of a text that is used are in reach after it`() {
    let found = check(
      """
      use "a.pal"
      large(1000 €) where months_owed > 3
      run chase()
      households where debt > $least
      """,
      beside: [
        "a.pal": """
        use "b.pal"
        function large(d: money): households = households where debt > d
        task chase() { large(1 €) set rent = 2 € }
        """,
        "b.pal": "define household.months_owed = debt / rent\nparam least: money = 1 €",
      ]
    )
    #expect(codes(found).isEmpty, "\(found)")
  }

  @Test func `a text used twice gives its names once`() {
    let found = check(
      "use \"a.pal\"\nuse \"b.pal\"\nprint one() + two()",
      beside: [
        "a.pal": "use \"c.pal\"\nfunction one(): number = unit",
        "b.pal": "use \"c.pal\"\nfunction two(): number = unit + unit",
        "c.pal": "let unit = 1",
      ]
    )
    #expect(codes(found).isEmpty, "\(found)")
  }

  @Test func `texts that use each other are refused with their way`() throws {
    let found = check(
      "use \"a.pal\"",
      beside: ["a.pal": "use \"b.pal\"", "b.pal": "use \"a.pal\""]
    )
    #expect(codes(found) == ["b.pal uses-itself", "main.pal used-text-wrong"])
    let message = try #require(found.first?.diagnostics.first?.message.english)
    #expect(message.contains("a.pal → b.pal → a.pal"))
  }

  @Test func `an error of a used text is told in it, and what needs it isn't told wrong`() {
    let found = check(
      "use \"a.pal\"\nlarge(1000 €)\nprint nobody",
      beside: ["a.pal": "function large(d: money): households = households where dept > d"]
    )
    #expect(codes(found) == ["a.pal unknown-field", "main.pal used-text-wrong"])
  }

  @Test(
    arguments: [
      "households", "households set rent = 1 €", "print 1", "if true { print 1 }",
      "create household { reference: \"x\" }",
    ])
  func `a used text neither asks nor acts`(_ text: String) {
    let found = check("use \"a.pal\"", beside: ["a.pal": text])
    #expect(codes(found) == ["a.pal acts-where-used", "main.pal used-text-wrong"])
  }

  @Test func `a used text sees no name of the text that uses it`() {
    let found = check(
      "let least = 1 €\nuse \"a.pal\"",
      beside: ["a.pal": "define large = households where debt > least"]
    )
    #expect(codes(found).first == "a.pal unknown-field")
  }

  @Test func `a text that isn't there is told at its name`() {
    let found = check("print 1\nuse \"a.pal\"", beside: [:])
    #expect(codes(found) == ["main.pal text-missing"])
    #expect(found.first?.diagnostics.first?.range.lower == 12)
  }

  // MARK: run "FILE"

  @Test func `a text that is run asks, acts, and keeps its names to itself`() {
    let found = check(
      """
      let team = 2
      run "a.pal" { day: 2021-12-31, DÉPARTEMENT: "91" }
      run "a.pal"
      exécuter "b.pal"
      print team + 1
      """,
      beside: [
        "a.pal": """
        param day: date = 2022-10-10
        param departement: text = "72"
        let team = households where received_on until day
        team group by stage show count
        """,
        "b.pal": "run \"a.pal\"\nhouseholds set rent = 2 €",
      ]
    )
    #expect(codes(found).isEmpty, "\(found)")
  }

  @Test(arguments: [
    (
      "run \"a.pal\" { month: 2021 }\nprint inner",
      ["main.pal unknown-parameter", "main.pal unknown-source"]
    ),
    ("run \"b.pal\"", ["main.pal missing-parameter"]),
    ("run \"b.pal\" { n: \"two\" }", ["main.pal type-mismatch"]),
    ("run \"b.pal\" { n: 1, N: 2 }", ["main.pal field-repeated"]),
    ("run \"c.pal\"", ["c.pal unknown-source", "main.pal used-text-wrong"]),
    ("run \"d.pal\"", ["e.pal uses-itself", "main.pal used-text-wrong"]),
    ("run \"none.pal\"", ["main.pal text-missing"]),
    ("run \"{1}.pal\"", ["main.pal plain-text"]),
  ])
  func `what is wrong with a text that is run is told`(_ text: String, _ expected: [String]) {
    let found = check(
      text,
      beside: [
        "a.pal": "param monts: year = 2021\nlet inner = 1",
        "b.pal": "param n: number\nprint n",
        "c.pal": "print outer",
        "d.pal": "run \"e.pal\"",
        "e.pal": "if true { run \"d.pal\" }",
      ]
    )
    #expect(codes(found) == expected, "\(found)")
  }

  @Test func `an unknown parameter of a text that is run proposes the nearest`() {
    let found = check("run \"a.pal\" { dya: 2021 }", beside: ["a.pal": "param day: year = 2021"])
    let note = found.first?.diagnostics.first?.notes.first?.message
    #expect(note?.english == "there is 'day'")
    #expect(note?.french == "il y a « day »")
  }
}
