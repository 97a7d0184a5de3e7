import ArgumentParser
import PalierKit

/// Writes scripts in the canonical layout.
struct FormatCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "format",
      abstract: said(
        "Write scripts in the canonical layout; --tongue translates them.",
        "Mettre des scripts en forme ; --tongue les traduit."
      )
    )
  }

  @Argument(
    help: help("The scripts; - is standard input.", "Les scripts ; - est l'entrée standard."),
    completion: .scripts
  )
  var scripts: [String]

  @Flag(help: help("Replace the files.", "Remplacer les fichiers."))
  var inPlace = false

  @Flag(help: help("Only say which files differ.", "Dire seulement quels fichiers diffèrent."))
  var check = false

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func validate() throws {
    if inPlace, check || scripts.contains("-") {
      throw ValidationError(
        said(
          "--in-place needs files, and no --check",
          "--in-place demande des fichiers, et pas --check"
        )
      )
    }
  }

  func run() throws {
    var differs = false
    for path in scripts {
      let script = try Script(path: path)
      let text =
        everywhere.tongue == nil
        ? try script.formatted(otherwiseIn: CommandTongue.current)
        : try script.translated(into: CommandTongue.current)
      if check {
        guard text != script.text else { continue }
        differs = true
        StandardError.write(
          said("\(path): not in the canonical layout", "\(path) : mise en forme différente") + "\n"
        )
      } else if inPlace {
        if text != script.text { try Script.replace(path, with: text) }
      } else {
        try StandardOutput.write(text)
      }
    }
    if differs { throw StatusError(status: .checkFailed) }
  }
}
