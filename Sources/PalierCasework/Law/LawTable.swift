package import PalierDiagnostics
package import PalierValues

/// The legal parameters by date: a case is judged by the rule in force at its own dates.
package struct LawTable: Hashable, Sendable {
  /// The day at which the table was last gone through.
  package let reviewedOn: CivilDate
  package let delays: [LegalDelay]
  package let truces: [WinterTruce]
  package let thresholds: [ArrearsThreshold]

  package init(
    reviewedOn: CivilDate,
    delays: [LegalDelay],
    truces: [WinterTruce],
    thresholds: [ArrearsThreshold] = []
  ) {
    self.reviewedOn = reviewedOn
    self.delays = delays
    self.truces = truces
    self.thresholds = thresholds
  }
}

/// The least time between two acts of a procedure.
package struct LegalDelay: Hashable, Sendable {
  /// The date that decides which version applies.
  package enum Basis: Hashable, Sendable {
    /// The day the lease was concluded.
    case lease
    /// The day of the earlier act.
    case earlierAct
  }

  /// The rule's stable name: `summons-delay`.
  package let rule: String
  /// The kinds of act between which it runs.
  package let from: String
  package let to: String
  package let basis: Basis
  /// The versions, the latest first.
  package let versions: [Version]

  package init(_ rule: String, from: String, to: String, basis: Basis, _ versions: [Version]) {
    self.rule = rule
    self.from = from
    self.to = to
    self.basis = basis
    self.versions = versions
  }

  /// A length in force from a day; from ever when nil.
  package struct Version: Hashable, Sendable {
    package let from: CivilDate?
    package let length: CalendarDuration
    package let source: Message

    package init(from: CivilDate?, _ length: CalendarDuration, source: Message) {
      self.from = from
      self.length = length
      self.source = source
    }
  }

  /// The version in force; an unknown deciding date has the oldest, which asks for most.
  package func version(at day: CivilDate?) -> Version? {
    versions.first { version in
      guard let from = version.from else { return true }
      guard let day else { return false }
      return from <= day
    }
  }
}

/// A season in which no eviction is carried out.
package struct WinterTruce: Hashable, Sendable {
  package let from: CivilDate
  package let through: CivilDate
  package let source: Message

  package init(from: CivilDate, through: CivilDate, source: Message) {
    self.from = from
    self.through = through
    self.source = source
  }
}

/// From which arrears a case has to be signalled.
package struct ArrearsThreshold: Hashable, Sendable {
  package let from: CivilDate
  package let amount: Money?
  package let months: Int
  package let source: Message
  /// Whether its text was read and checked; an unchecked one is shown, never applied.
  package let isVerified: Bool

  package init(
    from: CivilDate,
    amount: Money?,
    months: Int,
    source: Message,
    isVerified: Bool
  ) {
    self.from = from
    self.amount = amount
    self.months = months
    self.source = source
    self.isVerified = isVerified
  }
}

extension LawTable {
  /// The truce that holds on a day: the season of every winter, or an exceptional extension.
  package func truce(on day: CivilDate) -> WinterTruce? {
    if let exceptional = truces.first(where: { $0.from <= day && day <= $0.through }) {
      return exceptional
    }
    let (year, month, _) = day.components
    guard month >= 11 || month <= 3 else { return nil }
    let start = month >= 11 ? year : year - 1
    guard let from = CivilDate(year: start, month: 11, day: 1),
      let through = CivilDate(year: start + 1, month: 3, day: 31)
    else { return nil }
    return WinterTruce(
      from: from,
      through: through,
      source: Message(
        "code of civil enforcement procedures, L412-6",
        "code des procédures civiles d'exécution, L412-6"
      )
    )
  }

  /// The first threshold that may be applied on a day.
  package func arrearsThreshold(on day: CivilDate) -> ArrearsThreshold? {
    thresholds.first { $0.isVerified && $0.from <= day }
  }
}
