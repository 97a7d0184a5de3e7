/// What the parts of a rendered diagnostic look like; the layout itself never depends on it.
package enum DiagnosticDecorator: Sendable {
  case plain
  /// Colours of a terminal.
  case ansi

  /// A part of a rendered diagnostic.
  package enum Part: Sendable {
    case place
    case error
    case warning
    case message
    case gutter
    case note
    case fix
  }

  /// The text as it is written.
  package func decorated(_ text: String, as part: Part) -> String {
    switch self {
    case .plain: text
    case .ansi: text.isEmpty ? "" : "\u{1B}[\(code(of: part))m\(text)\u{1B}[0m"
    }
  }

  private func code(of part: Part) -> String {
    switch part {
    case .place, .message: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .gutter: "34"
    case .note: "1;36"
    case .fix: "1;32"
    }
  }
}
