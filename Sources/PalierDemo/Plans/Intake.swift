import PalierValues

/// A month of the team's intake.
struct Intake: Hashable, Sendable {
  let year: Int
  let month: Int
  /// The places agreed with the operator for the month.
  let volume: Int
  /// How many files were received in the month.
  let received: Int
  /// How many of those came by the month's first batch.
  let transferred: Int
  /// The days between which files were received.
  let days: ClosedRange<Int>
  /// A batch of the month before from which files were received in this one.
  let earlier: Int

  private init(
    _ year: Int,
    _ month: Int,
    volume: Int,
    received: Int,
    transferred: Int,
    days: ClosedRange<Int> = 4...28,
    earlier: Int = 0
  ) {
    self.year = year
    self.month = month
    self.volume = volume
    self.received = received
    self.transferred = transferred
    self.days = days
    self.earlier = earlier
  }

  // 126 files until December 2021, 425 until 10 October 2022. June 2022 has no place left; the
  // second batch of September was received in October, which has had no batch yet.
  static let months: [Intake] = [
    Intake(2021, 4, volume: 12, received: 8, transferred: 6, days: 8...28),
    Intake(2021, 5, volume: 12, received: 9, transferred: 7),
    Intake(2021, 6, volume: 12, received: 9, transferred: 7),
    Intake(2021, 7, volume: 12, received: 8, transferred: 6),
    Intake(2021, 8, volume: 12, received: 6, transferred: 4),
    Intake(2021, 9, volume: 12, received: 10, transferred: 8),
    Intake(2021, 10, volume: 12, received: 10, transferred: 8),
    Intake(2021, 11, volume: 24, received: 30, transferred: 20, days: 4...24),
    Intake(2021, 12, volume: 30, received: 36, transferred: 26, days: 3...21),
    Intake(2022, 1, volume: 30, received: 28, transferred: 22),
    Intake(2022, 2, volume: 30, received: 30, transferred: 24),
    Intake(2022, 3, volume: 30, received: 31, transferred: 25),
    Intake(2022, 4, volume: 30, received: 27, transferred: 21),
    Intake(2022, 5, volume: 30, received: 26, transferred: 20),
    Intake(2022, 6, volume: 24, received: 29, transferred: 24),
    Intake(2022, 7, volume: 30, received: 25, transferred: 19),
    Intake(2022, 8, volume: 30, received: 22, transferred: 16),
    Intake(2022, 9, volume: 30, received: 37, transferred: 14, days: 5...16),
    Intake(2022, 10, volume: 30, received: 44, transferred: 0, days: 3...7, earlier: 12),
  ]
  static let november = Intake(2022, 11, volume: 30, received: 0, transferred: 0)
  static let december = Intake(2022, 12, volume: 30, received: 0, transferred: 0)

  /// The day of the month's first batch.
  var batchDay: CivilDate {
    DemoCalendar.workday(DemoCalendar.day(year, month, month == 4 && year == 2021 ? 6 : 2))
  }

  /// The second batch of September 2022.
  static let secondBatch = Batch(
    day: DemoCalendar.day(2022, 9, 29),
    month: DemoCalendar.day(2022, 9, 1),
    number: 2
  )

  /// The arrivals of the month in the order of reception.
  func arrivals(_ random: inout DemoRandom) -> [Arrival] {
    var arrivals: [Arrival] = []
    let batch = Batch(day: batchDay, month: DemoCalendar.day(year, month, 1), number: 1)
    for index in 0..<received {
      if index < transferred {
        let day = DemoCalendar.workday(batchDay.adding(days: random.number(1...4)))
        arrivals.append(Arrival(receivedOn: day, origin: "ccapex_transfer", batch: batch))
      } else if index < transferred + earlier {
        let day = DemoCalendar.workday(DemoCalendar.day(year, month, random.number(3...5)))
        arrivals.append(
          Arrival(receivedOn: day, origin: "ccapex_transfer", batch: Intake.secondBatch)
        )
      } else {
        let open = DemoCalendar.workdays(year, month, days)
        let origins = [
          "council_transfer", "council_transfer", "council_transfer", "social_referral",
          "social_referral", "landlord", "self",
        ]
        arrivals.append(
          Arrival(
            receivedOn: random.pick(open) ?? batchDay,
            origin: random.pick(origins) ?? "council_transfer",
            batch: nil
          )
        )
      }
    }
    return arrivals.enumerated()
      .sorted { ($0.element.receivedOn, $0.offset) < ($1.element.receivedOn, $1.offset) }
      .map(\.element)
  }
}

/// A transfer's batch: the day it left, and the month whose volume it uses.
struct Batch: Hashable, Sendable {
  let day: CivilDate
  let month: CivilDate
  let number: Int
}

/// A file's reception.
struct Arrival: Hashable, Sendable {
  let receivedOn: CivilDate
  let origin: String
  let batch: Batch?
}
