import PalierDiagnostics
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax

/// A question with all that is needed to ask it again.
struct LastAnswer {
  let question: CheckedQuestion
  let uses: Set<String>
  let source: SourceText
  /// The sentence that asked, as it was composed; nil where no sentence did.
  var asked: Expression?
  /// The sentence that asked, and the rows that it showed, where they have names of their own.
  var shown: (asked: Expression, keys: [Int64])?
}

extension Interpreter {
  /// Writes the answer shown last once more, from the store as it is now.
  ///
  /// - Returns: Whether there was one.
  package func repeatAnswer() throws -> Bool {
    guard let lastAnswer else { return false }
    let today = try today()
    try store.read { reader in
      let run = Run(
        source: lastAnswer.source,
        today: today,
        reader: reader,
        transaction: nil,
        isPreview: false
      )
      try answer(lastAnswer.question, uses: lastAnswer.uses, to: output.writer(), run)
    }
    return true
  }

  /// The SQL of the answer shown last, with the values it was given; nil when there was none.
  package func lastSQL() throws -> (text: String, bindings: [String])? {
    guard let lastAnswer else { return nil }
    let today = try today()
    return try store.read { reader in
      let run = Run(
        source: lastAnswer.source,
        today: today,
        reader: reader,
        transaction: nil,
        isPreview: false
      )
      var lowering = lowering(run)
      let statement = try generator.statement(for: lowering.question(lastAnswer.question).plan)
      return (statement.text, statement.bindings.map(\.description))
    }
  }

  /// The selection shown before the last one, which a following line then continues.
  ///
  /// - Returns: Its text, to be run again; nil when there is none.
  package func goBack() -> String? {
    guard let earlier = earlierQuestions.popLast() else { return nil }
    // Running its text makes it the last one again, without keeping the one that is left.
    lastQuestion = nil
    return Printer.print(earlier, tongue: settings.tongue)
  }
}
