import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierRuntime
import PalierSemantics
import PalierSyntax

/// A text of the language with the name under which people know it.
public struct Script: Sendable {
  let source: SourceText

  /// Makes a script of a text.
  public init(name: String, text: String) {
    source = SourceText(name: name, text: text)
  }

  /// Makes a script of the bytes of a text, whatever they are: what isn't UTF-8 is told by `check`.
  public init(name: String, utf8: [UInt8]) {
    source = SourceText(name: name, utf8: utf8)
  }

  /// Reads a script's file; `-` is standard input.
  public init(path: String) throws(PalierError) {
    source = try told {
      path == "-"
        ? try SourceText(name: path, reading: ByteSource(stream: 0)) : try SourceText(path: path)
    }
  }

  /// The text.
  public var text: String { String(decoding: source.utf8, as: UTF8.self) }

  /// Whether the text can be run as it is in a shell: nothing is open, and its last word wants
  /// nothing more.
  public var isComplete: Bool { Parser.isComplete(source) }

  /// Checks names and types, without a store.
  ///
  /// - Returns: What is worth knowing, when nothing is wrong.
  /// - Throws: What is wrong.
  @discardableResult
  public func check() throws(PalierError) -> [Problem] {
    try check(by: checker)
  }

  /// Checks the script by a checker that knows the names in reach.
  func check(by checker: Checker) throws(PalierError) -> [Problem] {
    let (program, problems) = Parser.parse(source)
    var checker = checker
    checker.isScript = true
    _ = checker.check(program)
    let found = checker.problems(in: program.statements, form: problems)
    guard !found.contains(where: { $0.severity == .error }) else {
      throw PalierError(
        .wrongText,
        checker.problemsOfUsedTexts + [TextProblems(found, in: source)]
      )
    }
    return found.map { Problem($0, in: source) }
  }

  /// A checker of the text, that no store knows of.
  var checker: Checker {
    var checker = Checker(dictionary: .standard)
    checker.source = source
    checker.isScript = true
    checker.library = .files
    checker.letters = .letters(besideStore: nil)
    return checker
  }

  /// The text's problems as lines, for the warnings that `check` returns.
  public func rendered(_ problem: Problem, _ presentation: Presentation) -> String {
    presentation.diagnostics.render(problem.diagnostic, in: source)
  }

  /// Writes a text in place of the script's file.
  public static func replace(_ path: String, with text: String) throws(PalierError) {
    try told {
      let file = try AtomicFile(path: path, isReplacing: true)
      try file.write(Array(text.utf8))
      try file.publish()
    }
  }
}
