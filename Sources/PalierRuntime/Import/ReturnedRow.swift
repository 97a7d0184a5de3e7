import PalierValues

/// What a row of a monthly return says of the contacts with a household.
struct ReturnedRow {
  /// The words of its two columns: what came of the contacts, how far the work is.
  let result: String?
  let progress: String?
  /// The day it speaks of.
  let day: CivilDate
  let reachedOn: CivilDate?
  let visitedOn: CivilDate?

  var isReached: Bool {
    ["reached", "supported_now"].contains(result)
      || ["in_touch", "supported_now"].contains(progress)
  }

  var isSupported: Bool { result == "supported_now" || progress == "supported_now" }

  var isReturnedMail: Bool { result == "npai" }

  /// Whether it says that nobody was reached.
  var isUnreached: Bool { result != nil && !isReached }

  /// How many waves of contacts have gone out, at the least.
  var waves: Int {
    if result == "chased" || progress == "chased" { return 2 }
    if result == "first_letter" || progress == "first_letter" { return 1 }
    return 0
  }
}
