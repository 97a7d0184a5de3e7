import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

// Acts are facts: whatever is unlawful about one is told, and the act is kept.
extension Casework {
  /// What the law and the order of the procedure have to say about an act.
  func actFindings(_ act: StoredRow, household: StoredRow) throws -> [Finding] {
    guard let kind = word(act, "kind"), let date = act.date("date"),
      !["cancelled", "adjourned"].contains(word(act, "state"))
    else { return [] }
    let others = try writer.children("act", of: household.id).filter { $0.id != act.id }
    var findings = delayFindings(kind, date, act, others: others, household: household)
    if kind == "cdp", let ended = household.date("procedure_ended_on"), date > ended {
      findings.append(.newProcedure(ended))
    }
    guard word(act, "state") == "held" else {
      if kind == "eviction", let truce = context.law.truce(on: date), !isExcused(act) {
        findings.append(.winterTruce(truce))
      }
      return findings
    }
    let held = others.filter { word($0, "state") == "held" }
    if ["cql", "eviction"].contains(kind), !isExcused(act) {
      findings += titleFindings(act, kind, held: held)
    }
    if kind == "eviction", let truce = context.law.truce(on: date), !isExcused(act) {
      findings.append(.winterTruce(truce))
    }
    findings += orderFindings(act, date, held: held)
    return findings
  }

  /// Whether the act says itself why it was lawful.
  private func isExcused(_ act: StoredRow) -> Bool {
    act.isTrue("lawful") || act.text("exception") != nil
  }

  private func delayFindings(
    _ kind: String,
    _ date: CivilDate,
    _ act: StoredRow,
    others: [StoredRow],
    household: StoredRow
  ) -> [Finding] {
    let standing = others.filter { !["cancelled", "adjourned"].contains(word($0, "state")) }
    return context.law.delays.compactMap { delay in
      var pair: (StoredRow, StoredRow)?
      if kind == delay.to {
        pair = latest(delay.from, through: date, in: standing).map { ($0, act) }
      } else if kind == delay.from {
        let next = earliest(delay.to, from: date, in: standing)
        // The delay runs from the last act before: a later one of the kind takes over.
        if let next, let nextDate = next.date("date"),
          latest(delay.from, through: nextDate, in: standing).map({ isBefore($0, date) }) ?? true
        {
          pair = (act, next)
        }
      }
      guard let (first, second) = pair, let began = first.date("date"),
        let happened = second.date("date")
      else { return nil }
      let deciding = delay.basis == .lease ? household.date("lease_on") : began
      guard let version = delay.version(at: deciding) else { return nil }
      let due = version.length.added(to: began)
      guard happened < due else { return nil }
      return .delayTooShort(
        delay,
        version,
        from: name("act", "kind", first["kind"]),
        to: name("act", "kind", second["kind"]),
        began: began,
        due: due
      )
    }
  }

  private func isBefore(_ row: StoredRow, _ day: CivilDate) -> Bool {
    row.date("date").map { $0 <= day } ?? true
  }

  private func latest(_ kind: String, through day: CivilDate, in acts: [StoredRow]) -> StoredRow? {
    acts.filter { word($0, "kind") == kind && isBefore($0, day) }
      .max { ($0.date("date")?.day ?? 0) < ($1.date("date")?.day ?? 0) }
  }

  private func earliest(_ kind: String, from day: CivilDate, in acts: [StoredRow]) -> StoredRow? {
    acts.filter { row in
      word(row, "kind") == kind && (row.date("date").map { $0 >= day } ?? false)
    }
    .min { ($0.date("date")?.day ?? 0) < ($1.date("date")?.day ?? 0) }
  }

  private func titleFindings(_ act: StoredRow, _ kind: String, held: [StoredRow]) -> [Finding] {
    var missing: [String] = []
    let hasTitle = held.contains { other in
      word(other, "kind") == "judgment" || other.member("title") != nil
    }
    if !hasTitle, act.member("title") == nil { missing.append("judgment") }
    if kind == "eviction", !held.contains(where: { word($0, "kind") == "cql" }) {
      missing.append("cql")
    }
    guard !missing.isEmpty else { return [] }
    return [
      .withoutTitle(
        name("act", "kind", act["kind"]),
        missing: missing.map { stageName($0) }
      )
    ]
  }

  private func orderFindings(
    _ act: StoredRow,
    _ date: CivilDate,
    held: [StoredRow]
  ) -> [Finding] {
    guard let rank = stageRank(act), let stages = enumeration("household", "stage")?.values else {
      return []
    }
    var findings: [Finding] = []
    let ranked = held.compactMap { other in stageRank(other).map { (rank: $0, row: other) } }
    if let reached = ranked.map(\.rank).max(), rank > reached + 1 {
      findings.append(
        .skipped(stages[(reached + 1)..<rank].map { Message($0.words.english, $0.words.french) })
      )
    }
    let misplaced = ranked.first { other in
      guard let day = other.row.date("date") else { return false }
      return (other.rank < rank && day > date) || (other.rank > rank && day < date)
    }
    if let misplaced, let day = misplaced.row.date("date") {
      findings.append(.outOfOrder(name("act", "kind", misplaced.row["kind"]), day))
    }
    return findings
  }

  private func stageName(_ word: String) -> Message {
    let value = enumeration("household", "stage")?.value(named: word)
    return Message(value?.words.english ?? word, value?.words.french ?? word)
  }

  /// The place of an act's stage in the procedure; nil for an act that is no stage.
  func stageRank(_ act: StoredRow) -> Int? {
    guard let stages = enumeration("household", "stage")?.values else { return nil }
    if let code = act.member("stage") { return stages.firstIndex { $0.code == code } }
    guard let kind = word(act, "kind") else { return nil }
    return stages.firstIndex { $0.words.english == kind }
  }

  /// The act of the furthest stage that was held.
  func furthestAct(of household: StoredRow) throws -> StoredRow? {
    try writer.children("act", of: household.id)
      .filter { word($0, "state") == "held" && stageRank($0) != nil }
      .max { (stageRank($0) ?? 0) < (stageRank($1) ?? 0) }
  }
}
