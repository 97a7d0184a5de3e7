import PalierDiagnostics
import PalierRuntime
import PalierStore

/// What a check of the whole store has found.
public struct VerificationSummary: Sendable {
  /// What isn't as it should be, a sentence each.
  public let findings: [BilingualText]
  /// How many rows were looked at.
  public let rows: Int
  /// How many entries of the journal were looked at.
  public let entries: Int
  /// How many files say of nobody any more.
  public let anonymised: Int

  /// Whether all is as it should be.
  public var isSound: Bool { findings.isEmpty }

  /// The summary as lines to be shown.
  public func rendered(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    var text = ""
    for finding in findings { text += VisibleText.neutral(finding[tongue]) + "\n" }
    let rows = Agreement.counted(rows, .row)
    let entries = Agreement.counted(entries, .entry)
    let looked = BilingualText(
      "\(rows.english), \(entries.english)",
      "\(rows.french), \(entries.french)"
    )
    let files = Agreement.counted(anonymised, .household)
    let erased =
      anonymised == 0
      ? BilingualText("", "")
      : BilingualText(
        ", \(files.english) anonymised",
        ", \(files.french) anonymisé\(Agreement.frenchEnding(anonymised, feminine: false))"
      )
    let verdict =
      isSound
      ? BilingualText("nothing differs", "aucune différence")
      : BilingualText("differences: \(findings.count)", "différences : \(findings.count)")
    return text + "\(looked[tongue])\(erased[tongue]) — \(verdict[tongue])\n"
  }
}

extension Session {
  /// Works out every derived value anew and checks rules, references and the journal's chain.
  public func verify() throws(PalierError) -> VerificationSummary {
    try working {
      try interpreter.requireWhole(Message("verify", "vérifier"))
      let report = try interpreter.verify()
      let findings = report.findings.map { finding in
        guard let entity = finding.entity else { return BilingualText(finding.message) }
        let place = finding.row.map { "\(entity) \($0)" } ?? entity
        return BilingualText(
          "\(place): \(finding.message.english)",
          "\(place) : \(finding.message.french)"
        )
      }
      return VerificationSummary(
        findings: findings,
        rows: report.rows,
        entries: report.entries,
        anonymised: report.anonymised
      )
    }
  }
}

extension Session {
  /// Works the kept columns out, for rows that were written beside them.
  package func workOut() throws(PalierError) {
    try working { try interpreter.prepareToWrite() }
  }
}

extension Noun {
  fileprivate static let entry = Noun(
    Message("journal entry", "écriture du journal"),
    plural: Message("journal entries", "écritures du journal"),
    isFeminine: true
  )
}
