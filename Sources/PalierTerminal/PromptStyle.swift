/// How the prompt looks.
package struct PromptStyle: Equatable, Sendable {
  /// The parameters of the colour sequence; none means that the prompt is plain.
  package let parameters: [UInt8]

  /// Makes a style of the parameters of a "select graphic rendition" sequence.
  package init(parameters: [UInt8]) {
    self.parameters = parameters
  }

  /// No colour, no weight.
  package static let plain = PromptStyle(parameters: [])
  /// Bold blue.
  package static let statement = PromptStyle(parameters: [1, 34])
  /// Yellow, for the line that goes on with a statement.
  package static let continuation = PromptStyle(parameters: [33])
  /// Bold red, for a state in which to be careful.
  package static let warning = PromptStyle(parameters: [1, 31])

  /// The character that encloses what takes no cell in a prompt given to libedit.
  package static let literalMark: UInt8 = 1

  /// The prompt as libedit wants it, with its text made neutral.
  package func apply(to prompt: String) -> String {
    let text = TerminalText.neutral(prompt, keepingLines: false)
    // libedit attaches a literal to the visible character that follows it, so a prompt must never
    // end with one.
    guard !parameters.isEmpty, let last = text.last else { return text }
    let mark = String(Unicode.Scalar(Self.literalMark))
    let sequence = parameters.map(String.init).joined(separator: ";")
    return "\(mark)\u{1B}[\(sequence)m\(mark)\(text.dropLast())\(mark)\u{1B}[0m\(mark)\(last)"
  }
}
