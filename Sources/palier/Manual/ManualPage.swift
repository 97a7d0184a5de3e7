import ArgumentParser
import PalierKit

/// The manual page of the command, made of the same help that the command prints.
struct ManualPage {
  let tongue: Tongue

  var text: String {
    var page = Roff()
    let configuration = PalierCommand.configuration
    page.title(
      "PALIER",
      section: 1,
      "palier \(configuration.version)",
      said("User commands", "Commandes")
    )
    page.section(said("NAME", "NOM"))
    page.paragraph("palier - \(configuration.abstract)")
    page.section("SYNOPSIS")
    page.verbatim((configuration.usage ?? "").split(separator: "\n").map(String.init))
    page.section("DESCRIPTION")
    page.paragraph(ManualPage.description)
    addCommands(to: &page)
    addShell(to: &page)
    page.section(said("EXIT STATUS", "CODE DE RETOUR"))
    for (status, meaning) in ManualPage.statuses { page.entry(status, meaning) }
    page.section(said("ENVIRONMENT", "ENVIRONNEMENT"))
    for (name, meaning) in ManualPage.variables { page.entry(name, meaning) }
    page.section(said("FILES", "FICHIERS"))
    for (name, meaning) in ManualPage.files { page.entry(name, meaning) }
    return page.text
  }

  private func addCommands(to page: inout Roff) {
    page.section(said("COMMANDS", "COMMANDES"))
    var everywhere: HelpEntries.Section?
    for command in PalierCommand.configuration.subcommands {
      let help = HelpEntries(of: command)
      page.subsection("palier \(command.configuration.commandName ?? "")")
      for paragraph in help.overview where !paragraph.isEmpty { page.paragraph(paragraph) }
      page.verbatim(help.usage)
      for section in help.sections {
        guard section.title != said("EVERYWHERE", "PARTOUT") else {
          everywhere = section
          continue
        }
        for entry in section.entries where !ManualPage.isUsual(entry) {
          page.entry(entry.name, entry.text)
        }
      }
    }
    guard let everywhere else { return }
    page.section(said("OPTIONS OF EVERY COMMAND", "OPTIONS DE TOUTES LES COMMANDES"))
    for entry in everywhere.entries { page.entry(entry.name, entry.text) }
  }

  /// Those that every command has and nobody looks up.
  private static func isUsual(_ entry: HelpEntries.Entry) -> Bool {
    entry.name == "--version" || entry.name.hasPrefix("-h, ")
  }

  private func addShell(to page: inout Roff) {
    page.section(said("THE SHELL", "L'INTERPRÈTE"))
    for topic in Help.topics where !topic.commands.isEmpty && topic.isCalledOnlyInTheShell {
      page.paragraph(topic.text[tongue])
      for command in topic.commands { page.entry(command.text[tongue], command.meaning[tongue]) }
    }
  }

  private static let description = said(
    "Palier keeps the case files of a mobile eviction-prevention team in one file, and answers "
      + "questions asked in English or in French. Without a subcommand it opens its shell on a store; "
      + "with -c, or with statements on standard input, it runs them and leaves.",
    "Palier garde les dossiers d'une équipe mobile de prévention des expulsions dans un fichier, et "
      + "répond à des questions posées en français ou en anglais. Sans sous-commande il ouvre son "
      + "interprète sur une base ; avec -c, ou des instructions sur l'entrée standard, il les exécute "
      + "et sort."
  )

  private static let statuses = [
    ("0", said("done", "fait")), ("1", said("wrong use of the command", "mauvais emploi")),
    ("2", said("the text is wrong", "le texte est erroné")),
    ("3", said("it failed while running", "échec pendant l'exécution")),
    ("4", said("an assert or a check didn't hold", "une vérification n'a pas tenu")),
    ("5", said("refused", "refusé")), ("130", said("interrupted", "interrompu")),
  ]

  private static let variables = [
    (
      "PALIER_STORE",
      said(
        "The store when none is named; else cases.palier.",
        "La base si aucune n'est nommée ; sinon cases.palier."
      )
    ),
    (
      "PALIER_HISTORY",
      said(
        "What the shell keeps of what is typed: all, masked (without what stands between quotes), off.",
        "Ce que l'interprète garde : all (tout), masked (sans ce qui est entre guillemets), off (rien)."
      )
    ),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      said("The tongue, unless --tongue says it.", "La langue, si --tongue ne la dit pas.")
    ),
    (
      "NO_COLOR",
      said("Nothing is coloured when it is set.", "Rien n'est coloré si elle est définie.")
    ),
    ("PAGER", said("What shows long answers.", "Ce qui montre les longues réponses.")),
    ("VISUAL, EDITOR", said("The editor of .edit.", "L'éditeur de .éditer.")),
  ]

  private static let files = [
    (
      "$XDG_STATE_HOME/palier/history",
      said(
        "What was typed in the shell; else under ~/.local/state.",
        "Ce qui a été tapé dans l'interprète ; sinon sous ~/.local/state."
      )
    ),
    (
      "$XDG_STATE_HOME/palier/tutorial.palier",
      said("The store of the tutorial.", "La base du tutoriel.")
    ),
  ]
}

extension HelpTopic {
  /// Whether its commands are of the shell and its keys, not words of the language.
  fileprivate var isCalledOnlyInTheShell: Bool { isCalled("keys") || isCalled("commands") }
}
