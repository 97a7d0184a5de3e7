import PalierDiagnostics
import PalierDictionary
package import PalierStore
import PalierSyntax

/// What was done to a store since a freeze was made of it.
package struct LaterChanges: Sendable {
  /// The entries that corrected, moved, deleted or took back what had been recorded.
  package let corrections: [LaterEntry]
  /// How many others changed or added rows.
  package let others: Int
}

extension Interpreter {
  /// What was done since a freeze.
  package func changes(since freeze: Freeze) throws -> LaterChanges {
    let entries = try store.read { try $0.entries(after: freeze.seq) }
    let corrections = entries.filter { Interpreter.corrects($0) }
    return LaterChanges(corrections: corrections, others: entries.count - corrections.count)
  }

  /// Whether an entry changes what had been known, and doesn't only go on from it.
  private static func corrects(_ entry: LaterEntry) -> Bool {
    switch entry.kind {
    case .undo, .redo, .anonymise, .retention: return true
    case .importing: return entry.rows > entry.added
    case .freeze: return false
    case .change: break
    }
    let source = SourceText(name: "journal", text: entry.statement)
    let (program, _) = Parser.parse(source)
    return program.statements.contains { statement in
      guard case .sentence(let sentence) = statement.kind else { return false }
      return sentence.verbs.contains(where: \.corrects)
    }
  }
}

extension Verb {
  /// Whether it changes what had been recorded.
  fileprivate var corrects: Bool {
    switch kind {
    case .correct, .move, .delete, .set, .anonymise, .reopen: true
    default: false
    }
  }
}
