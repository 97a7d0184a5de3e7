import ArgumentParser
import PalierKit

/// Checks scripts without a store.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said(
        "Check the names and types of scripts, without a store.",
        "Vérifier les noms et les types de scripts, sans base."
      )
    )
  }

  @Argument(
    help: help("The scripts; - is standard input.", "Les scripts ; - est l'entrée standard.")
  )
  var scripts: [String]

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var worst = RunStatus.done
    for path in scripts {
      // The other scripts are still looked at.
      do throws(PalierError) {
        let script = try Script(path: path)
        for problem in try script.check() {
          StandardError.write(script.rendered(problem, .standardError))
        }
      } catch {
        StandardError.write(error.rendered(.standardError))
        worst = worst == .done ? error.status : worst
      }
    }
    if worst != .done { throw StatusError(status: worst) }
  }
}
