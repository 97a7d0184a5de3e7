import PalierDiagnostics
import PalierDictionary
import PalierRuntime
package import PalierStore

/// A store that is open, and what is held while somebody works with it.
///
/// A session is used by one thread at a time; only its `interrupter` may be used by another.
public final class Session {
  /// The store, for the modules that write it whole.
  package let store: CaseStore
  let interpreter: Interpreter
  let bridge: OutputBridge

  /// Opens a store that exists.
  public convenience init(
    opening path: String,
    options: SessionOptions,
    output: any SessionOutput
  ) throws(PalierError) {
    try self.init(options, output) {
      try CaseStore.open(
        at: path,
        access: options.isReadOnly ? .readOnly : .readWrite,
        dictionary: .standard
      )
    }
  }

  /// Makes a store; the file may not exist yet.
  public convenience init(
    creating path: String,
    options: SessionOptions,
    output: any SessionOutput
  ) throws(PalierError) {
    guard !options.isReadOnly else {
      throw PalierError(
        .refused,
        BilingualText(
          "a store can't be created for reading only",
          "une base ne peut être créée en lecture seule"
        )
      )
    }
    try self.init(options, output) {
      try CaseStore.create(
        at: path,
        dictionary: .standard,
        tongue: options.presentation.tongue.spoken,
        createdOn: options.today?.date ?? SystemClock.today
      )
    }
  }

  private init(
    _ options: SessionOptions,
    _ output: any SessionOutput,
    _ open: () throws -> CaseStore
  ) throws(PalierError) {
    store = try told(open)
    bridge = OutputBridge(output: output, options: options, dictionary: store.dictionary)
    interpreter = Interpreter(
      store: store,
      settings: RunSettings(options),
      output: bridge
    )
    bridge.interpreter = interpreter
    for left in store.unfinishedFiles {
      let reason = left.problem.message[options.presentation.tongue.spoken]
      output.warn("\(left.path): \(reason)")
    }
  }

  /// What the session was told; a change holds from the next text on.
  public var options: SessionOptions {
    get { bridge.options }
    set {
      bridge.options = newValue
      interpreter.settings = RunSettings(newValue)
    }
  }

  /// The file of the store.
  public var path: String { store.path }

  /// The clock's day when it is not the system's: given, or the store's own.
  public var ownToday: Day? {
    if let today = options.today { return today }
    return (try? store.today()).flatMap { $0 }.map { Day($0) }
  }

  /// Whether a transaction is open, which the session's end takes back.
  public var isInTransaction: Bool { interpreter.isInTransaction }

  /// Stops what the session runs, from any thread.
  public var interrupter: Interrupter { Interrupter(store: store) }

  /// Closes the store, and takes back a transaction that is still open; the session can't be used any more.
  public func close() throws(PalierError) {
    try told {
      interpreter.finish()
      try store.close()
    }
  }
}

/// Stops what a session runs.
public struct Interrupter: Sendable {
  let store: CaseStore

  /// Asks for the stop; what runs then ends with the status `interrupted`, and keeps nothing.
  public func interrupt() {
    store.interrupt()
  }

  /// Whether a stop was asked for since something last began to run.
  public var isAsked: Bool { store.work.isToStop }
}

extension RunSettings {
  init(_ options: SessionOptions) {
    self.init(
      today: options.today?.date,
      tongue: options.presentation.tongue.spoken,
      actor: options.actor,
      role: options.role?.access,
      isDryRun: options.isDryRun,
      isSafe: options.isSafe,
      anonymising: options.anonymising,
      holdsOneAnswer: options.holdsOneAnswer,
      isExcelFrench: options.isExcelFrench,
      mergePath: options.mergePath
    )
  }
}
