import ArgumentParser
import PalierKit

/// Makes a store of a backup.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: said(
        "Make a store of a backup; the store may not exist yet.",
        "Faire une base d'une sauvegarde ; la base ne doit pas exister."
      )
    )
  }

  @Argument(help: help("The backup.", "La sauvegarde."), completion: .file())
  var file: String

  @Argument(help: help("The store to make.", "La base à créer."), completion: .stores)
  var store: String

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    if let role = everywhere.role, role != .coordinator {
      throw PalierError(
        .refused,
        BilingualText(
          "'restore' isn't for the role \(role.word(in: .english))",
          "« restore » n'est pas pour le rôle \(role.word(in: .french))"
        )
      )
    }
    try everywhere.timed { try Session.restore(file, to: store) }
    if !everywhere.quiet {
      StandardError.write(said("made \(store)", "base créée : \(store)") + "\n")
    }
  }
}
