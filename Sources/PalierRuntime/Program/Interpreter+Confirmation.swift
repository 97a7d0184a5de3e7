import PalierDiagnostics
import PalierExchange
import PalierPlan
import PalierReport
import PalierSemantics
import PalierStore
import PalierValues

/// Shows what would change, statement by statement, and says whether it may.
package typealias Confirmation = ([ActReport]) throws -> Bool

extension Interpreter {
  /// Shows what a statement would change and asks.
  ///
  /// - Returns: The rows shown of a sentence, which are those acted on; nil where it chooses rows anew.
  /// - Throws: A refusal when the answer is no.
  func confirmed(
    _ statement: CheckedStatement,
    _ source: SourceText,
    today: CivilDate,
    _ confirm: Confirmation?
  ) throws -> [Int64]? {
    guard let confirm, !settings.isDryRun else { return nil }
    switch statement.kind {
    case .act(_, let verbs):
      guard var preview = try rehearsed(statement, source, today: today).first else { return nil }
      let moved = movedSinceShown(preview, statement)
      preview.notes += moved
      // After a text that went wrong nobody can tell without a look which row is meant.
      let isSure = moved.isEmpty && !hasFailedSince
      if preview.keys.count > 1 || !verbs.allSatisfy(\.isSmall) || !isSure {
        try ask(confirm, [preview])
      }
      return preview.keys
    case .run, .branch, .forEach:
      let previews = try rehearsed(statement, source, today: today)
      if !previews.isEmpty { try ask(confirm, previews) }
      return nil
    default: return nil
    }
  }

  /// Which rows came and which went since the selection that the verbs end was shown; none where
  /// it is another that was.
  private func movedSinceShown(_ preview: ActReport, _ statement: CheckedStatement) -> [Message] {
    guard let (asked, shown) = lastAnswer?.shown, asked == statement.tree.question else {
      return []
    }
    func told(_ keys: [Int64], besides others: [Int64], _ word: Message) -> Message? {
      let known = Set(others)
      let moved = keys.filter { !known.contains($0) }
      guard !moved.isEmpty else { return nil }
      var names = moved.prefix(Self.mostNamed).map { label(of: preview.entity, $0) }
      if moved.count > names.count { names.append("…") }
      let list = names.joined(separator: ", ")
      return Message(
        "\(Agreement.grouped(moved.count, in: .english)) \(word.english) since they were shown: \(list)",
        "\(Agreement.grouped(moved.count, in: .french)) \(word.french) depuis l'affichage : \(list)"
      )
    }
    return [
      told(preview.keys, besides: shown, Message("more", "de plus")),
      told(shown, besides: preview.keys, Message("fewer", "de moins")),
    ].compactMap(\.self)
  }

  private static let mostNamed = 6

  func ask(_ confirm: Confirmation, _ previews: [ActReport]) throws {
    guard try confirm(previews) else {
      throw RunFailure.refused(Message("nothing was changed", "rien n'a été changé"))
    }
  }

  /// What a statement would do: it is run whole, unheard, in a transaction that keeps nothing.
  private func rehearsed(
    _ statement: CheckedStatement,
    _ source: SourceText,
    today: CivilDate
  ) throws -> [ActReport] {
    let (variables, answer, heard) = (held, lastAnswer, output)
    output = SilentOutput()
    untold = []
    defer {
      (held, lastAnswer, output) = (variables, answer, heard)
      untold = []
    }
    try store.transaction(isDryRun: true) { transaction in
      try execute(
        statement,
        Run(
          source: source,
          today: today,
          reader: transaction,
          transaction: transaction,
          isPreview: true
        )
      )
    }
    return untold.compactMap { if case .act(let report) = $0 { report } else { nil } }
  }
}

/// Takes what a statement says while nobody is to hear it.
private final class SilentOutput: ProgramOutput {
  private struct Writer: ResultWriter {
    var tellsNotes: Bool { false }

    mutating func begin(_ heading: ResultHeading) {}
    mutating func write(_ line: ResultLine) {}
    mutating func end(_ closing: ResultClosing) {}
  }

  func writer() -> any ResultWriter { Writer() }
  func title(_ text: String) {}
  func section(_ text: String) {}
  func say(_ text: String) {}
  func warn(_ text: String) {}
  func tell(_ report: ActReport) {}
  func tell(_ report: ImportReport, from path: String, of table: ImportTable) {}
}

extension CheckedVerb {
  /// Whether it needs no confirmation for a single row.
  var isSmall: Bool {
    switch kind {
    case .set, .add, .assign, .export: true
    default: false
    }
  }
}
