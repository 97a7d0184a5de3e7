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
    case .firstDay, .lastDay: return checkPeriodDay(function, name, arguments ?? [], at: range)
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
    guard let nodes = arguments.values else {
      return reported(.wrongArguments(name.text, expected: .oneValue), at: range)
    }
    switch function {
    case .year, .quarter, .month:
      guard nodes.count == 1 else {
        return reported(.wrongArguments(name.text, expected: .oneDate), at: range)
      }
      let date = day(of: nodes[0], within: function.finerUnits)
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
}

extension Function {
  /// The units of which each lies in one of this function's: a month has one year.
  fileprivate var finerUnits: [ValueType] {
    switch self {
    case .year: [.month, .quarter]
    case .quarter: [.month]
    default: []
    }
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
