import PalierValues

extension Condition {
  /// The terms of a chain with the comparisons of one scalar to constants gathered into a list:
  /// `f = a or f = b` is `f in (a, b)`, `f != a and f != b` is `f not in (a, b)`.
  ///
  /// - Parameters:
  ///   - terms: The terms of an `or`, or of an `and` when `negated`.
  ///   - negated: Whether it is inequalities that are gathered.
  /// - Returns: The terms, a list standing where its first comparison stood.
  static func merging(_ terms: [Condition], negated: Bool) -> [Condition] {
    var result: [Condition] = []
    var places: [Scalar: Int] = [:]
    var lists: [Int: [Value]] = [:]
    for term in terms {
      guard let (scalar, value) = term.equality(negated: negated) else {
        result.append(term)
        continue
      }
      if let place = places[scalar] {
        lists[place]?.append(value)
      } else {
        places[scalar] = result.count
        lists[result.count] = [value]
        result.append(term)
      }
    }
    for (scalar, place) in places {
      guard let values = lists[place], values.count > 1 else { continue }
      result[place] = negated ? .not(.among(scalar, values)) : .among(scalar, values)
    }
    return result
  }

  /// The scalar and the constant of `f = a`, or of `not f = a`.
  private func equality(negated: Bool) -> (Scalar, Value)? {
    switch (self, negated) {
    case (.not(let inner), true): inner.equality(negated: false)
    case (.compare(.equal, .column(let column), .constant(let value)), false) where value.isKnown:
      (.column(column), value)
    default: nil
    }
  }
}
