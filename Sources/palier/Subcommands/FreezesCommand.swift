import ArgumentParser
import PalierKit

/// Lists what was frozen, and what was corrected since.
struct FreezesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freezes",
      abstract: said(
        "List the freezes of a store; of one, the corrections since.",
        "Lister les arrêtés d'une base ; pour un seul, les corrections depuis."
      )
    )
  }

  @Argument(help: help("The store.", "La base."))
  var store: String

  @Argument(help: help("The freeze.", "L'arrêté."))
  var name: String?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var options = everywhere.session
    options.isReadOnly = true
    try everywhere.working(with: store, options) { session in
      let freezes = try name.map { [try session.freeze(named: $0)] } ?? session.freezes()
      for freeze in freezes {
        try StandardOutput.write(freeze.rendered(.answers, withCorrections: name != nil))
      }
      guard freezes.allSatisfy(\.isSound) else { throw StatusError(status: .checkFailed) }
    }
  }
}
