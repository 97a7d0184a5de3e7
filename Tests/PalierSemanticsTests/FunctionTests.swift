import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import Testing

struct FunctionTests {
  @Test(
    arguments: [
      """
      function late(n: duration): households = households where last_contact_on < today - n
      late(15 days) where stage = cql sort by debt desc take 3
      households where household in late(3 days)
      households show count(late(10 days)) as "late"
      """,
      """
      function weeks(h: household): number = (h.hearing_on - today) / 7 days
      households where weeks(household) < 3 show reference, weeks(household)
      """,
      """
      fonction restants(m: ménages): nombre = nombre(m dont stade = cql)
      afficher restants(ménages dont dette > 100 €)
      """,
      """
      function visits_of(h: household): number = count(h.visits where state = done)
      households where visits_of(household) > 1
      for each h in households { print visits_of(h) }
      """,
      """
      function ratio(a: money, b: money): percent = percent(a / b)
      households group by stage show ratio(sum(debt), sum(rent))
      """,
      """
      task chase(wait: duration, who: households) {
        who where last_contact_on < today - wait add contact { date: today, channel: letter }
      }
      run chase(15 days, households where stage = cql)
      """,
      """
      tâche relance(qui: ménages) { qui dont stade = cql mettre loyer = 1 € }
      exécuter relance(ménages)
      """,
      "task quiet() { print \"{count(households)}\" }\nrun quiet()",
      "function large(d: money): boolean = d > 1000 €\nhouseholds where large(debt)",
    ])
  func `a function stands where its type fits, a task where it is run`(_ text: String) {
    let (statements, diagnostics) = check(text)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    #expect(statements.count == Parser.parse(SourceText(name: "", text: text)).0.statements.count)
  }

  @Test(
    arguments: [
      ("function f(n: number): number = f(n - 1)", .usesItself, "f → f"),
      (
        """
        function a(n: number): number = b(n)
        function b(n: number): number = a(n)
        """, .usesItself, "b → a → b"
      ),
      ("task t() { run t() }", .usesItself, "t → t"),
      ("define a = a where stage = cql", .usesItself, "a → a"),
      ("run later()\ntask later() { print 1 }", .givenLater, nil),
      ("print half(3)\nfunction half(n: number): number = n / 2", .givenLater, nil),
      ("function median(n: number): number = n", .nameOfLanguage, nil),
      ("function f(n: number): number = n\nprint f", .argumentsMissing, "f(n: number)"),
      ("function f(n: number): number = n\nprint f(1, 2)", .wrongArguments, nil),
      ("function f(n: number): number = n\nprint f(3 days)", .typeMismatch, nil),
      ("function f(h: households): number = count(h)\nprint f(visits)", .otherRows, nil),
      ("function f(n: number, n: number): number = n", .parameterRepeated, nil),
      ("function f(n: nummber): number = 1", .unknownType, nil),
      ("function f(): number = 3 €", .typeMismatch, nil),
      ("function f(): households = visits", .otherRows, nil),
      ("function f(): households = households group by stage", .rowsRequired, nil),
      ("task t() { print 1 }\nprint t()", .taskAsValue, nil),
      ("function f(): number = 1\nrun f()", .functionRun, nil),
      ("task chase() { print 1 }\nrun chas()", .unknownTask, nil),
      ("if true { param n: number = 1 }", .insideBlock, nil),
      ("if true { use \"x.pal\" }", .insideBlock, nil),
      ("households group by stage\nit where debt > 1 €", .noRowsBefore, nil),
      ("households\nhouseholds show count\nit where debt > 1 €", .noRowsBefore, nil),
    ] as [(String, DiagnosticCode, String?)]
  )
  func `a wrong use of a name is told`(_ text: String, _ code: DiagnosticCode, _ part: String?) {
    let diagnostics = check(text).diagnostics
    let found = diagnostics.first { $0.code == code }
    #expect(found != nil, "\(diagnostics.map { "\($0.code.rawValue): \($0.message.english)" })")
    if let part, let found {
      let told = [found.message] + found.notes.map(\.message)
      for tongue in [Tongue.english, .french] {
        #expect(told.contains { $0[tongue].contains(part) })
      }
    }
  }

  @Test func `an error of a function is told once, where it is written`() {
    let diagnostics = check(
      """
      function f(n: number): households = households where stagee = cql
      f(1)
      f(2) where debt > 1 €
      """
    ).diagnostics
    #expect(diagnostics.map(\.code) == [.unknownField])
  }

  @Test func `functions that double at each step are refused, not run for ever`() {
    var text = "function f0(n: number): number = n + n\n"
    for step in 1...31 {
      text += "function f\(step)(n: number): number = f\(step - 1)(f\(step - 1)(n))\n"
    }
    #expect(check(text).diagnostics.contains { $0.code == .definitionTooDeep })
  }

  @Test func `a name of a body ends with it`() {
    let diagnostics = check("task t(n: number) { let m = n }\nprint n\nprint m").diagnostics
    #expect(diagnostics.map(\.code) == [.unknownSource, .unknownSource])
  }

  @Test(arguments: ["begin", "commit", "rollback", "undo", "redo"])
  func `a script holds no word of the shell's transactions`(_ word: String) {
    let (program, _) = Parser.parse(SourceText(name: "s.pal", text: word))
    var checker = Checker(dictionary: .standard)
    checker.isScript = true
    #expect(checker.check(program).isEmpty)
    #expect(checker.diagnostics.map(\.code) == [.notHere])
  }
}
