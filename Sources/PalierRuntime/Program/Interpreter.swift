import PalierDiagnostics
package import PalierDictionary
import PalierExchange
import PalierPlan
import PalierSQL
package import PalierSemantics
package import PalierStore
package import PalierSyntax
package import PalierValues

/// Runs texts of the language over a store.
///
/// A session's interpreter: names live as long as it does. Each statement of the shell is a
/// transaction of its own, a script is one.
package final class Interpreter {
  package let store: CaseStore
  package let dictionary: CaseDictionary
  package var settings: RunSettings {
    didSet {
      if settings.role != oldValue.role || settings.actor != oldValue.actor { own = nil }
    }
  }
  package internal(set) var output: any ProgramOutput
  let generator: SQLGenerator

  package internal(set) var environment = Environment()
  /// The names that are kept with the store, which every text begins with.
  var known = Environment()
  /// What is kept with the store, and why it holds no more where it doesn't.
  var kept: [(statement: Statement, problem: Message?)] = []
  /// The definitions and functions of the session, by their names.
  var given: [String: Statement] = [:]
  var held: [Int: Lowering.Held] = [:]
  /// The question shown last, which a line that begins with a clause or a verb continues.
  package internal(set) var lastQuestion: Expression?
  /// Whether a text of its own went wrong since it was shown.
  var hasFailedSince = false
  /// The questions before it, for going back.
  var earlierQuestions: [Expression] = []
  /// The answer shown last, to be shown again.
  var lastAnswer: LastAnswer?
  /// The files that the running transaction is to publish.
  var pendingFiles: [AtomicFile] = []
  /// What the letters of the session say, for the merge of a word processor.
  var mergeTables: [(name: String, table: ResultTable)] = []
  /// How many of them there were when the transaction that is held open began.
  var mergedBefore = 0
  /// Whether the store keeps its derived columns up to date.
  var isPrepared = false
  /// The worker whose files alone are in the role's reach.
  var own: Int64?
  /// Whether a value was worked out of the own files alone, which nothing has told yet.
  var isLimited = false
  /// Looks at files that are still to be logged.
  var consulted: [Consultation] = []
  /// How many files the running transaction made to say of nobody.
  var anonymised = 0
  /// What has been done and is told once it is kept.
  var untold: [Telling] = []
  /// The values given to a script's parameters, by their variables.
  var parameters: [Int: CheckedExpression] = [:]
  /// What colours a line while it is typed.
  lazy var colouring = Colouring(dictionary: dictionary)
  private var knownDerivations: CheckedDerivations?

  package init(store: CaseStore, settings: RunSettings, output: any ProgramOutput) {
    self.store = store
    self.settings = settings
    self.output = output
    dictionary = store.dictionary
    generator = SQLGenerator(store.dictionary)
    hold(Environment.counts.done, .value(.number(Number(scaled: 0))))
    hold(Environment.counts.refused, .value(.number(Number(scaled: 0))))
    // A store that can't be read says so when something is asked of it.
    try? readKept()
  }

  /// The rules of the kept fields; checked when a day gone by is first asked for.
  var derivations: CheckedDerivations {
    if let knownDerivations { return knownDerivations }
    let made = CheckedDerivations(dictionary: dictionary)
    knownDerivations = made
    return made
  }

  func hold(_ variable: Variable, _ value: Lowering.Held) {
    held[variable.id] = value
  }

  /// The clock's day: given, the store's own, or the system's.
  package func today() throws -> CivilDate {
    try settings.today ?? store.today() ?? SystemClock.today
  }
}

/// What a statement runs in: the reader of one state of the store, and the transaction when it may
/// write.
struct Run {
  let source: SourceText
  let today: CivilDate
  let reader: StoreReader
  let transaction: StoreTransaction?
  let isPreview: Bool

  /// The same, where statements of another text run.
  func reading(_ other: SourceText?) -> Run {
    Run(
      source: other ?? source,
      today: today,
      reader: reader,
      transaction: transaction,
      isPreview: isPreview
    )
  }
}

/// Something done that the output is told of.
enum Telling {
  case act(ActReport)
  case importing(ImportReport, from: String, of: ImportTable)
}

extension Interpreter {
  /// Runs a transaction and tells what it did once it is kept; of one that fails nothing is told.
  func telling<Result>(_ body: () throws -> Result) rethrows -> Result {
    untold = []
    defer { untold = [] }
    let result = try body()
    for telling in untold {
      switch telling {
      case .act(let report): output.tell(report)
      case .importing(let report, let path, let table): output.tell(report, from: path, of: table)
      }
    }
    return result
  }
}
