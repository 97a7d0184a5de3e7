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
}
