import PalierDiagnostics
import PalierDictionary
import PalierSyntax

// Without a cursor none of these does anything. The first that speaks of a hole knows best what it
// is asked for: a caller speaks before what it calls. Definitions are other texts, whose ranges
// mean nothing here.
extension Checker {
  /// Notes what may stand at a node, where it is the hole at the cursor.
  mutating func meet(_ place: @autoclosure () -> CursorScope.Place, at node: Expression) {
    guard cursor != nil, case .missing = node.kind else { return }
    meet(place(), within: node.range)
  }

  /// Notes what may stand at a name, where it is the hole at the cursor.
  mutating func meet(_ place: @autoclosure () -> CursorScope.Place, at name: Name) {
    guard cursor != nil, name.text.isEmpty else { return }
    meet(place(), within: name.range)
  }

  mutating func meet(_ place: @autoclosure () -> CursorScope.Place, at argument: Argument) {
    guard cursor != nil, case .value(let node) = argument else { return }
    meet(place(), at: node)
  }

  private mutating func meet(_ place: CursorScope.Place, within range: SourceRange) {
    guard let cursor, cursor.scope == nil, expansions == 0,
      range.lower == cursor.offset || range.upper == cursor.end
    else { return }
    self.cursor?.scope = CursorScope(
      place: place,
      rows: rows,
      keys: isInAggregate ? nil : grouping?.namedKeys,
      hasAcross: !isInAggregate && grouping?.hasAcross == true,
      environment: environment
    )
  }

  /// Notes the operand that ends before the cursor; the outermost, which is checked last, counts.
  mutating func pass(_ typed: Typed, of node: Expression) {
    guard endsAtCursor(node.range) else { return }
    // The list is still open: what ends there is its last element.
    if case .list = node.kind { return }
    let hasPast = hasPast(typed)
    cursor?.operand = typed.type
    cursor?.operandHasPast = hasPast
    if isInAggregate { cursor?.endsInAggregate = true }
  }

  mutating func passCondition(_ node: Expression) {
    guard endsAtCursor(node.range) else { return }
    switch node.kind {
    case .comparison, .between, .isKnown, .was, .became, .and, .or, .not:
      cursor?.endsCondition = true
    default:
      guard case .value(let type)? = cursor?.operand else { return }
      if type == .boolean { cursor?.endsCondition = true } else { cursor?.endsHalfCondition = true }
    }
  }

  /// Notes the selection that ends before the cursor; the innermost, which is checked first, counts.
  mutating func pass(_ selection: EndedSelection, of node: Expression) {
    guard endsAtCursor(node.range) else { return }
    let isBare =
      switch node.kind {
      case .name, .sigil, .member, .call: true
      default: false
      }
    switch (cursor?.selection, isBare) {
    // A bare source is met as rows first, then as the question that it is.
    case (nil, _), (.inner, true):
      cursor?.selection = selection
      cursor?.endsBareSource = isBare
    default: break
    }
  }

  /// Notes the rows that end before the cursor without their value: `visits.date`.
  mutating func passPath(of selection: CheckedSelection, _ node: Expression) {
    guard endsAtCursor(node.range), case .member = node.kind else { return }
    cursor?.selection = .inner(selection)
  }

  mutating func passVerb(_ verb: Verb, on entity: Entity) {
    guard endsAtCursor(verb.range), cursor?.selection == nil else { return }
    cursor?.selection = .acted(entity)
  }

  private func endsAtCursor(_ range: SourceRange) -> Bool {
    guard let cursor, expansions == 0 else { return false }
    return range.upper == cursor.end && range.lower < range.upper && range.lower >= cursor.opening
  }

  /// Looks for the cursor in the arguments of a call that went wrong before it read them.
  mutating func seekCursor(in arguments: [Argument]) {
    guard let cursor, !cursor.isMet, expansions == 0 else { return }
    for argument in arguments {
      switch argument {
      case .value(let node) where node.range.upper >= cursor.end: _ = check(node)
      case .condition(let node, _) where node.range.upper >= cursor.end: _ = checkCondition(node)
      case .value, .condition: break
      }
    }
  }
}

extension CheckedExpression {
  /// Whether it is a row in reach itself.
  var isIdentity: Bool {
    if case .identity = self { return true }
    return false
  }
}

extension Function {
  /// What its first argument is asked for, where that isn't any value.
  var firstPlace: CursorScope.Place? {
    switch self {
    case .any, .no, .all, .count, .first, .latest: .rows
    case .sum, .average, .min, .max, .distinct: .path
    default: nil
    }
  }
}
