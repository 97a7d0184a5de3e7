extension DotCommand {
  /// The commands that do something with the answer shown last.
  var lastAnswer: Entry {
    switch self {
    case .last:
      Entry(
        english: ["last"],
        french: ["dernier", "dernière"],
        meaning: BilingualText("the last answer again", "la dernière réponse encore"),
        help: BilingualText(
          "The question shown last is asked again, of the store as it is now.",
          "La dernière question est posée de nouveau, à la base telle qu'elle est."
        )
      )
    case .back:
      Entry(
        english: ["back"],
        french: ["retour"],
        meaning: BilingualText("the selection before", "la sélection d'avant"),
        help: BilingualText(
          "Leaves the last selection for the one before it, which the next line then continues.",
          "Laisse la dernière sélection pour celle d'avant, que la ligne suivante continue."
        )
      )
    case .open:
      Entry(
        english: ["open"],
        french: ["ouvrir"],
        arguments: BilingualText("ROW[,COLUMN]", "LIGNE[,COLONNE]"),
        meaning: BilingualText("the cases behind a figure", "les dossiers derrière un chiffre"),
        help: BilingualText(
          "The row is counted from the top, the column from the left, that of the groups included: "
            + ".open 3,2 is the third row and the second column, and lists the households that its "
            + "figure counts. A heading does too, and total: .open 3,count, .open total,2. In a list of "
            + "households .open 3 opens the sheet of the third.",
          "La ligne se compte depuis le haut, la colonne depuis la gauche, celle des groupes comprise : "
            + ".ouvrir 3,2 est la troisième ligne et la deuxième colonne, et liste les ménages que son "
            + "chiffre compte. Un titre convient aussi, et total : .ouvrir 3,nombre, .ouvrir total,2. "
            + "Dans une liste de ménages, .ouvrir 3 ouvre la fiche du troisième."
        )
      )
    case .watch:
      Entry(
        english: ["watch"],
        french: ["suivre"],
        arguments: BilingualText("[SECONDS]", "[SECONDES]"),
        meaning: BilingualText("the last answer, kept fresh", "la réponse, tenue à jour"),
        help: BilingualText(
          "Shows the last answer anew every so many seconds, two where none are said. Ctrl-C ends it.",
          "Montre la dernière réponse à nouveau toutes les tant de secondes, deux si rien n'est dit. "
            + "Ctrl-C arrête."
        )
      )
    case .sql:
      Entry(
        english: ["sql"],
        french: ["sql"],
        meaning: BilingualText("the SQL of the last answer", "le SQL de la dernière réponse"),
        help: BilingualText(
          "What the engine was asked, with the values that it was given.",
          "Ce qui a été demandé au moteur, avec les valeurs données."
        )
      )
    case .edit:
      Entry(
        english: ["edit"],
        french: ["éditer"],
        arguments: BilingualText("[TEXT]", "[TEXTE]"),
        meaning: BilingualText("the last text in an editor", "le dernier texte dans un éditeur"),
        help: BilingualText(
          "Opens the editor that VISUAL or EDITOR names on the text typed last, and runs what is left "
            + "in it. An empty text runs nothing.",
          "Ouvre l'éditeur nommé par VISUAL ou EDITOR sur le dernier texte tapé, et exécute ce qui y "
            + "reste. Un texte vide n'exécute rien."
        )
      )
    default:
      Entry(
        english: ["all"],
        french: ["tout"],
        meaning: BilingualText("all rows of the last answer", "toutes les lignes de la réponse"),
        help: BilingualText(
          "The last answer without its limit of rows, a screen at a time.",
          "La dernière réponse sans limite de lignes, un écran à la fois."
        )
      )
    }
  }

  /// The commands for what is kept with the store.
  var definitions: Entry {
    switch self {
    case .keep:
      Entry(
        english: ["keep"],
        french: ["garder"],
        arguments: BilingualText("NAME", "NOM"),
        meaning: BilingualText(
          "keeps a definition with the store",
          "garde une définition avec la base"
        ),
        help: BilingualText(
          "A definition or function of this session then holds for everybody who opens the store: "
            + ".keep household.to_chase. One of the same name is replaced.",
          "Une définition ou fonction de cette séance vaut alors pour qui ouvre la base : "
            + ".garder ménage.à_relancer. Celle du même nom est remplacée."
        )
      )
    case .drop:
      Entry(
        english: ["drop"],
        french: ["oublier"],
        arguments: BilingualText("NAME", "NOM"),
        meaning: BilingualText("keeps it no longer", "ne la garde plus"),
        help: BilingualText(
          "Takes a kept definition away; refused where another kept one uses it.",
          "Retire une définition gardée ; refusé si une autre l'utilise."
        )
      )
    default:
      Entry(
        english: ["definitions"],
        french: ["définitions"],
        meaning: BilingualText("what is kept", "ce qui est gardé"),
        help: BilingualText(
          "The definitions and functions kept with the store, as texts of the language.",
          "Les définitions et fonctions gardées avec la base, comme textes du langage."
        )
      )
    }
  }
}
