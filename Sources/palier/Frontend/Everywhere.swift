import ArgumentParser
import Glibc
import PalierKit
import PalierTerminal

/// The options that every subcommand takes.
struct Everywhere: ParsableArguments {
  @Option(help: help("Form of the answers.", "Forme des réponses."))
  var format: AnswerFormat?

  @Option(help: help("The day that 'today' stands for.", "Le jour que désigne « aujourd'hui »."))
  var today: Day?

  @Option(help: help("Tongue of answers and messages.", "Langue des réponses et des messages."))
  var tongue: Tongue?

  @Option(help: help("Who acts, for the journal.", "Qui agit, pour le journal."))
  var actor: String?

  @Option(
    help: help(
      "In which role: coordinator, worker, secretariat, analyst, auditor.",
      "Dans quel rôle : coordinateur, intervenant, secrétariat, analyste, auditeur."
    )
  )
  var role: Role?

  @Option(help: help("Colours of messages.", "Couleurs des messages."))
  var color: ColorChoice = .auto

  @Flag(help: help("Nothing may be written to the store.", "Rien ne peut être écrit en base."))
  var readOnly = false

  @Flag(
    help: help(
      "The language reaches neither files nor the system.",
      "Le langage n'atteint ni fichiers ni système."
    )
  )
  var safe = false

  @Flag(help: help("Only answers and errors.", "Seulement réponses et erreurs."))
  var quiet = false

  @Flag(help: help("Say how long answers take.", "Dire la durée des réponses."))
  var timing = false

  @Flag(help: help("Make the store when there is none.", "Créer la base si elle n'existe pas."))
  var create = false

  @Flag(
    name: .customLong("excel-fr"),
    help: help("CSV as French Excel takes it.", "CSV tel qu'Excel en français le lit.")
  )
  var excelFrench = false

  /// What the options come to for a session.
  var session: SessionOptions {
    let format = format ?? (excelFrench ? .excelFrench : .table)
    var options = SessionOptions(
      actor: actor ?? SystemUser.name,
      format: format == .csv && excelFrench ? .excelFrench : format,
      presentation: .answers
    )
    options.today = today
    options.role = role
    options.isReadOnly = readOnly
    options.isSafe = safe
    options.isExcelFrench = excelFrench
    return options
  }

  /// The store to work with: named, or the usual one.
  static func store(_ named: String?) -> String {
    if let named { return named }
    if let usual = CommandTongue.variable("PALIER_STORE"), !usual.isEmpty { return usual }
    return "cases.palier"
  }

  /// Opens the store, or makes it where that was asked for.
  func open(
    _ path: String,
    _ options: SessionOptions,
    _ output: any SessionOutput
  ) throws -> Session {
    if create, access(path, F_OK) != 0 {
      return try Session(creating: path, options: options, output: output)
    }
    return try Session(opening: path, options: options, output: output)
  }

  /// Opens the store, works with it, and closes it.
  func working(
    with path: String,
    _ options: SessionOptions? = nil,
    _ output: CommandOutput? = nil,
    _ body: (Session) throws -> Void
  ) throws {
    let options = options ?? session
    let output = output ?? CommandOutput(format: options.format, isQuiet: quiet)
    let session = try open(path, options, output)
    try Interruption.watched(session) { try body(session) }
    try session.close()
  }

  /// Makes a store and fills it; one that holds a part only, or nothing, would mislead and is not
  /// left behind.
  func making(
    _ path: String,
    _ options: SessionOptions,
    _ output: CommandOutput,
    _ body: (Session) throws -> Void
  ) throws {
    let session = try Session(creating: path, options: options, output: output)
    do {
      try Interruption.watched(session) { try timed { try body(session) } }
    } catch {
      try? session.close()
      unlink(path)
      throw error
    }
    try session.close()
  }

  /// Runs something, and says how long it took when that was asked for.
  func timed(_ body: () throws -> Void) rethrows {
    guard timing else { return try body() }
    let clock = ContinuousClock()
    let start = clock.now
    defer { StandardError.write(Timing.sentence(clock.now - start) + "\n") }
    try body()
  }
}
