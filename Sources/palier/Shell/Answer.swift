import PalierTerminal

/// What was answered to a question of the shell.
enum Answer {
  static func isYes(_ input: LineEditor.Input) -> Bool {
    guard case .line(let line) = input else { return false }
    let word = line.lowercased().filter { !$0.isWhitespace }
    return ["y", "yes", "o", "oui"].contains(word)
  }
}
