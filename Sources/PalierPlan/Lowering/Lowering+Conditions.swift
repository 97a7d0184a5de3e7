package import PalierDiagnostics
import PalierDictionary
package import PalierSemantics
import PalierValues

extension Lowering {
  package mutating func condition(
    _ checked: CheckedCondition
  ) throws(Diagnostic) -> Condition {
    switch checked {
    case .constant(let holds): return .constant(holds)
    case .and(let terms): return .and(Condition.merging(try conditions(terms), negated: true))
    case .or(let terms): return .or(Condition.merging(try conditions(terms), negated: false))
    case .not(let inner): return .not(try condition(inner))
    case .compare(let comparison, let left, let right):
      return try compare(comparison.plan, left, right)
    case .among(let inner, let items):
      let scalar = try value(inner, .text)
      var constants: [Value] = []
      var others: [Condition] = []
      for item in items {
        if let value = try constant(item) {
          if value.isKnown { constants.append(value) }
        } else {
          others.append(.compare(.equal, scalar, try value(item, .text)))
        }
      }
      let among = Condition.among(scalar, constants)
      return others.isEmpty ? among : .or([among] + others)
    case .amongRows(let inner, let selection):
      let scalar = try value(inner, .reference(selection.entity))
      return .amongRows(scalar, try rows(selection))
    case .isKnown(let inner): return .isKnown(try value(inner, .text))
    case .isTrue(let inner):
      if case .boolean(let holds)? = try constant(inner) { return .constant(holds) }
      return .isTrue(try value(inner, .boolean))
    case .similar(let left, let right):
      return .compare(.equal, .folded(try value(left, .text)), .folded(try value(right, .text)))
    case .contains(let left, let right):
      return .containsText(.folded(try value(left, .text)), .folded(try value(right, .text)))
    case .hasMember(let set, let member):
      let scalar = try value(set, .text)
      switch try constant(member) {
      case .member(let code)?: return .hasMembers(scalar, 1 << UInt64(code))
      case .members(let bits)?: return .hasMembers(scalar, bits)
      default: return .hasMember(scalar, try value(member, .text))
      }
    case .hasReference(let set, let reference):
      return .hasReference(try value(set, .text), try value(reference, .text))
    case .placed(let placement, let inner, let place):
      return try placed(placement, inner, place)
    case .held(let history, let member, let when): return try held(history, member, when)
    case .became(let history, let member, let former, let when):
      return try became(history, member, from: former, when)
    case .exists(let selection): return .exists(try rows(selection))
    }
  }

  private mutating func conditions(
    _ terms: [CheckedCondition]
  ) throws(Diagnostic) -> [Condition] {
    var lowered: [Condition] = []
    lowered.reserveCapacity(terms.count)
    for term in terms { lowered.append(try condition(term)) }
    return lowered
  }

  private mutating func compare(
    _ comparison: Condition.Comparison,
    _ left: CheckedExpression,
    _ right: CheckedExpression
  ) throws(Diagnostic) -> Condition {
    guard left.isRatio || right.isRatio else {
      for side in [left, right] {
        // A written number of months stands beside months alone, as was checked.
        if case .constant = side { continue }
        if case .duration(.months)? = try constant(side) {
          throw Diagnostic.monthsCompared(at: .nowhere)
        }
      }
      return .compare(comparison, try value(left, .text), try value(right, .text))
    }
    // a/b against c/d as a·d against c·b: percents compare exactly, not as printed.
    let first = Lowering.overPositive(try ratio(left))
    let second = Lowering.overPositive(try ratio(right))
    let unit = Scalar.constant(.number(Number(scaled: 1)))
    return .compare(
      comparison,
      .multiplyDivide(first.0, second.1, by: unit),
      .multiplyDivide(second.0, first.1, by: unit)
    )
  }

  /// The same ratio over a denominator above zero; unknown of nothing, as it prints.
  private static func overPositive(_ ratio: (Scalar, Scalar)) -> (Scalar, Scalar) {
    let (part, whole) = ratio
    if case .constant = whole { return ratio }
    let zero = Scalar.constant(.number(Number(scaled: 0)))
    let isAbove = Condition.compare(.greater, whole, zero)
    let isBelow = Condition.compare(.less, whole, zero)
    return (
      .choose([.init(isAbove, part), .init(isBelow, .negate(part))], otherwise: nil),
      .choose([.init(isAbove, whole), .init(isBelow, .negate(whole))], otherwise: nil)
    )
  }

  private mutating func placed(
    _ placement: CheckedCondition.Placement,
    _ inner: TypedOperand,
    _ place: TypedOperand
  ) throws(Diagnostic) -> Condition {
    let type = inner.type
    let scalar = try value(inner.expression, type)
    guard let known = try constant(place.expression) else {
      if case .span(let first, let last) = place.expression {
        return .and([
          try placed(.since, inner, first), try placed(.until, inner, last),
        ])
      }
      let other = try value(place.expression, place.type)
      return scalar.placed(placement, type, in: other, place.type)
    }
    guard let period = Period(spanning: known) else { return .constant(false) }
    let bounds = PeriodBounds(period, in: type)
    func compare(_ comparison: Condition.Comparison, _ bound: Value?) -> Condition {
      bound.map { .compare(comparison, scalar, .constant($0)) } ?? .isKnown(scalar)
    }
    switch placement {
    case .within:
      return .and([
        compare(.greaterOrEqual, bounds.first), compare(.lessOrEqual, bounds.last),
      ])
    case .before: return compare(.less, bounds.first)
    case .after: return compare(.greater, bounds.last)
    case .since: return compare(.greaterOrEqual, bounds.first)
    case .until: return compare(.lessOrEqual, bounds.last)
    }
  }
}

extension CheckedExpression {
  /// Whether it is a percentage worked out from counts.
  var isRatio: Bool {
    switch self {
    case .share, .ratio, .groupFunction(.change, _, _): true
    case .groupFunction(.running, let operand, _): operand.type == .percent
    default: false
    }
  }
}

extension CheckedCondition.Comparison {
  var plan: Condition.Comparison {
    switch self {
    case .equal: .equal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
