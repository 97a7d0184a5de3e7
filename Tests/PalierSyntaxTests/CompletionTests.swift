import PalierDiagnostics
import PalierSyntax
import Testing

struct CompletionTests {
  private func request(_ text: String) -> CompletionRequest {
    Parser.completions(in: SourceText(name: "shell", text: text), at: text.utf8.count)
  }

  @Test(
    arguments: [
      ("households ", .keyword(.where)), ("households wh", .keyword(.where)),
      ("households where a = 1 ", .keyword(.and)), ("households where a ", .keyword(.became)),
      ("households where ", .name(.operand)), ("households where a = as", .name(.operand)),
      ("households where landlord.", .name(.member)), ("households sort ", .keyword(.by)),
      ("households set ", .name(.field)), ("households add ", .name(.child)),
      ("households advance to ", .name(.stage)), ("households close as ", .name(.exit)),
      ("households take 10 with ", .keyword(.ties)), ("create ", .name(.entity)),
      ("", .name(.source)), ("", .keyword(.let)), ("param x: ", .name(.type)),
      ("households export to \"a\" as ", .name(.format)), ("households chart ", .name(.chart)),
      ("households where a = 15 ", .name(.unit)), ("households where a in last ", .name(.unit)),
      ("households\n", .keyword(.where)), ("if a { ", .keyword(.print)),
      ("households add contact { ", .name(.field)), ("f(x ", .symbol(.rightParenthesis)),
    ] as [(String, PalierSyntax.Expectation)]
  )
  func `what the parser asks for at the cursor is offered`(
    text: String,
    expected: PalierSyntax.Expectation
  ) {
    let request = request(text)
    #expect(request.expectations.contains(expected), "\(request.expectations.all)")
  }

  @Test(arguments: [
    ("households wh", "wh", false), ("households ", "", false), ("a = \"Mas", "\"Mas", true),
    ("a = \"Mas\"", "", false), ("a = cœ", "cœ", false),
  ])
  func `the fragment is the word before the cursor`(text: String, fragment: String, isText: Bool) {
    let request = request(text)
    #expect(request.fragment == fragment)
    #expect(request.isText == isText)
    #expect(request.range.upper == text.utf8.count)
  }

  @Test func `the tree has a hole at the cursor`() throws {
    let text = "households where stage = as"
    let request = request(text)
    let statement = try #require(request.program.statements.first)
    guard case .sentence(let sentence) = statement.kind,
      case .selection(let selection) = sentence.question.kind,
      case .filter(let condition)? = selection.clauses.first?.kind,
      case .comparison(.equal, _, let hole) = condition.kind
    else {
      Issue.record("the clause is lost")
      return
    }
    #expect(hole.kind == .missing)
    #expect(hole.range == SourceRange(lower: text.utf8.count - 2, upper: text.utf8.count - 2))
  }

  @Test func `the member asked for is an empty name`() throws {
    let request = request("households where landlord.")
    let statement = try #require(request.program.statements.first)
    #expect(shape(of: statement).contains("member"))
  }
}
