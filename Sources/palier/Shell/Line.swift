import PalierKit

/// What was typed, told apart: a command of the shell's own, or a text of the language.
struct Line {
  /// The name of the command, without its dot; nil for a text of the language.
  let command: String?
  /// What follows the name.
  let rest: String
  let text: String

  /// The commands that work without a dot, as people type them.
  private static let bare: [String: DotCommand] = [
    "help": .help, "aide": .help, "?": .help, "quit": .quit, "exit": .quit, "quitter": .quit,
    "q": .quit,
  ]

  init(_ text: String) {
    self.text = text
    let trimmed = Line.trimmed(text)
    let name = trimmed.prefix { !$0.isWhitespace }
    rest = Line.trimmed(String(trimmed[name.endIndex...]))
    if name.hasPrefix("."), name.count > 1 {
      command = String(name.dropFirst())
    } else if let bare = Line.bare[name.lowercased()], rest.isEmpty || bare == .help {
      command = bare.rawValue
    } else {
      command = nil
    }
  }

  var isCommand: Bool { command != nil }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
