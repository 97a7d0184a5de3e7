extension DotCommand {
  /// What is said of a command, wherever it is.
  struct Entry {
    /// The words that call it, the one to write first.
    let english: [String]
    let french: [String]
    /// What follows it.
    var arguments = BilingualText("", "")
    /// What it does, in a line.
    let meaning: BilingualText
    /// What has to be known to use it.
    let help: BilingualText
  }

  /// The one table of the commands: help, Tab, suggestions and messages are made of it.
  var entry: Entry {
    switch self {
    case .help, .tutorial, .examples, .schema, .find, .case, .quit: orientation
    case .all, .last, .back, .open, .watch, .sql, .edit: lastAnswer
    case .mode, .once, .read, .tongue, .confirm, .history, .timing: settings
    case .keep, .drop, .definitions: definitions
    }
  }

  private static let word = BilingualText("[WORD]", "[MOT]")

  private var orientation: Entry {
    switch self {
    case .tutorial:
      Entry(
        english: ["tutorial"],
        french: ["tutoriel"],
        arguments: BilingualText("[N|hint|next|off]", "[N|indice|suivant|fin]"),
        meaning: BilingualText(
          "ten short lessons on invented households",
          "dix courtes leçons sur des ménages inventés"
        ),
        help: BilingualText(
          "Alone it begins, or goes on where it was left. .tutorial 3 turns to the third lesson, "
            + ".tutorial hint shows an answer, .tutorial next goes on without one, .tutorial off ends.",
          "Seul, il commence, ou reprend où l'on en était. .tutoriel 3 ouvre la troisième leçon, "
            + ".tutoriel indice montre une réponse, .tutoriel suivant passe, .tutoriel fin arrête."
        )
      )
    case .examples:
      Entry(
        english: ["examples"],
        french: ["exemples"],
        arguments: Self.word,
        meaning: BilingualText("what can be typed", "ce qu'on peut taper"),
        help: BilingualText(
          "Examples of every page of the help, or of one: .examples dates.",
          "Des exemples de chaque page de l'aide, ou d'une seule : .exemples dates."
        )
      )
    case .schema:
      Entry(
        english: ["schema"],
        french: ["schéma"],
        arguments: BilingualText("[ENTITY]", "[ENTITÉ]"),
        meaning: BilingualText(
          "entities, or the fields of one",
          "les entités, ou les champs d'une"
        ),
        help: BilingualText(
          "All that can be asked for; with an entity its fields: .schema contacts.",
          "Tout ce dont on peut parler ; avec une entité, ses champs : .schéma contacts."
        )
      )
    case .find:
      Entry(
        english: ["find"],
        french: ["trouver"],
        arguments: BilingualText("WORDS", "MOTS"),
        meaning: BilingualText(
          "households by what one remembers",
          "des ménages d'après un souvenir"
        ),
        help: BilingualText(
          "A name, even misspelt, a former address, a telephone number, a landlord, a reference: in "
            + "any order, without question. Each file says why it was found; Tab shows on the way who "
            + "is found so far.",
          "Un nom, même mal écrit, une ancienne adresse, un téléphone, un bailleur, un numéro de "
            + "dossier : dans n'importe quel ordre, sans question. Chaque dossier dit pourquoi il est "
            + "trouvé ; en chemin, Tab montre qui l'est déjà."
        )
      )
    case .case:
      Entry(
        english: ["case"],
        french: ["dossier", "fiche"],
        arguments: BilingualText("REFERENCE", "RÉFÉRENCE"),
        meaning: BilingualText("the sheet of a file", "la fiche d'un dossier"),
        help: BilingualText(
          "What comes next for a household, what is known of it, its people, its life by dates. After "
            + ".find the number of a row is enough: .case 1.",
          "La prochaine démarche d'un ménage, ce qu'on en sait, ses membres, sa vie par dates. Après "
            + ".trouver, le numéro d'une ligne suffit : .dossier 1."
        )
      )
    case .quit:
      Entry(
        english: ["quit", "exit", "q"],
        french: ["quitter"],
        meaning: BilingualText("leaves", "quitte"),
        help: BilingualText(
          "Nothing has to be saved. In the tutorial it goes back to one's own store. quit, exit and q "
            + "do the same without a dot, and so does Ctrl-D.",
          "Il n'y a rien à enregistrer. Dans le tutoriel, on revient à sa propre base. quitter et q "
            + "font de même sans point, ainsi que Ctrl-D."
        )
      )
    default:
      Entry(
        english: ["help"],
        french: ["aide"],
        arguments: Self.word,
        meaning: BilingualText("this help", "cette aide"),
        help: BilingualText(
          "The list of the pages; with a word its page: a page of the list, a field, a value, an "
            + "entity, a word of the language, or a command with its dot: .help .open.",
          "La liste des pages ; avec un mot, sa page : une page de la liste, un champ, une valeur, une "
            + "entité, un mot du langage, ou une commande avec son point : .aide .ouvrir."
        )
      )
    }
  }
}
