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
      key("Tab", "completes what is typed", "complète ce qui est tapé"),
      key("Ctrl-C", "clears the line, or stops what runs", "efface la ligne, ou arrête"),
      key(
        "Ctrl-O",
        "after an error: puts in the line as corrected",
        "après une erreur : met la ligne corrigée"
      ),
      key("Ctrl-D", "leaves", "quitte"),
      key("Ctrl-R", "searches what was typed", "cherche dans ce qui a été tapé"),
      key(
        "↑ ↓",
        "what was typed before; in several lines, the one above or below",
        "ce qui a été tapé avant ; dans plusieurs lignes, celle du dessus ou du dessous"
      ),
    ]
  )

  private static func key(
    _ name: String,
    _ english: String,
    _ french: String
  ) -> (text: BilingualText, meaning: BilingualText) {
    (BilingualText(name, name), BilingualText(english, french))
  }

  static let commands = HelpTopic(
    ["commands", "shell"],
    ["commandes", "interprète"],
    title: BilingualText("the shell's own commands", "les commandes de l'interprète"),
    text: BilingualText(
      "They begin with a dot and are no part of the language.",
      "Elles commencent par un point et ne font pas partie du langage."
    ),
    commands: DotCommand.allCases.map { ($0.usage, $0.meaning) }
  )
}
