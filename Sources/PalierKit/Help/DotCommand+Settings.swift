extension DotCommand {
  private static let onOff = BilingualText("[on|off]", "[oui|non]")
  private static let file = BilingualText("FILE", "FICHIER")

  /// The commands that say how the shell answers, and where to.
  var settings: Entry {
    switch self {
    case .mode:
      Entry(
        english: ["mode"],
        french: ["mode"],
        arguments: BilingualText("[FORMAT]", "[FORMAT]"),
        meaning: BilingualText("the form of answers", "la forme des réponses"),
        help: BilingualText(
          "table is for people; csv, json, markdown and others are to be copied. Alone it tells which "
            + "one it is.",
          "table se lit ; csv, json, markdown et d'autres se copient. Seule, elle dit laquelle a cours."
        )
      )
    case .once:
      Entry(
        english: ["once"],
        french: ["vers"],
        arguments: Self.file,
        meaning: BilingualText("the next answer to a file", "la réponse suivante en fichier"),
        help: BilingualText(
          "The ending of the name says which form: .once list.xlsx is a workbook of Excel; "
            + "\(AnswerFormat.endings(.english)) are the others. A file that exists is only replaced "
            + "after a yes.",
          "La fin du nom dit la forme : .vers liste.xlsx est un classeur Excel ; les fins possibles "
            + "sont \(AnswerFormat.endings(.french)). Un fichier qui existe n'est remplacé qu'après un "
            + "oui."
        )
      )
    case .read:
      Entry(
        english: ["read"],
        french: ["lire"],
        arguments: Self.file,
        meaning: BilingualText("runs a script", "exécute un script"),
        help: BilingualText(
          "The script is one transaction, all of it or nothing. Its parameters are asked for.",
          "Le script est une seule transaction, en entier ou pas du tout. Ses paramètres sont demandés."
        )
      )
    case .tongue:
      Entry(
        english: ["tongue"],
        french: ["langue"],
        arguments: BilingualText("en|fr", "en|fr"),
        meaning: BilingualText("the tongue of answers", "la langue des réponses"),
        help: BilingualText(
          "In which tongue the shell answers; both are always understood.",
          "Dans quelle langue répond l'interprète ; les deux sont toujours comprises."
        )
      )
    case .confirm:
      Entry(
        english: ["confirm"],
        french: ["confirmer", "confirmation"],
        arguments: Self.onOff,
        meaning: BilingualText("whether verbs ask", "si les verbes demandent"),
        help: BilingualText(
          "Verbs show what they would change and ask, but for a single row that is set, given a child "
            + "or assigned. After .confirm off none of them ask, and the prompt says so.",
          "Les verbes montrent ce qu'ils changeraient et demandent, sauf pour une seule ligne à mettre, "
            + "compléter ou affecter. Après .confirmer non, aucun ne demande, et l'invite le dit."
        )
      )
    case .history:
      Entry(
        english: ["history"],
        french: ["historique"],
        arguments: BilingualText("[all|masked|off]", "[tout|masqué|rien]"),
        meaning: BilingualText(
          "what is kept of what is typed",
          "ce qui est gardé de ce qui est tapé"
        ),
        help: BilingualText(
          "masked leaves out what stands between quotes, and who was looked for; off keeps nothing. A "
            + "line that begins with a space is never kept.",
          "masqué laisse de côté ce qui est entre guillemets, et qui on a cherché ; rien ne garde rien. "
            + "Une ligne qui commence par une espace n'est jamais gardée."
        )
      )
    default:
      Entry(
        english: ["timing"],
        french: ["durée", "chrono"],
        arguments: Self.onOff,
        meaning: BilingualText("how long answers take", "la durée des réponses"),
        help: BilingualText(
          "Says after each answer how long it took. Alone it tells whether it does.",
          "Dit après chaque réponse combien elle a pris. Seule, elle dit si c'est le cas."
        )
      )
    }
  }
}
