import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// What safety has against a visit.
  func visitFindings(_ draft: Draft, household: StoredRow) throws -> Findings {
    let visit = draft.row(of: household.id)
    var findings = Findings()
    guard word(visit, "place") == "home", word(visit, "state") != "cancelled" else {
      return findings
    }
    let review = household.date("home_visit_review_on")
    switch word(household, "home_visit") {
    case "forbidden":
      let finding = Finding.homeVisitForbidden(review: review, today: context.today)
      // A visit made before the limit existed is a fact like another.
      if isDone(visit, before: household.date("home_visit_on")) {
        findings.warn(finding)
      } else {
        findings.refuse(finding)
      }
    case "in_pairs":
      let count = Set(visit.references("workers")).count
      if count < 2, isDone(visit, before: household.date("home_visit_on")) {
        findings.warn(.visitInPairs(count))
      } else if count < 2 {
        findings.refuse(.visitInPairs(count))
      }
    default: break
    }
    if findings.refusals.isEmpty, let review, review < context.today {
      findings.warn(.homeVisitToReview(review))
    }
    return findings
  }

  private func isDone(_ visit: StoredRow, before limit: CivilDate?) -> Bool {
    guard word(visit, "state") == "done", let limit, let date = visit.date("date") else {
      return false
    }
    return date < limit
  }

  /// Cancels the home visits still ahead, once they are forbidden.
  func cancelPlannedHomeVisits(
    of household: StoredRow,
    on day: CivilDate
  ) throws -> [Finding] {
    var findings: [Finding] = []
    for visit in try writer.children("visit", of: household.id)
    where word(visit, "place") == "home" && word(visit, "state") == "planned" {
      let cancelled = try member("visit", "state", "cancelled")
      // A state can't be followed by one of an earlier day.
      let after = max(day, visit.date("state_on") ?? day)
      try writer.setDated("visit", visit.id, "state", cancelled, on: after)
      findings.append(.plannedVisitCancelled(visit.date("date") ?? day))
    }
    return findings
  }
}
