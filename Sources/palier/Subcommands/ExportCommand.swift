import ArgumentParser
import PalierKit

/// Writes a selection's answer to a file.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said(
        "Write an answer to a file, in the format of its ending.",
        "Écrire une réponse dans un fichier, au format de sa fin de nom."
      )
    )
  }

  @Argument(help: help("The store.", "La base."), completion: .stores)
  var store: String

  @Argument(help: help("The question.", "La question."))
  var selection: String

  @Argument(
    help: help("The file; - is standard output.", "Le fichier ; - est la sortie standard."),
    completion: .file()
  )
  var file: String

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var options = everywhere.session
    // Exporting reads: an answer may be taken from a store that others write.
    options.isReadOnly = !everywhere.create
    options.holdsOneAnswer = true
    try everywhere.working(with: store, options) { session in
      try everywhere.timed {
        if file == "-" {
          try session.run(selection, name: "export")
        } else {
          try session.export(selection, to: file)
        }
      }
    }
  }
}
