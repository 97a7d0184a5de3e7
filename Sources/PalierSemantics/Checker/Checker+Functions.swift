import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// `function f(a: T): U = Q`: checked here, once, with its parameters as variables.
  mutating func checkFunction(
    _ name: Name,
    _ parameters: [Parameter],
    _ typeName: Name,
    _ node: Expression
  ) -> CheckedStatement.Kind? {
    if Function.named(name.folded) != nil {
      report(.nameOfLanguage(name.text), at: name.range)
      return nil
    }
    let type = variableType(named: typeName)
    let outer = environment
    nesting = 0
    let variables = declare(parameters)
    let known = diagnostics.count
    let result = type.map { checkResult(node, as: $0) } ?? .reported
    let isRight = !diagnostics[known...].contains { $0.severity == .error }
    let inner = environment
    environment = outer
    environment.reserveNumbers(of: inner)
    let definition = FunctionDefinition(
      name: name.text,
      parameters: variables,
      signature: signature(name, parameters),
      result: isRight ? result : .reported,
      nesting: nesting + 1,
      uses: usedFields,
      reaches: usedEntities,
      needs: needs
    )
    environment.bind(name, to: .function(definition))
    return .define(name: name.text)
  }

  private mutating func checkResult(
    _ node: Expression,
    as type: VariableType
  ) -> FunctionDefinition.Result {
    switch type {
    case .value(let type): return .value(check(node, as: type), type)
    case .row(let entity):
      return .value(check(node, as: .reference(entity)), .reference(entity))
    case .rows(let entity):
      let known = diagnostics.count
      guard case .rows(let rows)? = checkQuestion(node) else {
        if diagnostics.count == known { report(.rowsRequired, at: node.range) }
        return .reported
      }
      guard rows.selection.entity == entity else {
        report(.otherRows(expected: entity, found: rows.selection.entity), at: node.range)
        return .reported
      }
      return .rows(rows)
    }
  }

  /// Declares parameters as variables of the body that follows.
  mutating func declare(_ parameters: [Parameter]) -> [Variable] {
    var seen = Set<String>()
    return parameters.map { parameter in
      if !seen.insert(parameter.name.folded).inserted {
        report(.parameterRepeated(parameter.name.text), at: parameter.name.range)
      }
      // A type that isn't known was told; the body is read with one that is.
      let type = variableType(named: parameter.type) ?? .value(.text)
      return environment.declare(parameter.name, as: type)
    }
  }

  func signature(_ name: Name, _ parameters: [Parameter]) -> String {
    let list = parameters.map { "\($0.name.text): \($0.type.text)" }.joined(separator: ", ")
    return "\(name.text)(\(list))"
  }

  /// A call of a function that gives a value.
  mutating func checkFunctionCall(
    _ function: FunctionDefinition,
    _ name: Name,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> Typed {
    noteUse(of: name)
    switch function.result {
    case .reported:
      seekCursor(in: arguments ?? [])
      return .reported(range)
    case .rows(let rows): return Typed(.constant(.unknown), .rows(rows.selection.entity), range)
    case .value(let body, let type):
      guard var substitution = substitution(function, arguments, at: range) else {
        return .reported(range)
      }
      let expression = substitution.expression(body)
      guard !substitution.isTooLarge else {
        return reported(.definitionTooDeep(function.name), at: range)
      }
      if case .reference(let name) = type, let entity = dictionary.entity(named: name),
        !admitsName(of: entity, at: range)
      {
        return .reported(range)
      }
      return Typed(expression, type, range)
    }
  }

  /// A call of a function that gives rows.
  mutating func checkRowsCall(
    _ name: Name,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> CheckedRows? {
    noteUse(of: name)
    guard let function = environment.function(name.folded), case .rows(let body) = function.result,
      var substitution = substitution(function, arguments, at: range)
    else { return nil }
    let rows = substitution.rows(body)
    guard !substitution.isTooLarge else {
      report(.definitionTooDeep(function.name), at: range)
      return nil
    }
    return withoutWithheld(rows)
  }

  /// What a call puts in the place of the function's parameters.
  private mutating func substitution(
    _ function: FunctionDefinition,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> Substitution? {
    let known = diagnostics.count
    guard
      let given = checkArguments(
        arguments,
        for: function.parameters,
        of: function.name,
        signature: function.signature,
        at: range
      )
    else { return nil }
    nesting = max(nesting, function.nesting)
    guard function.nesting < Checker.maximumExpansionDepth else {
      report(.definitionTooDeep(function.name), at: range)
      return nil
    }
    if recordsUses { usedFields.formUnion(function.uses) }
    usedEntities.formUnion(function.reaches)
    if function.needs.contains(where: isWithheld) { reportWithheld(function.name, at: range) }
    needs.formUnion(function.needs)
    let depth = rows.count
    var substitution = Substitution(place: place(range)) { $0 + depth }
    for (parameter, argument) in zip(function.parameters, given) {
      switch argument {
      case .value(let expression, _): substitution.values[parameter.id] = expression
      case .rows(let selection): substitution.rows[parameter.id] = selection
      }
    }
    return diagnostics[known...].contains { $0.severity == .error } ? nil : substitution
  }

  /// Checks what is given to parameters; nil when their number is wrong.
  mutating func checkArguments(
    _ arguments: [Argument]?,
    for parameters: [Variable],
    of name: String,
    signature: String,
    at range: SourceRange
  ) -> [CheckedArgument]? {
    guard let arguments else {
      report(.argumentsMissing(name, signature: signature), at: range)
      return nil
    }
    guard let nodes = arguments.values, nodes.count == parameters.count else {
      report(.wrongArguments(name, expected: Message(signature, signature)), at: range)
      seekCursor(in: arguments)
      return nil
    }
    return zip(parameters, nodes).compactMap { checkArgument($1, as: $0.type) }
  }

  private mutating func checkArgument(
    _ node: Expression,
    as type: VariableType
  ) -> CheckedArgument? {
    switch type {
    case .value(let type):
      return asPath(node) { .value($0.check(node, as: type), type) }
    case .row(let entity):
      return asPath(node) {
        .value($0.check(node, as: .reference(entity)), .reference(entity))
      }
    case .rows(let entity):
      guard let selection = checkSelection(node) else { return nil }
      guard selection.entity == entity else {
        report(.otherRows(expected: entity, found: selection.entity), at: node.range)
        return nil
      }
      return .rows(selection)
    }
  }

  /// Notes that the name being given uses another; one that would use itself is refused.
  mutating func noteUse(of name: Name) {
    guard expansions == 0 else { return }
    switch environment.binding(for: name.folded) {
    case .definition(let definition)?: noteUse(definition.name)
    case .function(let function)?: noteUse(function.name)
    case .variable?, .task?, nil: break
    }
    guard let way = graph.use(name) else { return }
    report(.usesItself(way), at: name.range)
  }

  /// Notes that a statement uses a definition, so that its explanation names it.
  mutating func noteUse(_ name: String) {
    if expansions == 0, !usedNames.contains(name) { usedNames.append(name) }
  }

  /// Why a name isn't known that the text gives, but not before this.
  mutating func notYetGiven(_ name: Name) -> SemanticError? {
    guard expansions == 0 else { return nil }
    if Environment.isIt(name.folded) { return .noRowsBefore(name.text) }
    if let way = graph.use(name) { return .usesItself(way) }
    return graph.isLater(name) ? .givenLater(name.text) : nil
  }
}
