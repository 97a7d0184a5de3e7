/// A rule of a TextMate grammar, as editors read it.
struct TextMateRule: Sendable {
  indirect enum Shape: Sendable {
    case match(String)
    case span(begin: String, end: String, inside: [TextMateRule])
    /// The rules of the repository under a name, or the whole grammar under `$self`.
    case include(String)
  }

  let shape: Shape
  /// The scope, without the name of the language.
  let scope: String?

  /// Words and signs that look like this.
  static func match(_ scope: String, _ pattern: String) -> TextMateRule {
    TextMateRule(shape: .match(pattern), scope: scope)
  }

  /// All from one pattern to another, with its own rules inside.
  static func span(
    _ scope: String,
    from begin: String,
    to end: String,
    _ inside: [TextMateRule]
  ) -> TextMateRule {
    TextMateRule(shape: .span(begin: begin, end: end, inside: inside), scope: scope)
  }

  /// The rules kept under a name.
  static func include(_ name: String) -> TextMateRule {
    TextMateRule(shape: .include(name), scope: nil)
  }

  /// The rule as JSON, indented.
  func json(indent: String) -> String {
    var members = scope.map { [("name", TextMateRule.quoted("\($0).palier"))] } ?? []
    switch shape {
    case .match(let pattern): members.append(("match", TextMateRule.quoted(pattern)))
    case .include(let name): members.append(("include", TextMateRule.quoted(name)))
    case .span(let begin, let end, let inside):
      members += [("begin", TextMateRule.quoted(begin)), ("end", TextMateRule.quoted(end))]
      if !inside.isEmpty {
        members.append(("patterns", TextMateRule.list(inside, indent: indent + "  ")))
      }
    }
    let lines = members.map { "\(indent)  \"\($0.0)\": \($0.1)" }
    return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
  }

  /// Rules as a JSON list.
  static func list(_ rules: [TextMateRule], indent: String) -> String {
    let items = rules.map { "\(indent)  \($0.json(indent: indent + "  "))" }
    return "[\n\(items.joined(separator: ",\n"))\n\(indent)]"
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    let escaped = text.map { $0 == "\\" ? "\\\\" : $0 == "\"" ? "\\\"" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
