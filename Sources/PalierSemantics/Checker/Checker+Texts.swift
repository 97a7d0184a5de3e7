import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// Other texts: those whose names a text uses, and those that it runs as parts of its own.
extension Checker {
  /// A text on the way to be read, with those that lead to it.
  private struct OpenText {
    let volume: TextLibrary.Volume
    let chain: [(identity: String, name: String)]
  }

  /// `use "FILE"`: the names that another text gives.
  mutating func checkUse(_ node: Expression, at range: SourceRange) -> CheckedStatement.Kind? {
    guard blocks == 0 else {
      report(.insideBlock(.use), at: range)
      return nil
    }
    guard let text = open(node) else { return nil }
    let identity = text.volume.identity
    var statements: [CheckedStatement] = []
    if used.given[identity] == nil {
      guard let (read, given) = read(text, givingNamesAlone: true, at: node.range) else {
        return nil
      }
      statements = read
      used.given[identity] = given
    }
    if let given = used.given[identity] { environment.take(given) }
    return .use(statements, text.volume.source)
  }

  /// `run "FILE" { name: value }`: a script as a part of this one.
  ///
  /// It sees none of this text's names
  /// and gives none of its own; its parameters take their values here.
  mutating func checkRun(
    text node: Expression,
    _ values: [Assignment],
    at range: SourceRange
  ) -> CheckedStatement.Kind? {
    guard let text = open(node),
      let (statements, _) = read(text, givingNamesAlone: false, at: node.range)
    else { return nil }
    let name = text.volume.source.name
    var given: [(parameter: Variable, value: CheckedArgument)] = []
    var body: [CheckedStatement] = []
    var parameters: [Variable] = []
    for statement in statements {
      guard case .param(let variable, let standard) = statement.kind,
        case .value(let type) = variable.type
      else {
        body.append(statement)
        continue
      }
      parameters.append(variable)
      let folded = TextForm.foldedWord(variable.name)
      if let value = values.first(where: { $0.field.folded == folded }) {
        meet(.operand(.given(type)), at: value.value)
        given.append((variable, .value(check(value.value, as: type), type)))
      } else if standard == nil {
        report(.parameterWithoutValue(variable.name, text: name), at: range)
      } else {
        body.append(statement)
      }
    }
    var seen: Set<String> = []
    let names = parameters.map(\.name)
    for value in values {
      let folded = value.field.folded
      meet(
        .parameter(parameters.filter { !seen.contains(TextForm.foldedWord($0.name)) }),
        at: value.field
      )
      if !names.contains(where: { TextForm.foldedWord($0) == folded }) {
        let near = EditDistance.nearest(to: folded, among: names)
        report(.noParameter(value.field.text, text: name, near: near), at: value.field.range)
      } else if !seen.insert(folded).inserted {
        report(.fieldRepeated(value.field.text), at: value.field.range)
      }
    }
    let task = TaskDefinition(
      name: name,
      parameters: given.map(\.parameter),
      signature: name,
      body: body,
      source: text.volume.source
    )
    return .run(task, given.map(\.value))
  }

  /// Opens the text that a statement names; nil, and said, where it can't be had or leads back to
  /// itself.
  private mutating func open(_ node: Expression) -> OpenText? {
    guard let path = plainText(node) else { return nil }
    guard let library else {
      report(
        .textMissing(Message("no file can be read here", "aucun fichier ne peut être lu ici")),
        at: node.range
      )
      return nil
    }
    let volume: TextLibrary.Volume
    do throws(TextLibrary.Missing) {
      volume = try library.open(path, source)
    } catch {
      report(.textMissing(error.message), at: node.range)
      return nil
    }
    let chain = used.chain + [(volume.identity, volume.source.name)]
    if let start = used.chain.firstIndex(where: { $0.identity == volume.identity }) {
      report(.usesItself(chain[start...].map(\.name)), at: node.range)
      return nil
    }
    return OpenText(volume: volume, chain: chain)
  }

  /// Checks a text that is used or run, which sees the names of no other; nil when it is wrong.
  private mutating func read(
    _ text: OpenText,
    givingNamesAlone: Bool,
    at range: SourceRange
  ) -> (statements: [CheckedStatement], names: Environment)? {
    let volume = text.volume
    let (program, problems) = Parser.parse(volume.source)
    var inner = Checker(dictionary: dictionary, environment: known.beginning, role: role)
    inner.environment.reserveNumbers(of: environment)
    inner.source = volume.source
    inner.isScript = true
    inner.library = library
    inner.letters = letters
    inner.known = known
    inner.used = used
    inner.used.chain = text.chain
    let statements = inner.check(program)
    if givingNamesAlone {
      for statement in program.statements where !statement.givesNames {
        inner.report(.actsWhereUsed, at: statement.range)
      }
    }
    let found = inner.problems(in: program.statements, form: problems)
    environment.reserveNumbers(of: inner.environment)
    let deeper = inner.used.problems
    used = inner.used
    used.chain.removeLast()
    guard !found.contains(where: { $0.severity == .error }) else {
      // Where another text is to blame for all, that one says it.
      let own = found.filter { deeper.isEmpty || $0.code != .usedTextWrong }
      if !own.isEmpty {
        used.problems.append(
          TextProblems(own.sorted { $0.range.lower < $1.range.lower }, in: volume.source)
        )
      }
      report(.usedTextWrong(volume.source.name), at: range)
      return nil
    }
    return (statements, inner.environment)
  }

  /// A text that is known before anything runs.
  mutating func plainText(_ node: Expression) -> String? {
    guard case .text(let parts) = node.kind else {
      // Where a text was missing, the parser has said so.
      if node.kind != .missing { report(.plainTextRequired, at: node.range) }
      return nil
    }
    var text = ""
    for part in parts {
      guard case .text(let piece) = part else {
        report(.plainTextRequired, at: node.range)
        return nil
      }
      text += piece
    }
    return text
  }
}
