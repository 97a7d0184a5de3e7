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
      (".schema [ENTITY]", BilingualText("entities, or the fields of one", "entités, ou champs")),
      (".all", BilingualText("all rows of the last answer", "toutes les lignes de la réponse")),
      (".last", BilingualText("the last answer again", "la dernière réponse encore")),
      (".back", BilingualText("the selection before", "la sélection d'avant")),
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
      (".timing on|off", BilingualText("how long answers take", "la durée des réponses")),
      (".quit", BilingualText("leaves", "quitte")),
    ]
  )
}
