import PalierDiagnostics
import PalierDictionary
package import PalierSyntax
import PalierValues

extension Checker {
  package mutating func checkStatement(_ statement: Statement) -> CheckedStatement? {
    let known = diagnostics.count
    recordsUses = true
    usedFields = []
    usedEntities = []
    usedNames = []
    if blocks == 0 { needs = [] }
    if blocks == 0, let name = statement.givenName { graph.begin(name) }
    defer { if blocks == 0 { graph.end() } }
    guard let kind = checkKind(statement.kind, at: statement.range) else { return nil }
    guard !diagnostics[known...].contains(where: { $0.severity == .error }) else { return nil }
    return CheckedStatement(
      kind,
      tree: statement,
      it: declareIt(after: kind, at: statement.range),
      uses: usedFields,
      names: usedNames
    )
  }

  private mutating func checkKind(
    _ kind: Statement.Kind,
    at range: SourceRange
  ) -> CheckedStatement.Kind? {
    guard admits(kind, at: range) else { return nil }
    switch kind {
    case .sentence(let sentence): return checkSentence(sentence)
    case .create(let name, let assignments): return checkCreate(name, assignments)
    case .letName(let name, let node): return checkLet(name, node)
    case .define(let path, let node): return checkDefine(path, node)
    case .param(let name, let type, let standard): return checkParam(name, type, standard)
    case .branch(let condition, let block, let otherwise):
      let checked = checkCondition(condition)
      return .branch(
        checked,
        then: checkBlock(block),
        otherwise: otherwise.map { checkBlock($0) } ?? []
      )
    case .forEach(let name, let node, let block): return checkLoop(name, node, block)
    case .print(let node): return checkSaid(node) { .print($0, $1) }
    case .warn(let node): return checkSaid(node) { .warn($0, $1) }
    case .fail(let node): return checkSaid(node) { .fail($0, $1) }
    case .assert(let condition, let message):
      return .assert(
        checkCondition(condition),
        text: said(condition) { _ = $0.checkCondition(condition) },
        message: message.map { check($0, as: .text) }
      )
    case .importFile(let file, let name):
      let path = check(file, as: .text)
      meet(.entity(.imported), at: name)
      guard let entity = imported(word: name) else {
        _ = unknownEntity(name)
        return nil
      }
      guard !entity.isLog else {
        report(.keptByItself(entity: entity.name), at: name.range)
        return nil
      }
      return .importFile(path, entity: entity.name)
    case .history(let name, let node):
      meet(.entity(.any), at: name)
      guard let entity = entity(word: name) else {
        _ = unknownEntity(name)
        return nil
      }
      guard admits(entity, at: name.range) else { return nil }
      return .history(entity: entity.name, check(node, as: .reference(entity.name)))
    case .explain(let sentence):
      return checkQuestion(sentence.question).map { .explain($0) }
    case .begin: return standingAlone(.begin, .begin, at: range)
    case .commit: return standingAlone(.commit, .commit, at: range)
    case .rollback: return standingAlone(.rollback, .rollback, at: range)
    case .undo: return standingAlone(.undo, .undo, at: range)
    case .redo: return standingAlone(.redo, .redo, at: range)
    case .shellWord(let name): return .shellWord(name.folded)
    case .continuation:
      report(.rowsRequired, at: range)
      return nil
    case .function(let name, let parameters, let type, let node):
      return checkFunction(name, parameters, type, node)
    case .task(let name, let parameters, let block): return checkTask(name, parameters, block)
    case .use(let node): return checkUse(node, at: range)
    case .runText(let node, let values): return checkRun(text: node, values, at: range)
    case .title(let text): return .title(check(text, as: .text))
    case .section(let text): return .section(check(text, as: .text))
    case .run(let name, let arguments): return checkRun(name, arguments, at: range)
    case .duplicates(let name, let node): return checkDuplicates(of: name, node)
    case .sheet(let name, let row): return checkSheet(of: name, row)
    case .access(let name, let row):
      return checkHousehold(name, row, of: .access).map { .access($0) }
    }
  }

  /// What is said to a store between two transactions: neither in a script nor in a block.
  private mutating func standingAlone(
    _ kind: CheckedStatement.Kind,
    _ word: Keyword,
    at range: SourceRange
  ) -> CheckedStatement.Kind? {
    if isScript {
      report(.insideScript(word), at: range)
      return nil
    }
    guard blocks == 0 else {
      report(.insideBlock(word), at: range)
      return nil
    }
    return kind
  }

  mutating func unknownEntity(_ name: Name) -> Typed {
    let near = nearest(
      to: name.folded,
      among: dictionary.entities.flatMap { [$0.singular, $0.plural] }
    ).map { dictionaryWord($0, like: name) }
    return reported(.unknownName(name.text, role: .entity, near: near), at: name.range)
  }

  private mutating func checkCreate(
    _ name: Name,
    _ assignments: [Assignment]
  ) -> CheckedStatement.Kind? {
    meet(.entity(.created), at: name)
    guard let entity = entity(word: name) else {
      _ = unknownEntity(name)
      return nil
    }
    guard !entity.isLog else {
      report(.keptByItself(entity: entity.name), at: name.range)
      return nil
    }
    guard admits(entity, at: name.range), admitsWriting(entity, at: name.range) else { return nil }
    return .create(entity: entity.name, checkAssignments(assignments, of: entity))
  }

  private mutating func checkLet(_ name: Name, _ node: Expression) -> CheckedStatement.Kind? {
    if rowsTarget(node) != nil || node.isSelection {
      switch checkQuestion(node) {
      case .rows(let rows)?:
        let variable = environment.declare(name, as: .rows(rows.selection.entity))
        return .letRows(variable, rows.selection)
      case .groups?:
        report(.rowsRequired, at: node.range)
        return nil
      case .value, nil: return nil
      }
    }
    let typed = check(node)
    switch typed.type {
    case .value(let type):
      return .letValue(environment.declare(name, as: .value(type)), typed.expression)
    case .rows, .nothing:
      report(.valueRequired, at: node.range)
      return nil
    case .anything: return nil
    }
  }

  private mutating func checkDefine(
    _ path: [Name],
    _ node: Expression
  ) -> CheckedStatement.Kind? {
    guard let first = path.first else { return nil }
    guard path.count == 2 else {
      // Checked where it is written, so that its errors are said there.
      guard checkQuestion(node) != nil else { return nil }
      environment.define(first, as: node)
      return .define(name: first.text)
    }
    guard let entity = entity(word: first) else {
      _ = unknownEntity(first)
      return nil
    }
    let field = dictionary.field(word: path[1].folded, of: entity)
    if let field {
      recognise(path[1], as: field.words)
      guard case .defined = field.kind else {
        report(.fieldTaken(path[1].text, entity: entity.name), at: path[1].range)
        return nil
      }
    }
    let outer = environment
    environment = outer.besides(field?.name ?? path[1].folded, of: entity)
    let typed = inRows([RowScope(entity: entity)]) { checker in
      let typed = checker.check(node, expecting: field?.type)
      return field.map { checker.coerced(typed, to: $0.type) } ?? typed
    }
    environment = outer
    guard typed.type.valueType != nil else {
      if !typed.isReported { report(.valueRequired, at: node.range) }
      return nil
    }
    environment.define(path[1], of: entity, inPlaceOf: field, as: node)
    return .define(name: "\(first.text).\(path[1].text)")
  }

  private mutating func checkParam(
    _ name: Name,
    _ typeName: Name,
    _ standard: Expression?
  ) -> CheckedStatement.Kind? {
    guard blocks == 0 else {
      report(.insideBlock(.param), at: name.range)
      return nil
    }
    guard let type = valueType(named: typeName) else {
      reportUnknownType(typeName)
      return nil
    }
    if case .reference(let name) = type, let entity = dictionary.entity(named: name),
      !admitsName(of: entity, at: typeName.range)
    {
      return nil
    }
    if let standard { meet(.operand(.given(type)), at: standard) }
    let checked = standard.map { check($0, as: type) }
    return .param(environment.declare(name, as: .value(type)), standard: checked)
  }

  private mutating func checkLoop(
    _ name: Name,
    _ node: Expression,
    _ block: Block
  ) -> CheckedStatement.Kind? {
    guard let selection = checkSelection(node) else { return nil }
    let outer = environment
    let variable = environment.declare(name, as: .row(selection.entity))
    let body = checkStatements(of: block)
    let inner = environment
    environment = outer
    environment.reserveNumbers(of: inner)
    return .forEach(variable, selection, body)
  }

  private mutating func checkSaid(
    _ node: Expression,
    _ make: (CheckedExpression, ValueType) -> CheckedStatement.Kind
  ) -> CheckedStatement.Kind? {
    if rowsTarget(node) != nil || node.isSelection {
      // `print households`: the answer itself.
      return checkQuestion(node).map { .question($0) }
    }
    let typed = check(node)
    switch typed.type {
    case .value(let type): return make(typed.expression, type)
    case .nothing: return make(typed.expression, .text)
    case .rows(let entity):
      report(.rowsWithoutFunction(entity: entity), at: node.range)
      return nil
    case .anything: return nil
    }
  }

  /// Declares `it` and `cela` after a statement whose answer is rows.
  private mutating func declareIt(
    after kind: CheckedStatement.Kind,
    at range: SourceRange
  ) -> Variable? {
    let entity: String? =
      switch kind {
      case .question(.rows(let rows)): rows.selection.entity
      case .act(let rows, let verbs):
        verbs.contains(where: \.isTransfer) ? "transfer" : rows.selection.entity
      case .create(let entity, _): entity
      default: nil
      }
    guard let entity else {
      if case .question(.groups) = kind { environment.forgetIt() }
      return nil
    }
    return environment.declareIt(.rows(entity))
  }
}

extension Expression {
  var isSelection: Bool {
    if case .selection = kind { return true }
    return false
  }
}

extension CheckedVerb {
  var isTransfer: Bool {
    if case .transfer = kind { return true }
    return false
  }
}
