import ArgumentParser
import PalierKit

/// Copies a store while others work with it.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: said(
        "Copy a store to a new file, and check the copy.",
        "Copier une base dans un nouveau fichier, et vérifier la copie."
      )
    )
  }

  @Argument(help: help("The store.", "La base."), completion: .stores)
  var store: String

  @Argument(help: help("The file of the copy.", "Le fichier de la copie."), completion: .file())
  var file: String

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var options = everywhere.session
    options.isReadOnly = true
    try everywhere.working(with: store, options) { session in
      try everywhere.timed { try session.backup(to: file) }
    }
    if !everywhere.quiet {
      StandardError.write(said("wrote \(file)", "fichier écrit : \(file)") + "\n")
    }
  }
}
