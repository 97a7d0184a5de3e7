import PalierDiagnostics
import PalierSyntax
import Testing

/// `palier format`: the tree and the comments of a text stay, whatever the tongue and however
/// often it is formatted.
struct LayoutTests {
  private func comments(_ text: String) -> [String] {
    Lexer(SourceText(name: "test", text: text)).comments.map(\.text)
  }

  /// What formatting does wrong to a text that is right.
  private func problem(_ text: String) -> String? {
    let program = Parser.parse(SourceText(name: "test", text: text)).program
    let english = Printer.print(program, tongue: .english)
    let french = Printer.print(program, tongue: .french)
    for printed in [english, french] where comments(printed) != comments(text) {
      return "comments \(comments(text)) become \(comments(printed))\n\(printed)"
    }
    for (printed, other, tongue) in [
      (english, french, Tongue.english), (french, english, .french),
    ] {
      let (again, diagnostics) = Parser.parse(SourceText(name: "other", text: other))
      guard diagnostics.isEmpty else { return "\(other)\n\(described(diagnostics))" }
      guard lines(of: again) == lines(of: program) else { return "another tree:\n\(other)" }
      let back = Printer.print(again, tongue: tongue)
      // A name that is a word of the other tongue keeps its place, so lines may break elsewhere.
      guard back == printed else { return "there and back:\n\(printed)\n\(back)" }
    }
    return nil
  }

  @Test func `the examples stay the same in the other tongue and back`() throws {
    for (name, text) in try TestTexts.right() {
      if let problem = problem(text) { Issue.record("\(name): \(problem)") }
    }
  }

  @Test func `a comment at any border of the examples is kept`() throws {
    for (name, text) in try TestTexts.right() {
      let source = SourceText(name: name, text: text)
      for statement in Parser.parse(source).program.statements {
        for problem in commentProblems(source.text(in: statement.range)) {
          Issue.record("\(name): \(problem)")
        }
      }
    }
  }

  @Test func `a comment at any border of a sentence of the grammar is kept`() throws {
    var campaign = Campaign(turns: 60, seed: 4)
    var generator = try SentenceGenerator(Grammar(text: Grammar.text), seed: campaign.seed)
    while campaign.goesOn() {
      let text = generator.derived(from: campaign.turn.isMultiple(of: 3) ? "program" : "statement")
      for problem in commentProblems(text) { Issue.record("\(problem)") }
    }
  }

  /// What happens to a comment put behind each token in turn, where a line may break there.
  private func commentProblems(_ text: String) -> [String] {
    let source = SourceText(name: "test", text: text)
    let program = Parser.parse(source).program
    let structure = lines(of: program.withoutComments)
    var problems: [String] = []
    for token in Lexer(source).tokens.dropLast() {
      let before = source.text(in: SourceRange(lower: 0, upper: token.range.upper))
      let after = source.text(
        in: SourceRange(lower: token.range.upper, upper: source.utf8.count)
      )
      let commented = "\(before) # put here\n\(after)"
      let (other, diagnostics) = Parser.parse(SourceText(name: "test", text: commented))
      guard diagnostics.isEmpty, lines(of: other.withoutComments) == structure else { continue }
      if let problem = problem(commented) { problems.append("\(problem)\nof\n\(commented)") }
    }
    return problems
  }
}

extension Program {
  /// The same statements without any comment or blank line.
  fileprivate var withoutComments: Program {
    Program(statements: statements.map(\.withoutComments))
  }
}

extension Statement {
  fileprivate var withoutComments: Statement {
    let kind: Kind =
      switch self.kind {
      case .branch(let condition, let block, let otherwise):
        .branch(condition, block.withoutComments, otherwise: otherwise?.withoutComments)
      case .forEach(let name, let rows, let block):
        .forEach(name, rows, block.withoutComments)
      case .task(let name, let parameters, let block):
        .task(name, parameters, block.withoutComments)
      default: self.kind
      }
    return Statement(kind, at: range)
  }
}

extension Block {
  fileprivate var withoutComments: Block { Block(statements.map(\.withoutComments)) }
}
