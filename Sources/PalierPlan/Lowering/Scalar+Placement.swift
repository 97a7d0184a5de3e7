import PalierDictionary
import PalierSemantics
import PalierValues

extension Scalar {
  /// Whether a date or calendar unit of a row lies in, before, after … another of the row.
  func placed(
    _ placement: CheckedCondition.Placement,
    _ type: PalierDictionary.ValueType,
    in other: Scalar,
    _ otherType: PalierDictionary.ValueType
  ) -> Condition {
    let (begins, ends) = (other.firstDay(otherType), other.lastDay(otherType))
    return switch placement {
    case .within:
      .and([
        .compare(.greaterOrEqual, firstDay(type), begins),
        .compare(.lessOrEqual, lastDay(type), ends),
      ])
    case .before: .compare(.less, lastDay(type), begins)
    case .after: .compare(.greater, firstDay(type), ends)
    case .since: .compare(.greaterOrEqual, firstDay(type), begins)
    case .until: .compare(.lessOrEqual, lastDay(type), ends)
    }
  }

  private func firstDay(_ type: PalierDictionary.ValueType) -> Scalar {
    type.unit.map { .firstDay($0, self) } ?? self
  }

  private func lastDay(_ type: PalierDictionary.ValueType) -> Scalar {
    guard let unit = type.unit else { return self }
    let next = Scalar.add(self, .constant(.month(CalendarMonth(index: 1))))
    return .subtract(.firstDay(unit, next), .constant(.duration(.days(1))))
  }
}

extension PalierDictionary.ValueType {
  /// The calendar unit that its values are.
  var unit: CalendarUnit? {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    default: nil
    }
  }
}
