import ArgumentParser
import PalierKit

/// Tells the words of the language.
struct GrammarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grammar",
      abstract: said(
        "The words of the language in both tongues, in Markdown or for editors.",
        "Les mots du langage dans les deux langues, en Markdown ou pour les éditeurs."
      )
    )
  }

  @Flag(
    help: help(
      "The TextMate grammar by which editors colour scripts, in JSON.",
      "La grammaire TextMate qui colore les scripts dans un éditeur, en JSON."
    )
  )
  var textmate = false

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    try StandardOutput.write(
      textmate ? LanguageReference.textMate : LanguageReference.grammar(in: CommandTongue.current)
    )
  }
}
