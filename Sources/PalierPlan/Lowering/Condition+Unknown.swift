import PalierDictionary
import PalierValues

// What unknown values do to a condition. A comparison with one doesn't hold; whether a row came in or
// stayed out only because of that is told by looking at the condition as if all such comparisons held.
extension Condition {
  /// What its comparisons read of a row that may be unknown there.
  func unknownParts(of row: RowID, _ dictionary: CaseDictionary) -> [UnknownPart] {
    (unknownParts(of: row, negated: false, dictionary)
      + unknownParts(of: row, negated: true, dictionary)).distinct
  }

  /// The same of the comparisons that stand under a `not`, or of the others.
  func unknownParts(
    of row: RowID,
    negated: Bool,
    _ dictionary: CaseDictionary
  ) -> [UnknownPart] {
    switch plain {
    case .and(let terms), .or(let terms):
      terms.flatMap { $0.unknownParts(of: row, negated: negated, dictionary) }.distinct
    case .not(let inner): inner.unknownParts(of: row, negated: !negated, dictionary)
    case let comparison:
      negated
        ? []
        : comparison.operands.flatMap { $0.unknownParts(of: row, dictionary) }.distinct
    }
  }

  /// The condition with every comparison decided in its favour where what it reads is unknown.
  func hopeful(of row: RowID, _ dictionary: CaseDictionary) -> Condition {
    decided(inFavour: true, of: row, dictionary)
  }

  /// The condition with every comparison decided against it where what it reads is unknown.
  func doubtful(of row: RowID, _ dictionary: CaseDictionary) -> Condition {
    decided(inFavour: false, of: row, dictionary)
  }

  private func decided(
    inFavour: Bool,
    of row: RowID,
    _ dictionary: CaseDictionary
  ) -> Condition {
    switch plain {
    case .and(let terms):
      return .and(terms.map { $0.decided(inFavour: inFavour, of: row, dictionary) })
    case .or(let terms):
      return .or(terms.map { $0.decided(inFavour: inFavour, of: row, dictionary) })
    case .not(let inner): return .not(inner.decided(inFavour: !inFavour, of: row, dictionary))
    case let comparison:
      guard inFavour else { return comparison }
      let unknown = comparison.unknownParts(of: row, negated: false, dictionary)
      return unknown.isEmpty ? comparison : .or([comparison] + unknown.map(\.condition))
    }
  }

  /// The condition itself where its truth is compared: `reached = false` is `not reached`.
  ///
  /// What is asked as one truth stays closed: nothing is counted of what it leaves out.
  private var plain: Condition {
    guard case .compare(.equal, .truth(let inner), .constant(.boolean(let holds))) = self else {
      return self
    }
    return holds ? inner : .not(inner)
  }

  /// The values that a single comparison compares.
  private var operands: [Scalar] {
    switch self {
    case .compare(_, let left, let right), .hasMember(let left, let right),
      .hasReference(let left, let right), .containsText(let left, let right):
      [left, right]
    case .among(let scalar, _), .amongRows(let scalar, _), .hasMembers(let scalar, _),
      .isTrue(let scalar):
      [scalar]
    case .held(let timeline, _, let span), .became(let timeline, _, _, let span):
      [.column(timeline.column)] + span.ends
    case .constant, .and, .or, .not, .isKnown, .exists: []
    }
  }
}
