import ArgumentParser
import PalierKit

/// Tells the words of the language.
struct GrammarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grammar",
      abstract: said(
        "The words of the language in both tongues, in Markdown.",
        "Les mots du langage dans les deux langues, en Markdown."
      )
    )
  }

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    try StandardOutput.write(LanguageReference.grammar(in: CommandTongue.current))
  }
}
