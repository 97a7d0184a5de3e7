import PalierDictionary
import PalierSQL

/// The kept timeline of the stages of each household, worked out from its acts.
///
/// An act counts from its day, or from the later one on which it was said to be held, to the day
/// before it was said to be otherwise. The stage of a day is the highest of the acts that count
/// then; those between it and the stage of the day before came that day too, in the order of their
/// rank. A stage holds to the day before the next; one left on the day it came holds that day.
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
    let within = "act.household in (select id from \(table)) and"
    try writer.engine("insert into stage_history \(stages(within))") { statement in
      try statement.bind(held, at: 1)
      try statement.run()
    }
  }

  /// The households whose kept timeline isn't the one that their acts give.
  func differences(_ reader: StoreReader) throws -> [Int64] {
    let sql = """
      with rebuilt as (\(stages(""))),
      kept as (select household, from_day, stage, to_day, previous from stage_history)
      select distinct household from (
        select * from (select * from rebuilt except select * from kept)
        union all select * from (select * from kept except select * from rebuilt)
      ) order by household
      """
    return try reader.integers(sql, [.integer(held)])
  }

  private func stages(_ within: String) -> String {
    """
    with said as (
      select act.household, act.id, act.date, act.stage, act.state_on as day, act.state as state
      from act where \(within) act.date is not null and act.stage is not null
        and act.state_on is not null
      union all
      select act.household, act.id, act.date, act.stage, history.day, history.value
      from act cross join history
        on history.entity = 'act' and history.row = act.id and history.field = 'state'
      where \(within) act.date is not null and act.stage is not null
    ),
    counting as (
      select household, stage, max(date, day) as first_day, next_day - 1 as last_day
      from (
        select *, lead(day) over (partition by id order by day) as next_day from said
      ) where state = ? and (next_day is null or next_day > max(date, day))
    ),
    undone as (select distinct household from counting where last_day is not null),
    reached as (
      select household, first_day as day, stage,
        max(stage) over (
          partition by household order by first_day, stage
          rows between unbounded preceding and 1 preceding) as before
      from counting where household not in (select household from undone)
    ),
    points as (
      select household, first_day as day from counting
      where household in (select household from undone)
      union
      select household, last_day + 1 from counting where last_day is not null
    ),
    ends as (
      select points.household, points.day, max(counting.stage) as stage
      from points left join counting on counting.household = points.household
        and counting.first_day <= points.day
        and (counting.last_day is null or counting.last_day >= points.day)
      group by points.household, points.day
    ),
    moves as (
      select *, lag(stage) over (partition by household order by day) as before from ends
    ),
    entries as (
      select household, day, stage from reached where before is null or stage > before
      union all
      select household, day, stage from moves where stage is not before
      union all
      select distinct moves.household, moves.day, counting.stage
      from moves join counting on counting.household = moves.household
        and counting.first_day = moves.day
      where counting.stage < moves.stage
        and (moves.before is null or counting.stage > moves.before)
    ),
    spans as (
      select household, day, stage,
        max(day, coalesce(lead(day) over life - 1, 9223372036854775807)) as last_day,
        lag(stage) over life as previous
      from entries window life as (partition by household order by day, stage)
    )
    select household, day as from_day, stage, nullif(last_day, 9223372036854775807) as to_day,
      previous
    from spans where stage is not null
    """
  }
}
