import PalierDiagnostics
import PalierSyntax
import Testing

struct ParserTests {
  @Test(arguments: [
    ("a or b and not c = d + e * -f.g", "a or (b and (not (c = (d + (e * (-(f.g)))))))"),
    ("a - b - c", "(a - b) - c"), ("a or else b or else c", "a or else (b or else c)"),
    ("a = b or else c", "a = (b or else c)"), ("a in b + 1 .. c", "a in ((b + 1) .. c)"),
    ("((a) or b) or c", "a or b or c"), ("x from a to b and c", "(x from a to b) and c"),
    ("il y a 15 jours", "15 days ago"), ("les 30 derniers jours", "last 30 days"),
    ("stade est devenu cql de jugement dans 2021", "stage became cql from judgment in 2021"),
    ("date du 2021-01-01 au 2021-02-01", "date from 2021-01-01 to 2021-02-01"),
    ("a est non connu", "a is unknown"), ("a = non et b", "a = false and b"),
    ("non a", "not a"), ("non = a", "false = a"), ("non (a)", "not a"),
  ])
  func `an expression reads as its explicit form`(text: String, explicit: String) {
    let names = ["stade": "stage", "jugement": "judgment"]
    let print = { (text: String) in
      let (expression, diagnostics) = Parser.parseExpression(SourceText(name: "test", text: text))
      #expect(diagnostics.isEmpty, "\(described(diagnostics))")
      return Printer.print(expression, tongue: .english) { names[$0.text] ?? $0.text }
    }
    #expect(print(text) == print(explicit))
  }

  @Test(arguments: [
    ("households\nwhere a = 1\nand b\n\n# remark\nsort by a", 1), ("a\nb", 2), ("a; b;; c", 3),
    ("households where\na = 1", 1), ("f(a,\nb\n)", 1), ("a +\nb", 1), ("create h {\na: 1\n}", 1),
    ("if a {\nb\nc\n}\nd", 2), ("households delete\nb", 2), ("households where not\n", 1),
    ("households\nas of 2021\nshow a", 1), ("households show all\nb", 2),
    ("a\r\nb", 2), ("a\ndistinct(b)", 2), ("transfers\ntransfer.month", 2),
  ])
  func `a statement ends with its line unless it goes on`(text: String, count: Int) {
    #expect(Parser.parse(SourceText(name: "test", text: text)).program.statements.count == count)
  }

  @Test(arguments: [
    ("households", true), ("households where", false), ("f(a", false), ("f(a,\n b)", true),
    ("if a {", false), ("if a {\n b\n}", true), ("households add contact {", false),
    ("a =", false), ("show \"abc", true), ("households where not", true), ("let x =", false),
    ("households delete", true), ("a,", true), ("households sort by a,", false),
    ("households where a == 1 and", true), ("", true), ("# only", true), ("if a { b(", false),
  ])
  func `the shell knows whether a text wants more`(text: String, isComplete: Bool) {
    #expect(Parser.isComplete(SourceText(name: "shell", text: text)) == isComplete)
  }

  @Test func `in the shell a line may continue the selection shown last`() {
    for text in ["where a = 1 sort by b", "set a = 1", "dont a = 1", "help", "quitter", "exit"] {
      #expect(problems(of: text, mode: .shell) == [])
    }
    #expect(problems(of: "where a = 1") == ["no-selection [where]"])
  }

  @Test func `a printed continuation stays one`() {
    let source = SourceText(name: "shell", text: "households; where a = 1")
    let program = Parser.parse(source, mode: .shell).program
    let printed = Printer.print(program, tongue: .english)
    #expect(printed == "households;\nwhere a = 1\n")
    let again = Parser.parse(SourceText(name: "shell", text: printed), mode: .shell).program
    #expect(lines(of: again) == lines(of: program))
  }
}
