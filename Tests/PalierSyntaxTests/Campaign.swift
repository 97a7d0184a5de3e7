import Foundation

/// How long the tests of derived and damaged texts go on.
///
/// By default they are short and always the same. `PALIER_FUZZ_SECONDS` gives each campaign that
/// much time instead, from the seed `PALIER_FUZZ_SEED`, which is the time of day when not given
/// and is printed, so that what was found can be found again.
struct Campaign {
  let seed: UInt64
  private let turns: Int
  private let deadline: Date?
  private(set) var turn = 0

  init(turns: Int, seed: UInt64) {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["PALIER_FUZZ_SECONDS"].flatMap(Double.init)
    deadline = seconds.map { Date(timeIntervalSinceNow: $0) }
    self.turns = turns
    guard deadline != nil else {
      self.seed = seed
      return
    }
    let given = environment["PALIER_FUZZ_SEED"].flatMap(UInt64.init)
    self.seed = (given ?? UInt64(Date().timeIntervalSince1970)) &+ seed
  }

  /// Whether this is a long campaign.
  var isLong: Bool { deadline != nil }

  /// Counts a turn; false when the campaign is over.
  mutating func goesOn() -> Bool {
    if let deadline {
      guard Date() < deadline else { return false }
    } else if turn >= turns {
      return false
    }
    turn += 1
    return true
  }
}
