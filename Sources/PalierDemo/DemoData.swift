import PalierValues

/// The facts of the demonstration store, in the order in which they are to be recorded.
///
/// One seed gives the same facts on every machine; another gives other people and days, and the
/// same published figures. Nothing is read from anywhere, and one household at a time is in memory.
package struct DemoData: Sequence, Sendable {
  /// The seed of the store that the pages and examples show.
  package static let standardSeed: UInt64 = 91

  /// How many households the store holds.
  package let households: Int
  let seed: UInt64
  let plans: [CasePlan]

  /// The facts of a seed.
  ///
  /// - Parameters:
  ///   - seed: What decides the people and the days.
  ///   - households: How many households the store is to hold; those beyond the calibrated ones
  ///     live in other territories, so that the figures of the Essonne stay.
  /// - Returns: The facts, made as they are asked for.
  /// - Throws: `tooFewHouseholds` when the calibrated ones alone are more.
  package static func make(
    seed: UInt64 = standardSeed,
    households: Int? = nil
  ) throws(DemoError) -> DemoData {
    let team = TeamPlans.make(seed: seed)
    // Registers are filled as files come in.
    let plans = (team + WaitingPlans.make(seed: seed, after: team)).sorted {
      ($0.referredOn, $0.subject) < ($1.referredOn, $1.subject)
    }
    let least = plans.count + OtherFile.all.count
    let count = households ?? least
    guard count >= least else { throw .tooFewHouseholds(least: least) }
    return DemoData(households: count, seed: seed, plans: plans)
  }

  package func makeIterator() -> Iterator {
    Iterator(self)
  }

  /// Makes the facts household by household.
  package struct Iterator: IteratorProtocol {
    private let data: DemoData
    private var builder = FactBuilder()
    private let rows: ReferenceRows
    private let distant: DistantRows
    private var pending: [DemoFact] = []
    private var nextPending = 0
    private var nextHousehold = 0
    private var numbers: [Int: Int] = [:]
    /// The rows of the households planned so far, by their subjects.
    private var households: [Int: Int64] = [:]

    init(_ data: DemoData) {
      self.data = data
      rows = ReferenceRows(&builder)
      rows.addAgreements(&builder)
      rows.addStatistics(&builder)
      distant = DistantRows(rows, seed: data.seed)
      pending = builder.take()
    }

    package mutating func next() -> DemoFact? {
      while nextPending == pending.count {
        guard nextHousehold < data.households else { return nil }
        writeHousehold()
        pending = builder.take()
        nextPending = 0
      }
      defer { nextPending += 1 }
      return pending[nextPending]
    }

    private mutating func writeHousehold() {
      defer { nextHousehold += 1 }
      guard nextHousehold < data.plans.count else {
        writeOther(nextHousehold - data.plans.count)
        return
      }
      let plan = data.plans[nextHousehold]
      var writer = CaseRows(
        plan,
        rows,
        seed: data.seed,
        reference: reference(plan.territory, plan.referredOn),
        previous: plan.previous.flatMap { households[$0] }
      )
      writer.write(to: &builder)
      households[plan.subject] = writer.household
    }

    // The other programmes follow the team, and the commission them: it takes the first six open
    // files whose hearing is ahead.
    private mutating func writeOther(_ place: Int) {
      guard place < OtherFile.all.count else {
        distant.write(nextHousehold, to: &builder)
        return
      }
      let file = OtherFile.all[place]
      OtherRows(
        file: file,
        rows: rows,
        seed: data.seed,
        subject: nextHousehold + 1,
        reference: reference(file.programme == "mediation" ? "72" : "91", file.takenOn)
      ).write(to: &builder)
      if place == OtherFile.all.count - 1 { addCommissions() }
    }

    private mutating func addCommissions() {
      let agenda = data.plans.filter { plan in
        guard case .ahead = plan.hearing else { return false }
        return plan.takenOn != nil && plan.closedOn == nil && plan.territory == "91"
      }
      rows.addCommissions(&builder, agenda: agenda.prefix(6).compactMap { households[$0.subject] })
    }

    private mutating func reference(_ territory: String, _ day: CivilDate) -> String {
      let year = day.components.year
      let number = (numbers[year] ?? 0) + 1
      numbers[year] = number
      return "\(territory)-\(year)-\(padded(number, to: 6))"
    }
  }
}
