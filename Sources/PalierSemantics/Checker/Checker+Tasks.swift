import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// `task t(a: T) { … }`: its body is checked here, and done where it is run.
  mutating func checkTask(
    _ name: Name,
    _ parameters: [Parameter],
    _ block: Block
  ) -> CheckedStatement.Kind? {
    let outer = environment
    let variables = declare(parameters)
    let body = checkStatements(of: block)
    let inner = environment
    environment = outer
    environment.reserveNumbers(of: inner)
    environment.bind(
      name,
      to: .task(
        TaskDefinition(
          name: name.text,
          parameters: variables,
          signature: signature(name, parameters),
          body: body,
          source: source
        )
      )
    )
    return .define(name: name.text)
  }

  /// `run t(…)`.
  mutating func checkRun(
    _ name: Name,
    _ arguments: [Argument],
    at range: SourceRange
  ) -> CheckedStatement.Kind? {
    guard case .task(let task)? = environment.binding(for: name.folded) else {
      if name.text.isEmpty { return nil }
      if let error = notYetGiven(name) {
        report(error, at: name.range)
      } else if let function = environment.function(name.folded) {
        report(.functionRun(function.signature), at: name.range)
      } else {
        let near = EditDistance.nearest(to: name.folded, among: environment.taskNames)
        report(.unknownName(name.text, role: .task, near: near), at: name.range)
      }
      return nil
    }
    noteUse(of: name)
    guard
      let given = checkArguments(
        arguments,
        for: task.parameters,
        of: task.name,
        signature: task.signature,
        at: range
      ), given.count == task.parameters.count
    else { return nil }
    return .run(task, given)
  }

  /// The statements of a block; the names that they give end with it.
  mutating func checkBlock(_ block: Block) -> [CheckedStatement] {
    let outer = environment
    let body = checkStatements(of: block)
    let inner = environment
    environment = outer
    environment.reserveNumbers(of: inner)
    return body
  }

  /// The statements of a block, in the environment as it is.
  mutating func checkStatements(of block: Block) -> [CheckedStatement] {
    blocks += 1
    defer { blocks -= 1 }
    return block.statements.compactMap { checkStatement($0) }
  }

  /// `use "FILE"`: the names that another text gives.
  mutating func checkUse(_ node: Expression, at range: SourceRange) -> CheckedStatement.Kind? {
    guard blocks == 0 else {
      report(.insideBlock(.use), at: range)
      return nil
    }
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
    var statements: [CheckedStatement] = []
    if used.given[volume.identity] == nil {
      guard let read = read(volume, chain: chain, at: node.range) else { return nil }
      statements = read
    }
    if let given = used.given[volume.identity] { environment.take(given) }
    return .use(statements, volume.source)
  }

  /// Checks a text that is used, which sees the names of no other; nil when it is wrong.
  private mutating func read(
    _ volume: TextLibrary.Volume,
    chain: [(identity: String, name: String)],
    at range: SourceRange
  ) -> [CheckedStatement]? {
    let (program, problems) = Parser.parse(volume.source)
    var inner = Checker(dictionary: dictionary, environment: known.beginning)
    inner.environment.reserveNumbers(of: environment)
    inner.source = volume.source
    inner.isScript = true
    inner.library = library
    inner.letters = letters
    inner.known = known
    inner.used = used
    inner.used.chain = chain
    let statements = inner.check(program)
    for statement in program.statements where !statement.givesNames {
      inner.report(.actsWhereUsed, at: statement.range)
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
    used.given[volume.identity] = inner.environment
    return statements
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
