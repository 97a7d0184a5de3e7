import PalierValues

/// What a file of the store is to be, before its rows are written.
struct CasePlan: Hashable, Sendable {
  /// What becomes of the letters and visits.
  enum Contact: Hashable, Sendable {
    /// The team hasn't written.
    case untouched
    /// The household called before the team wrote.
    case calledIn(CivilDate)
    /// Written to, without an answer; chased or not.
    case unanswered(isChased: Bool)
    /// The letter came back, and nothing answered since.
    case returned(CivilDate)
    /// Reached on a day, after the letter came back or not.
    case reached(CivilDate, returnedOn: CivilDate?)
  }

  /// Where the hearing stands.
  enum Hearing: Hashable, Sendable {
    case unscheduled
    case ahead(CivilDate)
    case held(CivilDate)
    /// Its day has passed, and nobody has said what came of it.
    case unreported(CivilDate)
    case adjourned(CivilDate)
    case cancelled(CivilDate)
  }

  struct Visit: Hashable, Sendable {
    enum Course: Hashable, Sendable {
      case done(String)
      case planned
      case cancelled
    }

    let day: CivilDate
    var place = "home"
    var isAnnounced = true
    let course: Course
  }

  struct Closing: Hashable, Sendable {
    let day: CivilDate
    let exit: String
    var reopenedOn: CivilDate?
  }

  /// What the store says of why a file that waits can't be transferred, or where it stands.
  enum Waiting: Hashable, Sendable {
    case inTransit
    case onTheList
    case refused
    case withdrawn
  }

  /// The number of the file among those planned, by which its chances are drawn.
  let subject: Int
  /// The subject whose people live in the home: its own but for duplicates and later files.
  var people: Int
  /// The earlier file of the same household, by its subject.
  var previous: Int?
  var referredOn: CivilDate
  var receivedOn: CivilDate?
  var takenOn: CivilDate?
  var territory = "91"
  /// The commune by its place in the table of the Essonne.
  var commune = 0
  var sector = "private"
  var socialServices: String? = "not_known"
  var opposedOn: CivilDate?
  var origin: String
  var batch: Batch?
  var waiting: Waiting?
  /// The stage that the acts reach; `nil` for a file without acts.
  var stage: String? = "assignation"
  /// The stage at the sending, when the procedure went on before reception.
  var stageSent: String?
  var hearing = Hearing.unscheduled
  var contact = Contact.untouched
  var supportedOn: CivilDate?
  var closings: [Closing] = []
  var visits: [Visit] = []
  var clearedOn: CivilDate?
  /// The landlord by its place among the private ones, where it matters.
  var landlord: Int?
  var landlordCalls: [CivilDate] = []
  var homeVisit = "allowed"
  var limits: [String] = []
  var movedOn: CivilDate?

  init(subject: Int, referredOn: CivilDate, origin: String) {
    self.subject = subject
    people = subject
    self.referredOn = referredOn
    self.origin = origin
  }

  /// The closing that still holds.
  var closedOn: CivilDate? { closings.last { $0.reopenedOn == nil }?.day }

  /// The last day on which something can have been done.
  var limit: CivilDate { closedOn ?? DemoCalendar.today }

  var isReached: Bool {
    switch contact {
    case .calledIn, .reached: true
    case .untouched, .unanswered, .returned: false
    }
  }
}
