import PalierRuntime
import PalierStore

extension Session {
  /// Runs a script that only asks, keeps what it gave under a name, and gives out what was kept.
  ///
  /// What is kept holds no name, address or telephone number, and no text about a household; the
  /// references of files stand under pseudonyms that only this freeze has.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - name: The name, which no other freeze of the store may have.
  ///   - parameters: The values of its parameters, as texts, by name.
  ///   - path: The file that takes the answers, in the format of its ending.
  ///   - ask: Asks for the value of a parameter that has none; without it that is an error.
  /// - Throws: What is wrong with the script, or why it can't be frozen.
  public func freeze(
    _ script: Script,
    as name: String,
    parameters: [String: String] = [:],
    answersTo path: String? = nil,
    asking ask: ((ParameterQuestion) throws -> String?)? = nil
  ) throws(PalierError) {
    try running(answersTo: path) {
      let asked: ((ParameterRequest) throws -> String?)? = ask.map { ask in
        { try ask(ParameterQuestion($0)) }
      }
      try interpreter.freeze(script: script.source, parameters: parameters, as: name, ask: asked)
    }
  }

  /// Gives out what was kept under a name: in the same format and tongue, the same bytes.
  ///
  /// - Parameters:
  ///   - name: The name of the freeze.
  ///   - script: The script that is said to have given it.
  ///   - path: The file that takes the answers, in the format of its ending.
  /// - Returns: Whether the script is still the one that gave it; true where none is named.
  /// - Throws: That there is no such freeze, or that it isn't what was kept.
  @discardableResult
  public func replay(
    frozen name: String,
    of script: Script? = nil,
    answersTo path: String? = nil
  ) throws(PalierError) -> Bool {
    var isSame = true
    try running(answersTo: path) {
      isSame = try interpreter.replay(frozen: name, of: script?.source)
    }
    return isSame
  }

  /// The freezes of the store, oldest first, each with what was corrected since.
  public func freezes() throws(PalierError) -> [FreezeSummary] {
    try told {
      try interpreter.requireFreezes()
      return try store.read { try $0.freezes() }.map { try summary(of: $0) }
    }
  }

  /// The freeze of a name.
  public func freeze(named name: String) throws(PalierError) -> FreezeSummary {
    try told { try summary(of: try interpreter.freeze(named: name)) }
  }

  private func summary(of freeze: Freeze) throws -> FreezeSummary {
    FreezeSummary(
      freeze,
      try? interpreter.report(of: freeze),
      try interpreter.changes(since: freeze)
    )
  }
}
