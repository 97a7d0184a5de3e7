import Glibc
import PalierKit
import PalierTerminal

// How the shell answers.
extension Shell {
  /// The formats that a terminal shows.
  static let modes = AnswerFormat.allCases.filter { $0 != .xlsx }.map(\.rawValue)

  func chooseMode(_ word: String) throws {
    guard !word.isEmpty else {
      return say(
        "mode: \(session.options.format.rawValue)",
        "mode : \(session.options.format.rawValue)"
      )
    }
    guard let format = AnswerFormat(rawValue: word.lowercased()) else {
      throw PalierError(
        .usage,
        BilingualText(
          "the formats are \(Self.modes.joined(separator: ", "))",
          "les formats sont \(Self.modes.joined(separator: ", "))"
        )
      )
    }
    guard format != .xlsx else { throw PalierError.workbookOnTerminal }
    session.options.format = format
  }

  func chooseTongue(_ word: String) throws {
    guard let tongue = Tongue(rawValue: word.lowercased()) else {
      throw PalierError(.usage, BilingualText("the tongues are en, fr", "les langues sont en, fr"))
    }
    session.options.presentation.tongue = tongue
  }

  func chooseHistory(_ word: String) throws {
    guard !word.isEmpty else {
      return say("history: \(history.word[.english])", "historique : \(history.word[.french])")
    }
    guard let choice = HistoryChoice(word: word) else {
      throw PalierError(
        .usage,
        BilingualText(
          "say all, masked (without what stands between quotes) or off",
          "dire tout, masqué (sans ce qui est entre guillemets) ou rien"
        )
      )
    }
    history = choice
  }

  /// Tells whether verbs ask, or makes them.
  func chooseConfirmation(_ word: String) throws {
    isConfirming = try isOn(word) ?? isConfirming
    isConfirming
      ? say("verbs ask before they act", "les verbes demandent avant d'agir")
      : say("verbs act without asking", "les verbes agissent sans demander")
  }

  /// Tells whether answers say how long they took, or makes them.
  func chooseTiming(_ word: String) throws {
    isTiming = try isOn(word) ?? isTiming
    isTiming
      ? say("answers say how long they took", "les réponses disent leur durée")
      : say("answers don't say how long they took", "les réponses ne disent pas leur durée")
  }

  /// What a word turns to; nil where there is none.
  private func isOn(_ word: String) throws -> Bool? {
    switch word.lowercased() {
    case "on", "oui", "yes": true
    case "off", "non", "no": false
    case "": nil
    default: throw PalierError(.usage, BilingualText("say on or off", "dire oui ou non"))
    }
  }

  /// Has the next answer written to a file whose ending tells a format.
  func chooseFile(_ path: String) throws {
    guard !AnswerFormat.hasUnknownEnding(path) else {
      let (english, french) = (AnswerFormat.endings(.english), AnswerFormat.endings(.french))
      throw PalierError(
        .usage,
        BilingualText(
          "\(path): no format has this ending; there are \(english)",
          "\(path) : cette fin de nom n'est celle d'aucun format ; il y a \(french)"
        )
      )
    }
    if access(path, F_OK) == 0 {
      let name = TerminalText.neutral(path, keepingLines: false)
      let question = BilingualText(
        "\(name) exists. Replace it? [y/N] ",
        "\(name) existe. Le remplacer ? [o/N] "
      )[tongue]
      guard Answer.isYes(editor.readLine(prompt: question)) else {
        return say(
          "the next answer goes to no file",
          "la réponse suivante ne va dans aucun fichier"
        )
      }
    }
    nextFile = path
  }
}
