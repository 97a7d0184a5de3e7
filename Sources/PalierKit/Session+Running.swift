import PalierDiagnostics
import PalierExchange
import PalierRuntime
import PalierSyntax

extension Session {
  /// Decides, from what the verbs of a statement would change, one report each, whether they may.
  public typealias Confirmation = ([ChangeReport]) throws -> Bool

  /// How a text of several statements is read.
  public enum Reading: Sendable {
    /// Each statement stands for itself.
    case statements
    /// A line that begins with a clause or a verb continues the selection shown last.
    case shell
  }

  /// Runs the statements of a text, each a transaction of its own; stops at the first error.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What messages call it.
  ///   - reading: How a line may continue what was shown.
  ///   - path: The file that takes the answers, in the format of its ending.
  ///   - confirm: Asks before verbs act; without it they act at once.
  /// - Throws: What is wrong with the text, or what failed; the statements before were kept.
  public func run(
    _ text: String,
    name: String,
    reading: Reading = .statements,
    answersTo path: String? = nil,
    confirm: Confirmation? = nil
  ) throws(PalierError) {
    let source = SourceText(name: name, text: text)
    try running(answersTo: path) {
      let asked: PalierRuntime.Confirmation? = confirm.map { confirm in
        { reports in try confirm(reports.map { ChangeReport($0, by: self.interpreter) }) }
      }
      try interpreter.run(source, mode: reading == .shell ? .shell : .script, confirm: asked)
    }
  }

  /// Runs a script: one transaction, all of it or nothing.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - parameters: The values of its parameters, as texts, by name.
  ///   - path: The file that takes the answers, in the format of its ending.
  ///   - ask: Asks for the value of a parameter that has none; without it that is an error.
  /// - Throws: What is wrong with the script, or what failed; the store is then as before.
  public func run(
    _ script: Script,
    parameters: [String: String] = [:],
    answersTo path: String? = nil,
    asking ask: ((ParameterQuestion) throws -> String?)? = nil
  ) throws(PalierError) {
    try running(answersTo: path) {
      let asked: ((ParameterRequest) throws -> String?)? = ask.map { ask in
        { try ask(ParameterQuestion($0)) }
      }
      try interpreter.run(script: script.source, parameters: parameters, ask: asked)
    }
  }

  /// Checks a script against the names that are kept with the store; nothing is run.
  ///
  /// - Returns: What is worth knowing, when nothing is wrong.
  /// - Throws: What is wrong.
  @discardableResult
  public func check(_ script: Script) throws(PalierError) -> [Problem] {
    try script.check(by: interpreter.checker(of: script.source))
  }

  /// Runs something that an interruption may stop, with its answers to a file if one is given.
  func running(answersTo path: String?, _ body: () throws -> Void) throws(PalierError) {
    try working {
      let file = try path.map { try answerFile($0) }
      bridge.begin(answersTo: file)
      defer { bridge.forget() }
      try body()
      try bridge.end()
      if !options.isDryRun { try file?.publish() }
    }
  }

  /// The file that takes the answers of a text, in the format of its ending.
  private func answerFile(_ path: String) throws -> AnswerFile {
    guard !options.isSafe else {
      throw RunFailure.refused(
        Message(
          "safe mode writes no files: \(path)",
          "le mode sûr n'écrit pas de fichier : \(path)"
        )
      )
    }
    var format = AnswerFormat(path: path) ?? options.format
    if format == .csv, options.isExcelFrench { format = .excelFrench }
    return try AnswerFile(path: path, format: format)
  }
}
