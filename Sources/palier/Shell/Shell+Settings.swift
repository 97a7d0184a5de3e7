import PalierKit

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
      return say("history: \(history.rawValue)", "historique : \(history.rawValue)")
    }
    guard let choice = HistoryChoice(rawValue: word.lowercased()) else {
      throw PalierError(
        .usage,
        BilingualText(
          "say all, masked (without what stands between quotes) or off",
          "dire all (tout), masked (sans ce qui est entre guillemets) ou off (rien)"
        )
      )
    }
    history = choice
  }

  func isOn(_ word: String, otherwise: Bool) throws -> Bool {
    switch word.lowercased() {
    case "on", "oui": true
    case "off", "non": false
    case "": otherwise
    default: throw PalierError(.usage, BilingualText("say on or off", "dire on ou off"))
    }
  }
}
