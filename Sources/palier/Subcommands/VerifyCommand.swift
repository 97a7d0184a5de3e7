import ArgumentParser
import PalierKit

/// Checks a whole store against itself.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: said(
        "Work out every derived value anew; check rules, references and the journal.",
        "Recalculer toute valeur déduite ; vérifier règles, références et journal."
      )
    )
  }

  @Argument(help: help("The store.", "La base."), completion: .stores)
  var store: String

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var options = everywhere.session
    options.isReadOnly = true
    var isSound = true
    try everywhere.working(with: store, options) { session in
      try everywhere.timed {
        let summary = try session.verify()
        isSound = summary.isSound
        if !everywhere.quiet || !isSound {
          try StandardOutput.write(summary.rendered(.answers))
        }
      }
    }
    if !isSound { throw StatusError(status: .checkFailed) }
  }
}
