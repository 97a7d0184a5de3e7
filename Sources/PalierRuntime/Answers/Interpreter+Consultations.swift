import Glibc
import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

/// A look at one household's file, to be logged.
struct Consultation {
  /// By which words; each has a value of the dictionary's enumeration.
  enum Kind: String {
    case sheet = "case_sheet"
    case history = "journal_lines"
    case access = "access_export"
    case question = "named_question"
    case search = "file_search"
  }

  let kind: Kind
  /// The household; nil where a search found several, or none.
  let household: Int64?
  let rows: Int
  let statement: String
}

// Looking at one household is logged, a list of many isn't: what is asked is who looked into whose
// file. The log holds identities and masked statements, and no names; it is written after the answer,
// beside the journal, since nothing was changed.
extension Interpreter {
  /// Notes a look at a file, which is logged once the answer is out.
  func note(_ kind: Consultation.Kind, of household: Int64, rows: Int = 1, _ tree: Statement) {
    let masked = Printer.masked(Program(statements: [tree]), tongue: .english)
    consulted.append(
      Consultation(
        kind: kind,
        household: household,
        rows: rows,
        statement: masked.trimmingTrailingLineBreak
      )
    )
  }

  /// Notes a search, with the file that it found where it is one.
  func noteSearch(_ found: [Int64]) {
    consulted.append(
      Consultation(
        kind: .search,
        household: found.count == 1 ? found.first : nil,
        rows: found.count,
        statement: ".find \"…\""
      )
    )
  }

  /// Notes a question that named somebody and was answered with one household.
  func noteQuestion(_ keys: [Int64], of entity: String, uses: Set<String>, _ tree: Statement) {
    guard entity == "household", keys.count == 1, let household = keys.first else { return }
    let isNamed = uses.contains { use in
      let path = use.split(separator: ".").map(String.init)
      guard path.count == 2, let entity = dictionary.entity(named: path[0]),
        let field = dictionary.field(named: path[1], of: entity)
      else { return false }
      return field.privacy == .identifying || field.attributes.contains(.unique)
    }
    if isNamed { note(.question, of: household, tree) }
  }

  /// Writes the looks since the last time into the log, unless the store can't be written now: they
  /// then wait for the next statement.
  func logConsultations() {
    guard !consulted.isEmpty, store.access == .readWrite, !settings.isDryRun, !isInTransaction,
      let kinds = dictionary.enumeration(named: "consultation_kind")
    else { return }
    let today = SystemClock.today
    let seconds = time(nil) % 86_400
    let at = TimeOfDay(minutes: Int(seconds / 60))
    let rows = consulted.map { look -> [String: Value] in
      [
        "date": .date(today),
        "at": at.map { .time($0) } ?? .unknown,
        "actor": .text(settings.actor),
        "role": settings.role?.code.map { .member($0) } ?? .unknown,
        "kind": kinds.value(named: look.kind.rawValue).map { .member($0.code) } ?? .unknown,
        "household": look.household.map { .reference(Reference(id: $0)) } ?? .unknown,
        "rows": Number(whole: Int64(look.rows)).map { .number($0) } ?? .unknown,
        "statement": .text(look.statement),
      ]
    }
    do {
      try store.log(
        rows,
        to: "consultation",
        keepingFrom: today.adding(months: -Interpreter.monthsOfLog)
      )
      consulted = []
    } catch {
      // Somebody else is writing, or the disk is full: an answer isn't refused for that.
    }
  }

  /// Ends the session: what is held open is taken back, and the looks inside of it are logged.
  package func finish() {
    if isInTransaction { try? store.rollback() }
    logConsultations()
  }

  /// How long the log is kept.
  private static let monthsOfLog = 12
}
