package import PalierDiagnostics
import PalierDictionary
package import PalierSemantics
import PalierValues

extension Lowering {
  /// Lowers rows; `body` sees their row as the innermost frame.
  mutating func rows<Result>(
    _ selection: CheckedSelection,
    _ body: (inout Lowering, RowPlan) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let outer = (frames, clock, horizon, path)
    defer { (frames, clock, horizon, path) = outer }
    if let day = selection.asOf {
      guard case .date(let date)? = try constant(day) else {
        throw failure(
          .asOfRow,
          nil,
          "the day of 'as of' can't depend on a row",
          "le jour de « au » ne peut dépendre d'une ligne"
        )
      }
      clock = date
      horizon = .constant(.date(date))
      note(Message("as of \(date.iso)", "situation au \(date.french)"))
    }
    let row = freshRow()
    var parent: RowID?
    var steps: [RowStep] = []
    switch selection.source {
    case .all: break
    case .children(let depth): parent = try frame(depth)
    case .variable(let variable):
      switch context.held(variable) {
      case .rows(let keys)?: steps.append(.keys(keys))
      case .value(.reference(let reference))?: steps.append(.keys([reference.id]))
      default: steps.append(.keys([]))
      }
    }
    if let condition = reach(of: selection, row: row) { steps.append(.filter(condition)) }
    frames = Array(frames.prefix(selection.row)) + [row]
    path.append(
      .rows(RowPlan(entity: selection.entity, row: row, parent: parent, steps: steps))
    )
    if let begun = begun(selection.entity, row: row) { steps.append(.filter(begun)) }
    for step in selection.steps { try lower(step, into: &steps) }
    return try body(
      &self,
      RowPlan(entity: selection.entity, row: row, parent: parent, steps: steps)
    )
  }

  /// Lowers rows that need nothing worked out on them.
  package mutating func rows(_ selection: CheckedSelection) throws(Diagnostic) -> RowPlan {
    try rows(selection) { (_, plan) throws(Diagnostic) in plan }
  }

  private mutating func lower(
    _ step: CheckedStep,
    into steps: inout [RowStep]
  ) throws(Diagnostic) {
    switch step {
    case .filter(let condition): steps.append(.filter(try self.condition(condition)))
    case .sort(let keys):
      var terms: [SortTerm] = []
      for key in keys { terms += try sortTerms(key) }
      steps.append(.sort(terms))
    case .take(let count, let ties):
      steps.append(.slice(skip: 0, take: try wholeNumber(count), ties: ties))
    case .skip(let count):
      steps.append(.slice(skip: try wholeNumber(count), take: nil, ties: false))
    }
  }

  mutating func wholeNumber(_ expression: CheckedExpression) throws(Diagnostic) -> Int {
    guard case .number(let number)? = try constant(expression), let whole = number.whole,
      whole >= 0
    else {
      throw failure(
        .countRequired,
        nil,
        "a number of rows is a whole number, known before the rows",
        "un nombre de lignes est un entier, connu avant les lignes"
      )
    }
    return Int(whole)
  }

  /// The terms of an order: unknown last; a reference by its label.
  mutating func sortTerms(_ key: CheckedSortKey) throws(Diagnostic) -> [SortTerm] {
    let scalar = order(of: try value(key.expression, key.type), key.type)
    return [SortTerm(scalar, descending: key.descending)]
  }

  /// What a value of a type is ordered by: itself, or a reference's label.
  func order(of scalar: Scalar, _ type: PalierDictionary.ValueType) -> Scalar {
    guard case .reference(let name) = type, let entity = dictionary.entity(named: name),
      let label = entity.label ?? entity.key.first
    else { return scalar }
    return .through(scalar, entity: name, column: label)
  }

  /// The condition under which a row was there at the end of the horizon's day.
  mutating func begun(_ name: String, row: RowID) -> Condition? {
    guard let horizon, let entity = dictionary.entity(named: name) else { return nil }
    func isBy(_ column: String) -> Condition {
      let value = Scalar.column(ColumnReference(row: row, entity: name, column: column))
      noteChange(.value(value))
      return .compare(.lessOrEqual, value, horizon)
    }
    if let event = entity.event {
      guard let plan = event.plan,
        let enumeration = entity.field(named: plan.field)?.type.enumeration,
        let values = dictionary.enumeration(named: enumeration)
      else { return isBy(event.date) }
      let codes = plan.values.compactMap { values.value(named: $0).map { Value.member($0.code) } }
      let field = ColumnReference(row: row, entity: name, column: plan.field)
      noteChange(.dated(field))
      let state = Scalar.valueOn(field, horizon)
      return .or([isBy(event.date), .and([isBy("known_on"), .among(state, codes)])])
    }
    guard !entity.begins.isEmpty else { return nil }
    let conditions = entity.begins.map(isBy)
    return conditions.count == 1 ? conditions[0] : .or(conditions)
  }
}

extension PalierDictionary.ValueType {
  var enumeration: String? {
    guard case .enumeration(let name) = self else { return nil }
    return name
  }
}
