import PalierDiagnostics
import PalierValues

/// What a rule says: its stable name, why, and what can be done.
struct Finding: Hashable, Sendable {
  let rule: String
  let reason: Message
  let remedy: Message

  init(_ rule: String, _ reason: Message, remedy: Message) {
    self.rule = rule
    self.reason = reason
    self.remedy = remedy
  }
}

/// The findings on one row: any blocking one refuses it.
struct Findings: Hashable, Sendable {
  var refusals: [Finding] = []
  var warnings: [Finding] = []

  mutating func refuse(_ finding: Finding) { refusals.append(finding) }
  mutating func warn(_ finding: Finding) { warnings.append(finding) }

  mutating func append(_ other: Findings) {
    refusals += other.refusals
    warnings += other.warnings
  }

  /// Of something that already happened: what would have stopped it is only told.
  var asTold: Findings { Findings(refusals: [], warnings: refusals + warnings) }
}

extension VerbOutcome {
  /// Records why a row isn't written: the first finding decides, the others would only repeat.
  mutating func refuse(_ findings: [Finding], entity: String, id: Int64?, label: String) {
    guard let finding = findings.first else { return }
    refusals.append(
      Refusal(
        entity: entity,
        id: id,
        label: label,
        rule: finding.rule,
        reason: finding.reason,
        remedy: finding.remedy
      )
    )
  }

  mutating func warn(_ findings: [Finding], entity: String, id: Int64?, label: String) {
    for finding in findings {
      warnings.append(
        RuleWarning(
          entity: entity,
          id: id,
          label: label,
          rule: finding.rule,
          message: finding.reason,
          remedy: finding.remedy
        )
      )
    }
  }

  /// A row that was chosen and has gone since.
  mutating func refuseGone(_ entity: String, _ id: Int64) {
    refuse([.gone], entity: entity, id: id, label: "\(id)")
  }
}
