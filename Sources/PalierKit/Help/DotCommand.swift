import PalierDiagnostics
import PalierValues

/// A command of the shell's own, which begins with a dot and is no part of the language; in the
/// order in which the help lists them.
public enum DotCommand: String, CaseIterable, Sendable {
  case help
  case tutorial
  case examples
  case schema
  case find
  case `case`
  case all
  case last
  case back
  case open
  case watch
  case edit
  case mode
  case once
  case read
  case keep
  case drop
  case definitions
  case sql
  case tongue
  case confirm
  case history
  case timing
  case quit

  /// The command that a word of either tongue calls, with its dot or without; case and accents
  /// don't matter.
  public init?(word: String) {
    let folded = TextForm.foldedWord(String(word.drop { $0 == "." }))
    let known = DotCommand.allCases.first { command in
      Tongue.allCases.contains { tongue in
        command.names(in: tongue).contains { TextForm.foldedWord($0) == folded }
      }
    }
    guard let known else { return nil }
    self = known
  }

  /// The words that call it in a tongue, the one to write first.
  func names(in tongue: Tongue) -> [String] {
    tongue == .english ? entry.english : entry.french
  }

  /// How it is written in a tongue.
  public func written(in tongue: Tongue) -> String {
    "." + (names(in: tongue).first ?? rawValue)
  }

  /// How it is written, with what follows it.
  public var usage: BilingualText {
    func usage(_ tongue: Tongue) -> String {
      [written(in: tongue), entry.arguments[tongue]].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return BilingualText(usage(.english), usage(.french))
  }

  /// What it does, in a line.
  public var meaning: BilingualText { entry.meaning }

  /// What Tab makes of the beginning of a command: those of the tongue, else of the other one.
  ///
  /// - Parameters:
  ///   - beginning: What is typed so far, with its dot.
  ///   - tongue: The tongue of the session.
  /// - Returns: The commands with the words that call them, in the order of the alphabet.
  public static func completions(
    of beginning: String,
    in tongue: Tongue
  ) -> [(word: String, meaning: BilingualText)] {
    let folded = TextForm.foldedWord(String(beginning.drop { $0 == "." }))
    func fitting(_ words: (DotCommand) -> [String]) -> [(String, BilingualText)] {
      allCases.compactMap { command in
        words(command).first { TextForm.foldedWord($0).hasPrefix(folded) }
          .map { (".\($0)", command.meaning) }
      }.sorted { TextForm.foldedWord($0.0) < TextForm.foldedWord($1.0) }
    }
    let usual = fitting { Array($0.names(in: tongue).prefix(1)) }
    guard usual.isEmpty else { return usual }
    return fitting { command in Tongue.allCases.flatMap { command.names(in: $0) } }
  }

  /// The command that a word which calls none may mean.
  public static func nearest(to word: String) -> DotCommand? {
    let words = allCases.flatMap { command in
      Tongue.allCases.flatMap { command.names(in: $0) }
    }
    let folded = TextForm.foldedWord(word)
    return EditDistance.nearest(to: folded, among: words).first.flatMap { DotCommand(word: $0) }
  }

  /// The page of the help that tells of it.
  public func page(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    let title = "\(usage[tongue]) — \(meaning[tongue])"
    let head = presentation.hasColor ? "\u{1B}[1m\(title)\u{1B}[0m\n" : title + "\n"
    return head + Help.wrapped(entry.help[tongue], presentation)
  }
}
