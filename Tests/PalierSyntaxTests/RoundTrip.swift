import PalierDiagnostics
import PalierSyntax
import Testing

/// Reads a text that must be right, prints it in a tongue, reads it back, and compares the trees.
///
/// - Returns: What was printed.
@discardableResult
func checkRoundTrip(
  _ text: String,
  in tongue: Tongue,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> String {
  let (program, diagnostics) = Parser.parse(SourceText(name: "test", text: text))
  #expect(
    diagnostics.isEmpty,
    "\(text)\n\(described(diagnostics))",
    sourceLocation: sourceLocation
  )
  let printed = Printer.print(program, tongue: tongue)
  let (again, rest) = Parser.parse(SourceText(name: "printed", text: printed))
  #expect(rest.isEmpty, "\(printed)\n\(described(rest))", sourceLocation: sourceLocation)
  let (before, after) = (lines(of: program), lines(of: again))
  let place = zip(before, after).first { $0 != $1 }
  if let place {
    let same = zip(place.0, place.1).prefix { $0 == $1 }.count
    let (old, new) = (place.0.dropFirst(max(0, same - 80)), place.1.dropFirst(max(0, same - 80)))
    Issue.record(
      "the tree changed:\n\(old.prefix(240))\n\(new.prefix(240))\n\(text)\n\(printed)",
      sourceLocation: sourceLocation
    )
  }
  #expect(before.count == after.count, "\(printed)", sourceLocation: sourceLocation)
  #expect(
    Printer.print(again, tongue: tongue) == printed,
    "printing is not stable",
    sourceLocation: sourceLocation
  )
  return printed
}

/// What is wrong with a text that must be right: a diagnostic, a tree that printing changes,
/// a text that printing again changes.
func roundTripProblem(_ text: String, in tongue: Tongue) -> String? {
  let (program, diagnostics) = Parser.parse(SourceText(name: "test", text: text))
  guard diagnostics.isEmpty else { return described(diagnostics) }
  return printingProblem(program, in: tongue)
}

/// What is wrong with how a program prints.
func printingProblem(_ program: Program, in tongue: Tongue) -> String? {
  let printed = Printer.print(program, tongue: tongue)
  let (again, rest) = Parser.parse(SourceText(name: "printed", text: printed))
  guard rest.isEmpty else { return "\(printed)\n\(described(rest))" }
  guard lines(of: again) == lines(of: program) else { return "another tree: \(printed)" }
  guard Printer.print(again, tongue: tongue) == printed else { return "not stable: \(printed)" }
  return nil
}

func described(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map {
    "\($0.range.lower)..<\($0.range.upper) \($0.code.rawValue): \($0.message.english)"
  }
  .joined(separator: "\n")
}

/// The codes of what is wrong in a text, with the text underlined.
func problems(of text: String, mode: Parser.Mode = .script) -> [String] {
  let source = SourceText(name: "test", text: text)
  return Parser.parse(source, mode: mode).diagnostics
    .map { "\($0.code.rawValue) [\(source.text(in: $0.range))]" }
}

/// The shapes of a program's statements, and of its last comments.
func lines(of program: Program) -> [String] {
  program.statements.map { shape(of: $0) } + program.trailingComments
}
