import ArgumentParser
import Glibc
import PalierDemo
import PalierKit

/// Makes the demonstration store.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: said(
        "Make the demonstration store: invented households, published figures.",
        "Créer la base de démonstration : ménages inventés, chiffres publiés."
      ),
      discussion: said(
        "One seed gives the same store everywhere. Its own today is 2022-10-10.",
        "Une graine donne partout la même base. Son propre « aujourd'hui » est le 10/10/2022."
      )
    )
  }

  @Argument(help: help("The store to make.", "La base à créer."), completion: .stores)
  var store: String

  @Option(help: help("How many households it holds.", "Combien de ménages elle compte."))
  var households: Int?

  @Option(help: help("What decides people and days.", "Ce qui décide des gens et des jours."))
  var seed: UInt64?

  @Option(
    help: help(
      "A folder for damaged register files to import, made with the store.",
      "Un dossier pour des registres abîmés à importer, créés avec la base.",
      valueName: "folder"
    )
  )
  var registers: String?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    let output = CommandOutput(format: .table, isQuiet: everywhere.quiet)
    try everywhere.making(store, everywhere.session, output) { session in
      try DemoStore.fill(session, households: households, seed: seed)
      if let registers { try writeRegisters(to: registers) }
    }
    if !everywhere.quiet {
      StandardError.write(said("made \(store)", "base créée : \(store)") + "\n")
    }
  }

  private func writeRegisters(to folder: String) throws {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      let reason = String(cString: strerror(errno))
      throw PalierError(
        .failed,
        BilingualText(
          "the folder \(folder) can't be made: \(reason)",
          "le dossier \(folder) ne peut être créé : \(reason)"
        )
      )
    }
    for file in DemoRegisters(seed: seed ?? DemoData.standardSeed).files {
      try Script.replace("\(folder)/\(file.name)", with: file.text)
    }
  }
}
