import ArgumentParser
import Glibc
import PalierKit
import PalierTerminal

/// The shell; or statements from the command line or from standard input.
struct ShellCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shell",
      abstract: said(
        "Work with a store (what palier does without a subcommand).",
        "Travailler avec une base (ce que fait palier sans sous-commande)."
      ),
      usage: "palier [STORE] [-c STATEMENT]…"
    )
  }

  @Argument(
    help: help(
      "The store; else $PALIER_STORE, else ./cases.palier.",
      "La base ; sinon $PALIER_STORE, sinon ./cases.palier."
    ),
    completion: .stores
  )
  var store: String?

  @Option(
    name: [.customShort("c"), .customLong("command")],
    help: help(
      "Run a statement and leave; may be given again.",
      "Exécuter une instruction et sortir ; répétable.",
      valueName: "statement"
    )
  )
  var commands: [String] = []

  @Flag(help: help("Show what verbs would do.", "Montrer ce que feraient les verbes."))
  var dryRun = false

  @Option(
    help: help(
      "A workbook of what the letters say, for a word processor.",
      "Un classeur de ce que disent les courriers, pour un traitement de texte.",
      valueName: "file.xlsx"
    )
  )
  var merge: String?

  @Option(
    help: help(
      "Anonymise without asking, if it is exactly so many files.",
      "Anonymiser sans demander, si c'est exactement ce nombre de dossiers.",
      valueName: "count"
    )
  )
  var confirmAnonymise: Int?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    let path = Everywhere.store(store)
    guard commands.isEmpty, TerminalSize.isTerminal(STDIN_FILENO) else {
      return try runTexts(on: path)
    }
    guard StandardOutput.isTerminal else {
      throw PalierError(
        .usage,
        BilingualText(
          "the shell needs a terminal for its answers: use -c, or give statements on standard input",
          "l'interprète répond sur un terminal : utiliser -c, ou l'entrée standard"
        )
      )
    }
    guard merge == nil else {
      throw ValidationError(
        said(
          "--merge goes with -c, standard input or 'palier run'",
          "--merge va avec -c, l'entrée standard ou « palier run »"
        )
      )
    }
    try Shell.run(on: path, everywhere, isDryRun: dryRun)
  }

  private func runTexts(on path: String) throws {
    var options = everywhere.session
    options.isDryRun = dryRun
    options.mergePath = merge
    options.anonymising = confirmAnonymise
    let texts =
      try commands.isEmpty
      ? [(said("standard input", "entrée standard"), Script(path: "-").text)]
      : commands.map { ("-c", $0) }
    try everywhere.working(with: path, options) { session in
      for (name, text) in texts {
        try everywhere.timed { try session.run(text, name: name) }
      }
      guard !session.isInTransaction else {
        throw PalierError(
          .failed,
          BilingualText(
            "the transaction wasn't committed: it was taken back",
            "la transaction n'a pas été validée : elle a été défaite"
          )
        )
      }
    }
  }
}
