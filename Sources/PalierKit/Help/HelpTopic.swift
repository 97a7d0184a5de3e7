import PalierDiagnostics
import PalierValues

/// A page of the shell's help.
public struct HelpTopic: Sendable {
  /// The words by which it is asked for, the one to write first, in each tongue.
  public let names: (english: [String], french: [String])
  /// What it is about, in a line.
  public let title: BilingualText
  /// What has to be said, a paragraph per line.
  public let text: BilingualText
  /// What can be typed, in each tongue; every one of them is a text of the language.
  public let examples: (english: [String], french: [String])
  /// What can be typed to the shell alone, with what it does.
  public let commands: [(text: BilingualText, meaning: BilingualText)]

  init(
    _ english: [String],
    _ french: [String],
    title: BilingualText,
    text: BilingualText,
    english englishExamples: [String] = [],
    french frenchExamples: [String] = [],
    commands: [(text: BilingualText, meaning: BilingualText)] = []
  ) {
    names = (english, french)
    self.title = title
    self.text = text
    examples = (englishExamples, frenchExamples)
    self.commands = commands
  }

  /// The word to ask for it.
  public func name(in tongue: Tongue) -> String {
    (tongue == .english ? names.english : names.french).first ?? ""
  }

  /// Whether a word of either tongue asks for it.
  public func isCalled(_ word: String) -> Bool {
    let folded = TextForm.foldedWord(word)
    return (names.english + names.french).contains { TextForm.foldedWord($0) == folded }
  }

  /// The examples in a tongue.
  public func examples(in tongue: Tongue) -> [String] {
    tongue == .english ? examples.english : examples.french
  }

  /// The page as lines to be shown.
  public func rendered(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    let title = self.title[tongue]
    var lines = [presentation.hasColor ? "\u{1B}[1m\(title)\u{1B}[0m" : title]
    let width = presentation.width ?? 100
    for paragraph in text[tongue].split(separator: "\n") {
      lines += WrappedText.lines(String(paragraph), width: width, cells: presentation.cells)
    }
    if !examples(in: tongue).isEmpty { lines.append("") }
    lines += examples(in: tongue).map { "  \($0)" }
    if !commands.isEmpty { lines.append("") }
    let widest = commands.map(\.text[tongue].count).max() ?? 0
    for command in commands {
      let name = command.text[tongue]
      // Where both don't fit beside each other the meaning goes below.
      let isBeside = width - widest - 4 >= 20
      let indent = isBeside ? widest + 4 : 6
      let meaning = WrappedText.lines(
        command.meaning[tongue],
        width: max(20, width - indent),
        cells: presentation.cells
      )
      let blank = String(repeating: " ", count: indent)
      let head = "  \(name)" + String(repeating: " ", count: max(2, indent - name.count - 2))
      lines +=
        isBeside ? [head + (meaning.first ?? "")] : ["  \(name)", blank + (meaning.first ?? "")]
      lines += meaning.dropFirst().map { blank + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
