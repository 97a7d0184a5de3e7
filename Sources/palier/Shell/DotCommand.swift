/// A command of the shell's own.
enum DotCommand: String, CaseIterable {
  case all
  case back
  case `case`
  case confirm
  case definitions
  case drop
  case edit
  case examples
  case find
  case help
  case history
  case keep
  case last
  case mode
  case once
  case open
  case quit
  case read
  case schema
  case sql
  case timing
  case tongue
  case tutorial
  case watch

  /// The words by which people call it, without its dot.
  private static let others: [String: DotCommand] = [
    "aide": .help, "quitter": .quit, "exit": .quit, "q": .quit, "tout": .all, "langue": .tongue,
    "retour": .back, "lire": .read, "garder": .keep, "oublier": .drop, "définitions": .definitions,
    "trouver": .find, "ouvrir": .open, "éditer": .edit, "exemples": .examples,
    "tutoriel": .tutorial, "suivre": .watch, "dossier": .case,
    "fiche": .case, "historique": .history,
  ]

  init?(word: String) {
    let word = word.lowercased()
    guard let command = DotCommand(rawValue: word) ?? Self.others[word] else { return nil }
    self = command
  }
}
