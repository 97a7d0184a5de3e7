import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import Testing

/// One slip is one error: what only follows from another isn't told.
struct ConsequenceTests {
  private func problems(_ text: String) -> [String] {
    let source = SourceText(name: "test", text: text)
    let (program, form) = Parser.parse(source)
    var checker = Checker(dictionary: .standard)
    checker.source = source
    _ = checker.check(program)
    return checker.problems(in: program.statements, form: form).byPlace
      .map { "\($0.code.rawValue) [\(source.text(in: $0.range))]" }
  }

  private static let script = """
    let late = households where debt > 3000 € and sector = private
    define unseen = households where no(contacts where date in last month)
    late where stage = cql sort by debt desc take 20 show reference, debt
    if count(unseen) > 3 {
      warn "{count(unseen)} situations"
    }
    for each h in late { print "{h.reference}" }
    households group by stage show count, sum(debt) with totals
    """

  @Test func `the script is right`() {
    #expect(problems(ConsequenceTests.script) == [])
  }

  @Test func `six errors of a script are six`() {
    let text = """
      let late = households where debt > 3000 and sector = privat
      define unseen = households where no(contacts whre date in last month)
      late where stage is cql sort debt desc take 20 show reference, debt
      if count(unseen) > 3 {
        warn unsen
      }
      for each h in late { print "{h.reference}" }
      households group by stage show count, sum(debt) with totals
      """
    #expect(
      problems(text) == [
        "money-needs-unit [3000]", "unknown-value [privat]", "misspelt-keyword [whre]",
        "foreign-operator [is]", "unexpected [debt]", "unknown-source [unsen]",
      ]
    )
  }

  @Test(arguments: [
    ("let late = households where", "let late = households when"),
    ("let late =", "let late"), ("define unseen =", "define unseen"), ("where no(", "where no "),
    ("last month", "lastmonth"), ("where stage", "whre stage"), ("sort by", "sort"),
    ("sort by", "by"), ("desc take", "decs take"), ("take 20", "taek 20"), ("take 20", "top 20"),
    ("show reference", "shwo reference"), ("if count", "fi count"),
    ("for each h", "for h"), ("for each h", "foreach h"),
    ("in late", "on late"), ("group by", "groupby"),
    ("group by", "group"), ("with totals", "with total"), ("with totals", "totals"),
    (" and sector", ", sector"), (" and sector", " adn sector"), ("= private", "is private"),
    ("debt > 3000 €", "debt > 3000"), ("= cql", "= cqll"), ("late where", "lat where"),
  ])
  func `one keyword that is wrong is one error`(_ right: String, _ wrong: String) throws {
    let range = try #require(ConsequenceTests.script.firstRange(of: right))
    var text = ConsequenceTests.script
    text.replaceSubrange(range, with: wrong)
    let found = problems(text)
    #expect(found.count == 1, "\(found)")
  }

  @Test(arguments: [
    "define late = housholds\nlate where stage = cql\nassert count(late) < 3",
    "function f(n: nummber): number = n\nprint f(3)",
    "households where email = null", "households where stage = 'cql'",
    "households where debt > 3 000",
    "if true {\n  print 1\n}\nelse {\n  print 2\n}",
    "households close", "households set rent to 720 €",
    "delete households where stage = cql",
  ])
  func `what follows from an error isn't told`(_ text: String) {
    #expect(problems(text).count == 1, "\(problems(text))")
  }

  @Test func `errors that have nothing to do with each other are all told`() {
    #expect(
      problems("households where stage == asignation && debt > 3000").count == 4
    )
    #expect(problems("households where stage = asignation show dept, reference").count == 2)
    #expect(problems("print nobody\nprint somebody").count == 2)
  }
}
