import PalierDictionary

/// What a case sheet asks of a household, in the language: the first column is the day of a line,
/// where it is one.
enum CaseSheet {
  /// What comes next.
  private static let duties = [
    "households show next_step",
    "acts where state = scheduled and date >= today show date, kind, at, court, room",
    "visits where state = planned and date >= today show date, kind, at, place, workers",
    "households where late_followup show followup_due_on",
    "reminders where done_on is unknown show due_on, text, at, worker",
    "steps where state in (recommended, todo, started) show due_on, kind, state, owner",
  ]

  /// What is known of the file, a line for each value that is.
  private static let file = [
    """
    households show tenant, co_tenant, phone, email, address, commune, territory, district, \
    spoken_language, interpreter, home_visit, home_visit_review_on, contact_limits, opposed_on
    """,
    """
    households show stage, stage_on, hearing_on, landlord, lease_on, rent, charges, debt, debt_on, \
    income, composition, adults, children, activity, reasons, vulnerability_level, vulnerability
    """,
    """
    households show status, progress, contact_result, waves, last_contact_on, last_exchange_on, \
    operator, partner, worker, co_worker, origin, received_on, taken_on, supported_on, \
    social_services, closed_on, exit, handed_to
    """,
  ]

  /// The people, and how to reach them.
  private static let people = [
    "persons show role, title, surname, given_name, birth_name, born_on",
    "contact_details show kind, value, state, known_since, valid_until, source",
  ]

  /// What a part of the sheet asks.
  static func questions(of part: CheckedSheet.Part, _ dictionary: CaseDictionary) -> [String] {
    switch part {
    case .duties: duties
    case .file: file
    case .people: people
    case .life: life(dictionary)
    }
  }

  /// The life of a household: its events of every kind.
  private static func life(_ dictionary: CaseDictionary) -> [String] {
    dictionary.children(of: "household").compactMap { entity in
      entity.event.map { event in
        let columns = [event.date] + entity.summary.filter { $0 != event.date }
        return "\(entity.plural.english) show \(columns.joined(separator: ", "))"
      }
    }
  }
}
