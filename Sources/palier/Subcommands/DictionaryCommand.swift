import ArgumentParser
import PalierKit

/// Tells what the dictionary knows.
struct DictionaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dictionary",
      abstract: said(
        "What entities, fields and values there are, in Markdown.",
        "Les entités, champs et valeurs, en Markdown."
      )
    )
  }

  @Argument(
    help: help(
      "An entity, ENTITY.FIELD or a list of values.",
      "Une entité, ENTITÉ.CHAMP ou une liste de valeurs."
    )
  )
  var path: String?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    let tongue = CommandTongue.current
    if let page = LanguageReference.dictionary(path, in: tongue) {
      return try StandardOutput.write(page + "\n")
    }
    let name = path ?? ""
    let near = LanguageReference.names(near: name, in: tongue).first
    let hint = near.map { BilingualText("; there is '\($0)'", " ; il y a « \($0) »") }
    throw PalierError(
      .usage,
      BilingualText(
        "the dictionary has no '\(name)'\(hint?.english ?? "")",
        "le dictionnaire n'a pas « \(name) »\(hint?.french ?? "")"
      )
    )
  }
}
