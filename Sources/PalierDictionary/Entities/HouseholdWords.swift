/// The longer rules of the words that a team works by, in the language.
///
/// They are worked out in the question, by its clock; a team that works otherwise defines them anew
/// and keeps its own with the store.
enum HouseholdWords {
  // A blank about social services counts only where the agreement says so; an agreement without
  // stages covers none, one without districts covers all.
  static let eligible = """
    sector = private and opposed_on is unknown and status = to_process \
    and no(transfers where state in (proposed, waiting, sent, received, accepted)) \
    and any(agreements where territory = household.territory \
    and (valid_from is unknown or valid_from <= today) \
    and (valid_until is unknown or valid_until >= today) \
    and stages has household.stage \
    and (districts is unknown or districts has household.district) \
    and (least_debt is unknown or household.debt >= least_debt) \
    and (household.social_services in (not_known, not_followed) \
    or household.social_services is unknown and blanks_count = true))
    """

  // A hearing of today is still ahead.
  static let upcomingHearing = """
    status != closed \
    and any(acts where kind = hearing and state = scheduled and date in next 21 days)
    """

  // Returned mail closes the letter's way alone; a limit closes its own.
  static let chaserChannel = """
    choose { \
    contact_result != npai and address is known and not (contact_limits has no_letter): letter, \
    email is known and not (contact_limits has no_email): email, \
    phone is known and not (contact_limits has no_sms): sms, \
    phone is known and not (contact_limits has no_call): call }
    """

  // A wave's days are counted from its first contact.
  static let toChase = """
    status = open and contacted = false and opposed_on is unknown \
    and waves < 3 and last_wave_on <= 15 days ago and chaser_channel is known
    """

  // An exchange after the one that it follows moves the day on.
  static let followupMissing = """
    no(followups where done_on >= household.last_exchange_on)
    """

  // A file to process was never taken: nobody works on it, and its last event counts. The words for
  // an open file are those by which somebody still does, or is asked to.
  static let isPastItsDate = """
    anonymised_on is unknown and status in (closed, refused, to_process) \
    and retention_due_on <= today
    """

  static let retentionFrom = "last_contact_on or else closed_on or else greatest(\(lastEvents))"

  private static let lastEvents = """
    referred_on, received_on, taken_on, max(acts.date), max(contacts.date), max(visits.date), \
    max(debts.date), max(diagnoses.requested_on), max(contracts.signed_on), max(transfers.date), \
    max(closings.date), max(contact_details.known_since), max(referrals.date), max(steps.date), \
    max(followups.due_on), max(measures.start), max(surveys.date), max(notes.date), \
    max(documents.received_on), max(reminders.date), max(disclosures.disclosed_on)
    """

  // A team learns of a procedure by its acts; one that has been silent for as long as files are kept
  // is asleep, as far as the store knows.
  static let procedureRunning = """
    procedure_ended_on is unknown \
    and (any(acts where date > today - 2 years) \
    or (suspended_until or else yesterday) >= today)
    """

  static let openStep = "state in (recommended, todo, started)"

  // The first that holds. An opposition stops all work; without any wave there is nobody to wait
  // for; a hearing near leaves no time for another letter. A first letter on its way is waited for.
  static let nextStep = """
    choose { \
    status = closed: no_action, \
    opposed_on is known: tell_coordinator, \
    waves is unknown: first_letters, \
    upcoming_hearing and contacted = false and home_visit = forbidden: away_from_home, \
    upcoming_hearing and contacted = false: unannounced_visit, \
    contact_result = npai and phone is unknown and email is unknown: find_address, \
    last_exchange_on is known and no(visits where outcome = met): appointment, \
    any(visits where outcome = met) and supported_on is unknown: propose_contract, \
    supported and any(steps where \(openStep)): step_due, \
    to_chase: chaser, \
    waves >= 2 and contacted = false and home_visit = forbidden: away_from_home, \
    waves >= 2 and contacted = false: unannounced_visit, \
    followup_due_on <= today and \(followupMissing): followup_due, \
    contacted = false and last_wave_on > 15 days ago: wait_for_answer, \
    else: review_closure }
    """
}
