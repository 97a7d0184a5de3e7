package import PalierDiagnostics

/// Writes a tree in the canonical layout: keywords in one tongue, as few parentheses as the
/// precedence table allows, two spaces per level, long sentences broken before their clauses.
///
/// What it writes parses to the same tree again. Names stay as they were typed unless a closure
/// that knows the dictionary translates them.
package struct Printer {
  /// The column beyond which a sentence is broken.
  static let width = 100

  let tongue: Tongue
  /// Whether every text is written as `"…"`, for a journal that keeps no names.
  let isMasked: Bool
  let translate: (Name) -> String

  package init(
    tongue: Tongue,
    isMasked: Bool = false,
    translate: @escaping (Name) -> String = { $0.text }
  ) {
    self.tongue = tongue
    self.isMasked = isMasked
    self.translate = translate
  }

  /// The canonical text of a program, with its comments, ending in a line break.
  package static func print(
    _ program: Program,
    tongue: Tongue,
    translate: @escaping (Name) -> String = { $0.text }
  ) -> String {
    Printer(tongue: tongue, translate: translate).text(of: program)
  }

  /// An expression on one line.
  package static func print(
    _ expression: Expression,
    tongue: Tongue,
    translate: @escaping (Name) -> String = { $0.text }
  ) -> String {
    Printer(tongue: tongue, translate: translate).text(of: expression, at: .question)
  }

  /// A sentence on one line.
  package static func print(
    _ sentence: Sentence,
    tongue: Tongue,
    translate: @escaping (Name) -> String = { $0.text }
  ) -> String {
    Printer(tongue: tongue, translate: translate).pieces(of: sentence).joined(separator: " ")
  }

  /// The canonical text of a program whose texts are all `"…"`.
  package static func masked(_ program: Program, tongue: Tongue) -> String {
    Printer(tongue: tongue, isMasked: true).text(of: program)
  }

  /// The canonical text of a program, with its comments, ending in a line break.
  package func text(of program: Program) -> String {
    let lines = lines(of: program.statements, trailing: program.trailingComments, indent: "")
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  // MARK: Words

  func word(_ keyword: Keyword) -> String { keyword.spelling(in: tongue) }

  func words(_ keywords: Keyword...) -> String {
    keywords.map { $0.spelling(in: tongue) }.joined(separator: " ")
  }

  func text(of name: Name) -> String { translate(name) }

  /// A text between double quotes, on one line.
  package static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "{": result += "\\{"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  func quoted(_ text: String) -> String {
    isMasked ? "\"…\"" : Printer.quoted(text)
  }
}
