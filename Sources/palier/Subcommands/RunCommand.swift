import ArgumentParser
import PalierKit

/// Runs a script as one transaction.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: said(
        "Run a script: all of it, or nothing.",
        "Exécuter un script : tout, ou rien."
      ),
      discussion: said(
        "A script may begin with: #!/usr/bin/env -S palier run --store STORE",
        "Un script peut commencer par : #!/usr/bin/env -S palier run --store BASE"
      )
    )
  }

  @Argument(help: help("The script; - is standard input.", "Le script ; - est l'entrée standard."))
  var script: String?

  @Option(
    help: help(
      "The store; else $PALIER_STORE, else ./cases.palier.",
      "La base ; sinon $PALIER_STORE, sinon ./cases.palier."
    )
  )
  var store: String?

  @Option(
    name: .customLong("param"),
    help: help(
      "The value of a parameter; may be given again.",
      "Valeur d'un paramètre ; répétable.",
      valueName: "name=value"
    )
  )
  var parameters: [String] = []

  @Flag(help: help("Show what it would do.", "Montrer ce qu'il ferait."))
  var dryRun = false

  @Option(help: help("The file that takes the answers.", "Le fichier qui reçoit les réponses."))
  var output: String?

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
      "Keep the answers under this name, as they are.",
      "Conserver les réponses sous ce nom, telles quelles.",
      valueName: "name"
    )
  )
  var freeze: String?

  @Option(
    help: help(
      "Give out what was kept under this name; runs nothing.",
      "Rendre ce qui est conservé sous ce nom ; n'exécute rien.",
      valueName: "name"
    )
  )
  var frozen: String?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func validate() throws {
    guard script != nil || frozen != nil else {
      throw ValidationError(said("a script is missing", "il manque un script"))
    }
    guard frozen == nil || (freeze == nil && parameters.isEmpty && !dryRun) else {
      throw ValidationError(
        said(
          "--frozen runs nothing: neither --freeze, --param nor --dry-run go with it",
          "--frozen n'exécute rien : ni --freeze, ni --param, ni --dry-run ne l'accompagnent"
        )
      )
    }
  }

  func run() throws {
    let values = try values
    let script = try script.map { try Script(path: $0) }
    var options = everywhere.session
    options.isDryRun = dryRun
    options.mergePath = merge
    if frozen != nil { options.isReadOnly = true }
    if let output, everywhere.format == nil {
      let format = AnswerFormat(path: output) ?? options.format
      options.holdsOneAnswer = format.isForMachines
    }
    try everywhere.working(with: Everywhere.store(store), options) { session in
      try everywhere.timed {
        if let frozen {
          try replay(frozen, of: script, in: session)
        } else if let script {
          try run(script, values, in: session)
        }
      }
    }
  }

  private func run(_ script: Script, _ values: [String: String], in session: Session) throws {
    let ask = StandardInput.isTerminal && StandardError.isTerminal ? ask : nil
    if let freeze {
      try session.freeze(
        script,
        as: freeze,
        parameters: values,
        answersTo: output,
        asking: ask
      )
    } else {
      try session.run(script, parameters: values, answersTo: output, asking: ask)
    }
  }

  private func replay(_ name: String, of script: Script?, in session: Session) throws {
    let isSame = try session.replay(frozen: name, of: script, answersTo: output)
    guard !isSame, !everywhere.quiet else { return }
    StandardError.write(
      said(
        "the script has changed since: this is what it gave then",
        "le script a changé depuis : voici ce qu'il donnait alors"
      ) + "\n"
    )
  }

  /// Asks for a parameter on the terminal; an end of input is no answer.
  private func ask(_ question: ParameterQuestion) -> String? {
    let tongue = CommandTongue.current
    if let problem = question.problem { StandardError.write(problem[tongue] + "\n") }
    StandardError.write(question.prompt[tongue])
    return readLine()
  }

  private var values: [String: String] {
    get throws {
      var values: [String: String] = [:]
      for parameter in parameters {
        guard let equals = parameter.firstIndex(of: "="), equals != parameter.startIndex else {
          throw ValidationError(
            said(
              "'\(parameter)' should be name=value",
              "« \(parameter) » devrait être nom=valeur"
            )
          )
        }
        values[String(parameter[..<equals])] = String(parameter[parameter.index(after: equals)...])
      }
      return values
    }
  }
}
