import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierValues

extension Lowering {
  /// The column of a group function over one value; equal ones share it.
  mutating func groupFunction(
    _ kind: GroupFunction.Kind,
    _ operand: TypedOperand,
    after steps: Int
  ) throws(Diagnostic) -> Scalar {
    groupFunction(kind, of: try value(operand.expression, operand.type), after: steps)
  }

  /// The running share: the running part of the whole.
  mutating func running(
    _ operand: TypedOperand,
    along key: Int,
    after steps: Int
  ) throws(Diagnostic) -> (Scalar, Scalar) {
    let terms = try ratio(operand.expression)
    return (groupFunction(.running(along: key), of: terms.0, after: steps), terms.1)
  }

  /// How much a value has changed since the group before: as a part of what it was, in points when
  /// it is a percentage.
  mutating func change(
    of operand: TypedOperand,
    along key: Int,
    after steps: Int
  ) throws(Diagnostic) -> (Scalar, Scalar) {
    let kind = GroupFunction.Kind.previous(along: key, isConsecutive: keyTypes[key].isCalendar)
    // Of one whole, parts are subtracted without being rounded first.
    if case .share(_, within: let keys) = operand.expression, !keys.contains(key) {
      let (part, whole) = try ratio(operand.expression)
      return (.subtract(part, groupFunction(kind, of: part, after: steps)), whole)
    }
    let now = try value(operand.expression, operand.type)
    let before = groupFunction(kind, of: now, after: steps)
    guard operand.type != .percent else { return (.subtract(now, before), Lowering.one) }
    // What was nothing can't have grown by a part of it.
    let nothing = Scalar.constant(.number(Number(scaled: 0)))
    let size = Scalar.choose(
      [
        Scalar.Branch(.compare(.greater, before, nothing), before),
        Scalar.Branch(.compare(.less, before, nothing), .negate(before)),
      ],
      otherwise: nil
    )
    return (.subtract(now, before), size)
  }

  /// The place of a percentile among the rows; 50 of a median.
  mutating func place(of function: RowsFunctionName) throws(Diagnostic) -> Number {
    guard case .percentile(let expression) = function else {
      return Number(scaled: 50 * Number.scale)
    }
    guard case .number(let number)? = try constant(expression),
      Number.hundredths.contains(number)
    else {
      throw failure(
        .percentilePlace,
        nil,
        "the place of a percentile is a number from 0 to 100, known before the rows",
        "le rang d'un centile est un nombre de 0 à 100, connu avant les lignes"
      )
    }
    return number
  }

  private mutating func groupFunction(
    _ kind: GroupFunction.Kind,
    of scalar: Scalar,
    after steps: Int
  ) -> Scalar {
    let function = GroupFunction(kind, scalar, after: steps)
    if let known = groupFunctions.firstIndex(of: function) { return .groupFunction(known) }
    groupFunctions.append(function)
    return .groupFunction(groupFunctions.count - 1)
  }
}

extension PalierDictionary.ValueType {
  /// Whether its values follow each other without a gap, as days and months do.
  fileprivate var isCalendar: Bool {
    switch self {
    case .date, .month, .quarter, .year: true
    default: false
    }
  }
}
