/// How a household's longer kept fields are worked out, in the language.
enum HouseholdDerivations {
  // The order decides when a procedure ended in several ways: what happened to the home comes
  // before what happened to the debt.
  static let procedureEnd = """
    choose { \
    any(acts where kind = eviction and state = held): evicted, \
    any(acts where kind = rehousing and state = held): rehoused, \
    any(acts where kind = departure and state = held): left, \
    any(acts where kind = withdrawal and state = held) \
    or latest(acts where kind = judgment and state = held).judgment = withdrawn: withdrawn, \
    latest(acts where kind = judgment and state = held).judgment in (dismissed, inadmissible): \
    dismissed, \
    debt_cleared and latest(acts where kind = judgment and state = held).judgment = stayed: \
    delays_respected, \
    debt_cleared: debt_cleared }
    """

  // Where the debt ends it, the first snapshot at zero after the last thing owed.
  static let procedureEndedOn = """
    choose { \
    procedure_end = evicted: min(acts.date where kind = eviction and state = held), \
    procedure_end = rehoused: min(acts.date where kind = rehousing and state = held), \
    procedure_end = left: min(acts.date where kind = departure and state = held), \
    procedure_end = withdrawn: earliest(\
    min(acts.date where kind = withdrawal and state = held), \
    min(acts.date where kind = judgment and state = held and judgment = withdrawn)), \
    procedure_end = dismissed: latest(acts where kind = judgment and state = held).date, \
    procedure_end in (debt_cleared, delays_respected): \
    min(debts.date where amount <= 0 € and date >= household.last_owed_on) }
    """

  // A contact reaches the household when it comes from it, or when it answered, if only to refuse.
  // The landlord's answer and the other services' contacts never count.
  static let contactResult = """
    choose { \
    any(contacts where target = tenant and author = team \
    and (direction = incoming or outcome in (reply, refused))) \
    or any(visits where outcome in (met, refused)): reached, \
    latest(contacts where author = team and target = tenant and direction = outgoing \
    and channel in (letter, registered_letter)).outcome = npai: npai, \
    else: no_contact }
    """

  // The facts of a closed file are those of its closing day and before; of another, all of them.
  static let progress = """
    choose { \
    supported_on <= (closed_on or else supported_on): supported_now, \
    any(contacts where target = tenant and author = team \
    and (direction = incoming and date <= (household.closed_on or else date) \
    or outcome in (reply, refused) \
    and outcome_on <= (household.closed_on or else outcome_on))) \
    or any(visits where outcome in (met, refused) \
    and date <= (household.closed_on or else date)): in_touch, \
    max(contacts.wave where date <= (household.closed_on or else date)) >= 2: chased, \
    max(contacts.wave where date <= (household.closed_on or else date)) = 1: first_letter, \
    else: to_process }
    """

  static let lastExchangeOn = """
    greatest(\
    max(contacts.date where author = team and target = tenant and direction = incoming), \
    max(contacts.outcome_on where author = team and target = tenant and outcome = reply), \
    max(visits.date where outcome = met))
    """

  // A transfer that was taken back leaves the file where it was before.
  static let status = """
    choose { \
    any(closings where reopened_on is unknown): closed, \
    taken_on is unknown and latest(transfers where state != withdrawn).state = refused: refused, \
    watch = true: watch, \
    taken_on is known: open, \
    latest(transfers where state != withdrawn).state = sent: in_transit, \
    latest(transfers where state != withdrawn).state = waiting: waiting, \
    else: to_process }
    """
}
