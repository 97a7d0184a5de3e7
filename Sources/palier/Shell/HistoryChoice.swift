import PalierKit

/// What of the lines that are typed is kept for another day.
enum HistoryChoice: String, CaseIterable {
  /// All of them, but those that begin with a space.
  case all
  /// What stands between quotes is left out, and what somebody was looked for by.
  case masked
  /// Nothing.
  case off

  /// The word that chooses it.
  var word: BilingualText {
    switch self {
    case .all: BilingualText("all", "tout")
    case .masked: BilingualText("masked", "masqué")
    case .off: BilingualText("off", "rien")
    }
  }

  /// What a word of either tongue chooses.
  init?(word: String) {
    let word = word.lowercased()
    let choice = HistoryChoice.allCases.first {
      [$0.word.english, $0.word.french].contains(word)
    }
    guard let choice else { return nil }
    self = choice
  }

  /// As the environment has it: it may be set once for all who work at a machine.
  static var usual: HistoryChoice {
    CommandTongue.variable("PALIER_HISTORY").map { HistoryChoice(rawValue: $0) ?? .off } ?? .all
  }

  /// What is kept of a text; nil for nothing.
  func kept(of text: String) -> String? {
    switch self {
    case .all: return text
    case .off: return nil
    case .masked:
      let line = Line(text)
      guard line.isCommand else { return Script(name: "", text: text).withoutTexts }
      switch line.command.flatMap({ DotCommand(word: $0) }) {
      case .find, .case, nil: return nil
      default: return text
      }
    }
  }
}
