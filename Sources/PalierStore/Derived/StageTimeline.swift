import PalierDictionary
import PalierSQL

/// The kept timeline of the stages of each household, worked out from its acts.
///
/// An act that took place and whose stage isn't above the one reached before changes nothing.
/// A stage holds to the day before the next; one left on the day it came holds that day.
struct StageTimeline {
  private let held: Int64

  /// The timeline of a dictionary; nil when its households have no acts with stages.
  init?(layouts: StoreLayouts) {
    guard let act = layouts.dictionary.entity(named: "act"),
      act.parent == StoreLayouts.household,
      act.field(named: "stage") != nil, act.field(named: "date") != nil,
      case .enumeration(let states)? = act.field(named: "state")?.type,
      let state = layouts.dictionary.enumeration(named: states)?.value(named: "held")
    else { return nil }
    held = Int64(state.code)
  }

  /// Writes the timelines of these households again.
  func refresh(_ households: Set<Int64>, with writer: StoreReader) throws {
    guard !households.isEmpty else { return }
    try rebuild(with: writer)
  }

  func refreshAll(with writer: StoreReader) throws {
    try TouchedRoots.fillWithAll(StoreLayouts.household, writer)
    try writer.engine("delete from stage_history") { try $0.run() }
    try rebuild(with: writer)
  }

  private func rebuild(with writer: StoreReader) throws {
    let table = "temp.\(EntityLayout.quoted(TouchedRoots.table(of: StoreLayouts.household)))"
    try writer.engine("delete from stage_history where household in (select id from \(table))") {
      try $0.run()
    }
    let within = "household in (select id from \(table)) and"
    try writer.engine("insert into stage_history \(stages(within))") { statement in
      try statement.bind(held, at: 1)
      try statement.run()
    }
  }

  /// The households whose kept timeline isn't the one that their acts give.
  func differences(_ reader: StoreReader) throws -> [Int64] {
    let sql = """
      with rebuilt as (\(stages(""))),
      kept as (select household, from_day, stage, to_day from stage_history)
      select distinct household from (
        select * from (select * from rebuilt except select * from kept)
        union all select * from (select * from kept except select * from rebuilt)
      ) order by household
      """
    return try reader.integers(sql, [.integer(held)])
  }

  private func stages(_ within: String) -> String {
    """
    select household, date, stage,
      max(date, lead(date) over (partition by household order by date, stage) - 1)
    from (
      select household, date, stage,
        max(stage) over (
          partition by household order by date, stage, id
          rows between unbounded preceding and 1 preceding) as reached
      from act
      where \(within) state = ? and date is not null and stage is not null
    ) where reached is null or stage > reached
    """
  }
}
