import PalierDiagnostics
import PalierRuntime
import PalierStore

/// What is known of a freeze: answers that are kept as they were given.
public struct FreezeSummary: Sendable {
  /// An entry of the journal that changed what had been known when the freeze was made.
  public struct Correction: Sendable {
    /// When it was entered, in UTC.
    public let at: String
    /// Who entered it.
    public let actor: String
    /// The statement, its texts masked.
    public let statement: String
    /// How many rows it changed.
    public let rows: Int
  }

  /// Its name.
  public let name: String
  /// When it was made, in UTC.
  public let at: String
  /// Who made it.
  public let actor: String
  /// The SHA-256 of what is kept, in hexadecimal.
  public let digest: String
  /// The script's file; nil where what is kept can't be read.
  public let script: String?
  /// The day that was today.
  public let today: String
  /// The script's parameters and their values.
  public let parameters: [(name: String, value: String)]
  /// How many answers it holds.
  public let answers: Int
  /// The corrections since, oldest first.
  public let corrections: [Correction]
  /// How many other entries there were since.
  public let others: Int

  /// Whether it is what was kept.
  public var isSound: Bool { script != nil }

  init(_ freeze: Freeze, _ report: FrozenReport?, _ changes: LaterChanges) {
    name = freeze.name
    at = freeze.at
    actor = freeze.actor
    digest = freeze.digest
    script = report?.script
    today = report?.today ?? ""
    parameters = report?.parameters.map { ($0.name, $0.value) } ?? []
    answers = report?.answers ?? 0
    corrections = changes.corrections.map {
      Correction(at: $0.at, actor: $0.actor, statement: $0.statement, rows: $0.rows)
    }
    others = changes.others
  }

  /// The summary as lines to be shown; with the corrections one by one when they are asked for.
  public func rendered(_ presentation: Presentation, withCorrections: Bool = false) -> String {
    let tongue = presentation.tongue
    var lines = [BilingualText("\(name): \(at), \(actor)", "\(name) : \(at), \(actor)")[tongue]]
    if let script {
      let answers = Agreement.counted(answers, .answer)
      lines.append(
        BilingualText(
          "  \(script) as of \(today), \(answers.english)",
          "  \(script) au \(today), \(answers.french)"
        )[tongue]
      )
      let given = parameters.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      if !given.isEmpty { lines.append("  " + given) }
      lines.append("  sha256 \(digest)")
    } else {
      lines.append(
        BilingualText(
          "  isn't what was kept: its hash differs from the journal's",
          "  n'est pas ce qui a été conservé : son empreinte diffère de celle du journal"
        )[tongue]
      )
    }
    let corrected = Agreement.counted(corrections.count, .correction)
    let others = Agreement.counted(others, .otherEntry)
    lines.append(
      BilingualText(
        "  since: \(corrected.english), \(others.english)",
        "  depuis : \(corrected.french), \(others.french)"
      )[tongue]
    )
    if withCorrections {
      for correction in corrections {
        let rows = Agreement.counted(correction.rows, .row)[tongue.spoken]
        let first = correction.statement.split(separator: "\n").joined(separator: " ")
        lines.append("    \(correction.at) \(correction.actor): \(first) (\(rows))")
      }
    }
    return lines.map { VisibleText.neutral($0) + "\n" }.joined()
  }
}

extension Noun {
  fileprivate static let answer = Noun(
    Message("answer", "réponse"),
    plural: Message("answers", "réponses"),
    isFeminine: true
  )
  fileprivate static let correction = Noun(
    Message("correction", "correction"),
    plural: Message("corrections", "corrections"),
    isFeminine: true
  )
  fileprivate static let otherEntry = Noun(
    Message("other entry", "autre écriture"),
    plural: Message("other entries", "autres écritures"),
    isFeminine: true
  )
}
