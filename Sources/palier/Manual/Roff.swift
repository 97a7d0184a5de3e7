/// A text in the form that man reads.
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, _ version: String, _ manual: String) {
    text += ".TH \(name) \(section) \"\" \"\(Roff.escaped(version))\" \"\(Roff.escaped(manual))\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \(Roff.escaped(title))\n" }

  mutating func subsection(_ title: String) { text += ".SS \(Roff.escaped(title))\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Roff.line(words))\n" }

  /// A term and what it means.
  mutating func entry(_ term: String, _ meaning: String) {
    text += ".TP\n.B \(Roff.escaped(term))\n\(Roff.line(meaning))\n"
  }

  /// Lines that are shown as they are.
  mutating func verbatim(_ lines: [String]) {
    text += ".PP\n.nf\n" + lines.map { Roff.line($0) + "\n" }.joined() + ".fi\n"
  }

  /// A line of text: one that begins with a dot would be an order.
  private static func line(_ words: String) -> String {
    let escaped = escaped(words)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
  }
}
