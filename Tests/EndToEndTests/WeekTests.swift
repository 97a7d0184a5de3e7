import Foundation
import Testing

/// The scripts of a team's week.
struct WeekTests {
  static let scripts = [
    "agenda.pal", "caseload.pal", "commission.pal", "handover.pal", "month-end.pal", "stories.pal",
  ]
}
