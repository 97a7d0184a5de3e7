import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Settles a call: over inner rows, over the current rows, or of the row's own values.
  mutating func checkCall(
    _ name: Name,
    _ arguments: [Argument]?,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    if let first = arguments?.first, let place = Function.named(name.folded)?.firstPlace {
      meet(place, at: first)
    }
    let typed =
      environment.function(name.folded).map { checkFunctionCall($0, name, arguments, at: range) }
      ?? settleCall(name, arguments, at: range)
    seekCursor(in: arguments ?? [])
    return typed
  }

  private mutating func settleCall(
    _ name: Name,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> Typed {
    guard let function = Function.named(name.folded) else {
      if let error = notYetGiven(name) { return reported(error, at: name.range) }
      if case .task(let task)? = environment.binding(for: name.folded) {
        return reported(.taskAsValue(task.signature), at: range)
      }
      // `between(…)`: nothing of that name is known.
      let near = EditDistance.nearest(
        to: name.folded,
        among: environment.functionNames
          + Function.allCases.flatMap { $0.english.words + $0.french.words }
      )
      return reported(.unknownName(name.text, role: .function, near: near), at: name.range)
    }
    switch function {
    case .any, .no, .all, .count, .sum, .average, .min, .max, .distinct, .first, .latest, .median,
      .percentile:
      if let typed = checkRowCall(name, arguments ?? [], member: nil, at: range) { return typed }
      if function.isOfRowsOnly, let typed = noRows(in: arguments ?? []) { return typed }
      return checkAggregate(function, arguments, at: range)
    case .share:
      return checkShareCall(arguments ?? [], at: range)
    case .year, .quarter, .month, .days, .months, .words, .earliest, .greatest:
      return checkScalarFunction(function, name, arguments ?? [], at: range)
    case .percent:
      return checkPercent(arguments ?? [], at: range)
    case .rank, .change, .running:
      return checkGroupFunction(function, arguments, at: range)
    case .became, .daysIn:
      return checkHistoryCall(function, name, arguments ?? [], at: range)
    case .band: return checkBand(arguments ?? [], at: range)
    case .workingDays: return checkWorkingDays(arguments ?? [], at: range)
    }
  }

  /// A function of the row's own values.
  private mutating func checkScalarFunction(
    _ function: Function,
    _ name: Name,
    _ arguments: [Argument],
    at range: SourceRange
  ) -> Typed {
    let nodes = arguments.compactMap { argument -> Expression? in
      guard case .value(let node) = argument else { return nil }
      return node
    }
    guard nodes.count == arguments.count else {
      return reported(.wrongArguments(name.text, expected: .oneValue), at: range)
    }
    switch function {
    case .year, .quarter, .month:
      guard nodes.count == 1 else {
        return reported(.wrongArguments(name.text, expected: .oneDate), at: range)
      }
      let date = check(nodes[0], as: .date)
      switch function {
      case .year: return Typed(.function(.year, [date]), .year, range)
      case .quarter: return Typed(.function(.quarter, [date]), .quarter, range)
      default: return Typed(.function(.month, [date]), .month, range)
      }
    case .days, .months:
      guard nodes.count == 2 else {
        return reported(.wrongArguments(name.text, expected: .twoDates), at: range)
      }
      let dates = nodes.map { check($0, as: .date) }
      return Typed(
        .function(function == .days ? .daysBetween : .monthsBetween, dates),
        .number,
        range
      )
    case .words:
      return Typed(.function(.words, nodes.map { check($0, as: .text) }), .text, range)
    default:
      var type: ValueType?
      var values: [CheckedExpression] = []
      for node in nodes {
        let typed = check(node, expecting: type)
        if type == nil { type = typed.type.valueType }
        values.append(type.map { coerced(typed, to: $0).expression } ?? typed.expression)
      }
      guard let type else {
        return reported(.wrongArguments(name.text, expected: .oneValue), at: range)
      }
      guard isOrdered(type) else { return reported(.unordered(type), at: range) }
      return Typed(.function(function == .earliest ? .earliest : .greatest, values), type, range)
    }
  }

  /// `percent(a / b)`: a ratio of aggregates printed as a percentage.
  private mutating func checkPercent(_ arguments: [Argument], at range: SourceRange) -> Typed {
    guard arguments.count == 1, case .value(let node) = arguments[0] else {
      return reported(.wrongArguments("percent", expected: .oneValue), at: range)
    }
    let number = check(node, as: .number)
    return Typed(
      .arithmetic(
        .multiply,
        TypedOperand(number, .number),
        TypedOperand(.constant(.percent(Percent(ratioScaled: Number.scale))), .percent)
      ),
      .percent,
      range
    )
  }

  /// Settles a function over inner rows; a call whose first argument isn't rows is none.
  ///
  /// The member is the field asked of the row that the call gives: `latest(…).outcome`.
  mutating func checkRowCall(
    _ name: Name,
    _ arguments: [Argument],
    member: Name?,
    at range: SourceRange
  ) -> Typed? {
    guard let function = Function.named(name.folded) else { return nil }
    var arguments = arguments
    let place = function == .percentile && arguments.count == 2 ? arguments.removeFirst() : nil
    guard case .value(let first)? = arguments.first, let target = rowsTarget(first)
    else { return nil }
    guard var selection = checkSelection(target.selection) else { return .reported(range) }
    guard let entity = dictionary.entity(named: selection.entity) else { return .reported(range) }
    let inner = rows + [RowScope(entity: entity)]
    // `all(steps, state = done)`: the test, beside the rows.
    if function == .all {
      guard arguments.count == 2, case .value(let test) = arguments[1] else {
        return reported(.wrongArguments(name.text, expected: .rowsAndTest), at: range)
      }
      let condition = inRows(inner) { $0.checkCondition(test) }
      selection.steps.append(.filter(.not(condition)))
      return Typed(.not(.exists(selection)), range)
    }
    guard arguments.count == 1 else {
      return reported(.wrongArguments(name.text, expected: .oneSelection), at: range)
    }
    switch function {
    case .any, .no, .count:
      if !target.path.isEmpty {
        let rows = Printer.print(target.selection, tongue: .english)
        let value = target.path.map(\.text).joined(separator: ".")
        return reported(.countOfValues(value, of: rows), at: range)
      }
      if function == .count {
        return Typed(.overRows(.count, selection, nil), .number, range)
      }
      let exists = CheckedCondition.exists(selection)
      return Typed(function == .any ? exists : .not(exists), range)
    case .first, .latest:
      let path = target.path + (member.map { [$0] } ?? [])
      let value = inRows(inner) { $0.checkPath(path, at: range) }
      guard let type = value.type.valueType else { return value }
      return Typed(
        .overRows(function == .first ? .first : .latest, selection, value.expression),
        type,
        range
      )
    default:
      guard !target.path.isEmpty else {
        return reported(.wrongArguments(name.text, expected: .fieldOfRows), at: range)
      }
      let value = inRows(inner) { $0.checkPath(target.path, at: range) }
      guard let type = value.type.valueType else { return value }
      let settled = settle(function, type, at: range) {
        .overRows($0, selection, value.expression)
      }
      guard function == .percentile else { return settled }
      guard let hundredths = checkHundredths(place, at: range) else { return .reported(range) }
      return Typed(
        .overRows(.percentile(hundredths), selection, value.expression),
        settled.type,
        range
      )
    }
  }

  /// The path after the rows, from the innermost row on; the row itself when it is empty.
  private mutating func checkPath(_ path: [Name], at range: SourceRange) -> Typed {
    let depth = rows.count - 1
    guard let entity = rows.last?.entity else { return .reported(range) }
    guard let head = path.first else {
      return Typed(.identity(depth, entity: entity.name), .reference(entity.name), range)
    }
    meet(.member(of: entity, isRow: false), at: head)
    var typed = fieldExpression(head, of: entity, depth: depth) ?? unknownField(head, of: entity)
    for name in path.dropFirst() {
      guard case .value(.reference(let owner)) = typed.type,
        let referred = dictionary.entity(named: owner)
      else {
        return typed.isReported ? typed : reported(.notARow(name.text), at: name.range)
      }
      typed = checkField(name, ofReference: typed.expression, entity: referred, at: name.range)
    }
    if case .rows(let relation) = typed.type {
      return reported(.rowsWithoutFunction(entity: relation), at: range)
    }
    return typed
  }

  /// The function's checked name and type for values of a type; a diagnostic when it has none.
  func resultType(of function: Function, _ type: ValueType) -> (RowsFunctionName, ValueType)? {
    switch (function, type) {
    case (.sum, .number), (.sum, .money), (.sum, .duration), (.sum, .months): (.sum, type)
    case (.average, .number), (.average, .money), (.average, .duration), (.average, .months):
      (.average, type)
    case (.median, .number), (.median, .money), (.median, .duration): (.median, type)
    case (.median, .date): (.lowerMiddle, type)
    // Of which place is known to the caller.
    case (.percentile, .number), (.percentile, .money), (.percentile, .duration):
      (.percentile(.constant(.unknown)), type)
    case (.min, _) where isOrdered(type): (.minimum, type)
    case (.max, _) where isOrdered(type): (.maximum, type)
    case (.distinct, _): (.distinct, .number)
    default: nil
    }
  }

  mutating func settle(
    _ function: Function,
    _ type: ValueType,
    at range: SourceRange,
    _ make: (RowsFunctionName) -> CheckedExpression
  ) -> Typed {
    guard let (checked, result) = resultType(of: function, type) else {
      return reported(
        function.needsNumbers ? .notANumber(type) : .unordered(type),
        at: range
      )
    }
    return Typed(make(checked), result, range)
  }

  /// The rows that an argument begins with, and the path after them: `contacts.date where C`.
  func rowsTarget(_ node: Expression) -> (selection: Expression, path: [Name])? {
    switch node.kind {
    case .selection(let selection):
      guard let source = rowsTarget(selection.source) else { return nil }
      let rebuilt = Selection(
        source: source.selection,
        asOf: selection.asOf,
        clauses: selection.clauses,
        range: selection.range
      )
      return (Expression(.selection(rebuilt), at: node.range), source.path)
    case .member(let base, let name):
      if let source = rowsTarget(base) { return (source.selection, source.path + [name]) }
      return childrenOfNamedRow(base, name) || childrenOfVariable(base, name) != nil
        ? (node, []) : nil
    case .call(let name, _):
      return environment.function(name.folded)?.rowsEntity == nil ? nil : (node, [])
    case .name(let name):
      return isRows(name) ? (node, []) : nil
    case .sigil(let name):
      guard case .variable(let variable)? = environment.binding(for: name.folded),
        case .rows = variable.type
      else { return nil }
      return (node, [])
    default: return nil
    }
  }

  /// Says of a function that needs rows what its argument is instead, by the name it begins with.
  private mutating func noRows(in arguments: [Argument]) -> Typed? {
    guard case .value(var node)? = arguments.first else { return nil }
    while case .selection(let selection) = node.kind { node = selection.source }
    guard case .name(let name) = node.kind, let entity = rows.last?.entity,
      notYetGiven(name) == nil
    else { return nil }
    if dictionary.field(word: name.folded, of: entity.name) != nil {
      return reported(.rowsRequired, at: name.range)
    }
    let words =
      dictionary.children(of: entity.name).map(\.plural) + dictionary.entities.map(\.plural)
    let near = nearest(to: name.folded, among: words).map { dictionaryWord($0, like: name) }
    return reported(
      .unknownName(name.text, role: .relation(of: entity.name), near: near),
      at: name.range
    )
  }

  /// `household.contacts`: the children of an outer row by its name.
  private func childrenOfNamedRow(_ base: Expression, _ name: Name) -> Bool {
    guard let scope = rowScope(of: base) else { return false }
    return dictionary.relation(word: name.folded, of: rows[scope].entity.name) != nil
  }

  /// `h.contacts`: the children of the row that a loop or a parameter holds.
  func childrenOfVariable(_ base: Expression, _ name: Name) -> (Variable, Entity)? {
    let word: Name
    switch base.kind {
    case .name(let name):
      let field = rows.last.flatMap { dictionary.field(word: name.folded, of: $0.entity.name) }
      guard field == nil else { return nil }
      word = name
    case .sigil(let name): word = name
    default: return nil
    }
    guard case .variable(let variable)? = environment.binding(for: word.folded),
      let entity = variable.type.rowEntity,
      let relation = dictionary.relation(word: name.folded, of: entity)
    else { return nil }
    return (variable, relation)
  }

  /// The row in reach that an expression names.
  func rowScope(of node: Expression) -> Int? {
    guard case .name(let name) = node.kind else { return nil }
    return rows.lastIndex { $0.entity.singularWords.contains(name.folded) }
  }

  /// Whether a bare word stands for rows here: a relation, a name of rows, an entity's plural.
  func isRows(_ name: Name) -> Bool {
    if let entity = rows.last?.entity {
      if dictionary.field(word: name.folded, of: entity.name) != nil { return false }
      if dictionary.relation(word: name.folded, of: entity.name) != nil { return true }
    }
    switch environment.binding(for: name.folded) {
    case .variable(let variable)?:
      if case .rows = variable.type { return true }
      return false
    case .definition(let definition)?: return isRows(definition)
    case .function?, .task?: return false
    case nil: return dictionary.entity(plural: name.folded) != nil
    }
  }

  private func isRows(_ definition: Definition) -> Bool {
    var inner = Checker(dictionary: dictionary, environment: definition.environment)
    inner.expansions = expansions + 1
    guard inner.expansions < Checker.maximumExpansionDepth else { return false }
    return inner.rowsTarget(definition.expression).map(\.path.isEmpty) ?? false
  }
}

extension Message {
  static let oneValue = Message("a value", "une valeur")
  static let oneDate = Message("a date", "une date")
  static let twoDates = Message("two dates", "deux dates")
  static let oneSelection = Message("a selection of rows", "une sélection de lignes")
  static let rowsAndTest = Message(
    "a selection, a comma and a test: all(contacts, channel = letter)",
    "une sélection, une virgule et une condition : tous(contacts, canal = courrier)"
  )
  static let fieldOfRows = Message(
    "a field of the rows: sum(debts.amount)",
    "un champ des lignes : somme(dettes.montant)"
  )
}
