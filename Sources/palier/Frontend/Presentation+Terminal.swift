import Glibc
import PalierKit
import PalierTerminal

/// When messages are coloured.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}

extension Presentation {
  /// What messages on standard error look like; colour is decided once.
  static let standardError: Presentation = {
    var presentation = Presentation(
      tongue: CommandTongue.current,
      hasColor: hasColor,
      width: messageWidth,
      cells: { CellWidth.of($0) }
    )
    presentation.wrapsMessages = TerminalSize.isTerminal(STDERR_FILENO)
    return presentation
  }()

  /// What answers on standard output look like: fitted to a terminal, never cut elsewhere.
  static var answers: Presentation {
    let isTerminal = StandardOutput.isTerminal
    return Presentation(
      tongue: CommandTongue.current,
      hasColor: hasColor,
      width: isTerminal ? TerminalSize.current().columns : nil,
      cells: { CellWidth.of($0) }
    )
  }

  private static var messageWidth: Int {
    TerminalSize.isTerminal(STDERR_FILENO)
      ? TerminalSize.current(of: STDERR_FILENO).columns : 100
  }

  private static var hasColor: Bool {
    switch chosen {
    case .always: true
    case .never: false
    case .auto:
      TerminalSize.isTerminal(STDERR_FILENO)
        && (CommandTongue.variable("NO_COLOR") ?? "").isEmpty
        && CommandTongue.variable("TERM") != "dumb"
    }
  }

  /// As given on the command line: errors of its parsing are coloured like all others.
  private static var chosen: ColorChoice {
    let arguments = CommandLine.arguments
    for (place, argument) in arguments.enumerated() {
      if argument == "--color", place + 1 < arguments.count {
        return ColorChoice(rawValue: arguments[place + 1]) ?? .auto
      }
      if argument.hasPrefix("--color=") {
        return ColorChoice(rawValue: String(argument.dropFirst(8))) ?? .auto
      }
    }
    return .auto
  }
}
