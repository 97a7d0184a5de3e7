extension HelpTopic {
  static let keys = HelpTopic(
    ["keys"],
    ["touches"],
    title: BilingualText("keys", "touches"),
    text: BilingualText(
      "A statement may span lines: the prompt shows dots while something is open.",
      "Une instruction peut tenir sur plusieurs lignes : l'invite montre des points."
    ),
    commands: [
      ("Tab", BilingualText("completes what is typed", "complète ce qui est tapé")),
      (
        "Ctrl-C", BilingualText("clears the line, or stops what runs", "efface la ligne, ou arrête")
      ),
      (
        "Ctrl-O",
        BilingualText(
          "after an error: puts in the line as corrected",
          "après une erreur : met la ligne corrigée"
        )
      ),
      ("Ctrl-D", BilingualText("leaves", "quitte")),
      ("Ctrl-R", BilingualText("searches what was typed", "cherche dans ce qui a été tapé")),
      (
        "↑ ↓",
        BilingualText("what was typed before", "ce qui a été tapé auparavant")
      ),
    ]
  )

  static let commands = HelpTopic(
    ["commands", "shell"],
    ["commandes", "interprète"],
    title: BilingualText("the shell's own commands", "les commandes de l'interprète"),
    text: BilingualText(
      "They begin with a dot and are no part of the language.",
      "Elles commencent par un point et ne font pas partie du langage."
    ),
    commands: [
      (".help [WORD]", BilingualText("this help", "cette aide")),
      (
        ".tutorial [N]",
        BilingualText(
          "ten short lessons on invented households",
          "dix courtes leçons sur des ménages inventés"
        )
      ),
      (".examples [WORD]", BilingualText("what can be typed", "ce qu'on peut taper")),
      (".schema [ENTITY]", BilingualText("entities, or the fields of one", "entités, ou champs")),
      (
        ".find WORDS",
        BilingualText("households by what one remembers", "ménages d'après un souvenir")
      ),
      (".case REFERENCE", BilingualText("the sheet of a file", "la fiche d'un dossier")),
      (".all", BilingualText("all rows of the last answer", "toutes les lignes de la réponse")),
      (".last", BilingualText("the last answer again", "la dernière réponse encore")),
      (".back", BilingualText("the selection before", "la sélection d'avant")),
      (
        ".open ROW,COLUMN",
        BilingualText("the cases behind a figure", "les dossiers derrière un chiffre")
      ),
      (".watch SECONDS", BilingualText("the last answer, kept fresh", "la réponse, tenue à jour")),
      (".edit", BilingualText("the last text in an editor", "le dernier texte dans un éditeur")),
      (".mode FORMAT", BilingualText("the form of answers", "la forme des réponses")),
      (".once FILE", BilingualText("the next answer to a file", "la réponse suivante en fichier")),
      (".read FILE", BilingualText("runs a script", "exécute un script")),
      (
        ".keep NAME",
        BilingualText("keeps a definition with the store", "garde une définition avec la base")
      ),
      (".drop NAME", BilingualText("keeps it no longer", "ne la garde plus")),
      (".definitions", BilingualText("what is kept", "ce qui est gardé")),
      (".sql", BilingualText("the SQL of the last answer", "le SQL de la dernière réponse")),
      (".tongue en|fr", BilingualText("the tongue of answers", "la langue des réponses")),
      (".confirm on|off", BilingualText("whether verbs ask", "si les verbes demandent")),
      (
        ".history all|masked|off",
        BilingualText("what is kept of what is typed", "ce qui est gardé de ce qui est tapé")
      ),
      (".timing on|off", BilingualText("how long answers take", "la durée des réponses")),
      (".quit", BilingualText("leaves", "quitte")),
    ]
  )
}
