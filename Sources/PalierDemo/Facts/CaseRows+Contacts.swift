import PalierValues

extension CaseRows {
  /// A message of the team to the tenant, or the other way.
  private struct Message {
    var channel: String
    var target = "tenant"
    var direction = "outgoing"
    let day: CivilDate
    /// What came of it, and when.
    var outcome: (word: String, day: CivilDate)?

    init(_ channel: String, _ day: CivilDate) {
      self.channel = channel
      self.day = day
    }
  }

  /// The letters, messages and calls of the file.
  mutating func addContacts(_ builder: inout FactBuilder) {
    if plan.origin == "social_referral", plan.receivedOn != nil {
      addServiceCall(&builder)
    }
    if case .calledIn(let day) = plan.contact {
      var call = Message("call", day)
      call.direction = "incoming"
      write(call, &builder)
    }
    for day in plan.landlordCalls {
      var call = Message(random.chance(70) ? "call" : "email", day)
      call.target = "landlord"
      call.direction = "incoming"
      write(call, &builder)
    }
    guard let taken = plan.takenOn, plan.contact != .untouched else { return }
    let first = min(
      DemoCalendar.workday(taken.adding(days: random.number(0...1))),
      DemoCalendar.today
    )
    addFirstWave(first, &builder)
    addChasers(after: first, &builder)
    if case .reached(let day, _) = plan.contact { addAnswer(on: day, &builder) }
  }

  // Landlord and tenant are written to on one day; the tenant by the other channels too.
  private mutating func addFirstWave(_ day: CivilDate, _ builder: inout FactBuilder) {
    var toLandlord = Message("letter", day)
    toLandlord.target = "landlord"
    write(toLandlord, &builder)
    var letter = Message("letter", day)
    switch plan.contact {
    case .returned(let returned): letter.outcome = ("npai", returned)
    case .reached(_, let returned?): letter.outcome = ("npai", returned)
    case .reached(let reached, nil):
      if answersByMail { letter.outcome = ("reply", reached) }
    case .untouched, .calledIn, .unanswered:
      letter.outcome = silence(after: day)
    }
    write(letter, &builder)
    if random.chance(60) { write(Message("sms", day), &builder) }
    if random.chance(30) { write(Message("email", day.adding(days: 1)), &builder) }
  }

  // After fifteen days without an answer; letters no more once one came back.
  private mutating func addChasers(after first: CivilDate, _ builder: inout FactBuilder) {
    let last: CivilDate
    let isReturned: Bool
    switch plan.contact {
    case .unanswered(isChased: true): (last, isReturned) = (plan.limit, false)
    case .returned: (last, isReturned) = (plan.limit, true)
    case .reached(let day, let returned):
      (last, isReturned) = (day.adding(days: -1), returned != nil)
    case .untouched, .calledIn, .unanswered: return
    }
    for wave in 1...3 {
      let delay = wave == 1 ? 15 : 15 + (wave - 1) * random.number(15...19)
      let day = DemoCalendar.workday(first.adding(days: delay))
      guard day <= last else { return }
      var message = Message(isReturned ? "call" : wave == 2 ? "registered_letter" : "letter", day)
      message.outcome = isReturned ? ("no_reply", day) : silence(after: day)
      write(message, &builder)
      if !isReturned, random.chance(50) { write(Message("sms", day), &builder) }
    }
  }

  private mutating func addAnswer(on day: CivilDate, _ builder: inout FactBuilder) {
    if case .reached(_, nil) = plan.contact, answersByMail { return }
    var answer = Message(random.chance(80) ? "call" : "email", day)
    answer.direction = "incoming"
    write(answer, &builder)
  }

  /// Whether the household answered the letter itself.
  private var answersByMail: Bool { plan.subject % 3 == 0 }

  private func silence(after day: CivilDate) -> (word: String, day: CivilDate)? {
    let told = day.adding(days: 15)
    return told <= plan.limit ? ("no_reply", told) : nil
  }

  private func addServiceCall(_ builder: inout FactBuilder) {
    let day = DemoCalendar.workdayBefore(plan.referredOn.adding(days: -12))
    let values: [String: Value] = [
      "date": .date(day), "channel": builder.word("channel", "letter"),
      "target": builder.word("target", "tenant"),
      "direction": builder.word("direction", "outgoing"),
      "author": builder.word("author", "service"), "outcome": builder.word("outcome", "sent"),
    ]
    builder.add(
      "contact",
      of: household,
      recorded(day, into: values),
      on: ["outcome": day],
      later: [
        DemoFact.Change(
          "outcome",
          builder.word("outcome", "no_reply"),
          on: day.adding(days: 10)
        )
      ]
    )
  }

  private func write(_ message: Message, _ builder: inout FactBuilder) {
    guard message.day <= DemoCalendar.today, !isRefused(message) else { return }
    let isIncoming = message.direction == "incoming"
    // What the household itself sent is its answer.
    var start = isIncoming ? "reply" : "sent"
    // Nobody at the other end of the line is known at once.
    if let outcome = message.outcome, outcome.day == message.day { start = outcome.word }
    let values: [String: Value] = [
      "date": .date(message.day), "channel": builder.word("channel", message.channel),
      "target": builder.word("target", message.target),
      "direction": builder.word("direction", message.direction),
      "author": builder.word("author", "team"), "outcome": builder.word("outcome", start),
    ]
    var later: [DemoFact.Change] = []
    if let outcome = message.outcome, outcome.day > message.day {
      later = [
        DemoFact.Change("outcome", builder.word("outcome", outcome.word), on: outcome.day)
      ]
    }
    builder.add(
      "contact",
      of: household,
      recorded(message.day, into: values),
      on: ["outcome": message.day],
      later: later
    )
  }

  /// Whether the household doesn't want to be written to in this way.
  private func isRefused(_ message: Message) -> Bool {
    message.target == "tenant" && message.direction == "outgoing"
      && plan.limits.contains("no_\(message.channel)")
  }
}
