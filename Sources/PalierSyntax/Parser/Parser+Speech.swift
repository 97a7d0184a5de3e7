import PalierDiagnostics

/// Comparisons in the words of speech: told in their sign, and read as they were meant.
extension Parser {
  /// `equals`, `is greater than`, `supérieure à`, with the sign that each stands for.
  private static let spoken: [(words: [String], operation: ComparisonOperator)] = [
    (["greater", "than", "or", "equal", "to"], .greaterOrEqual),
    (["less", "than", "or", "equal", "to"], .lessOrEqual),
    (["superieur", "ou", "egal", "a"], .greaterOrEqual),
    (["superieure", "ou", "egale", "a"], .greaterOrEqual),
    (["inferieur", "ou", "egal", "a"], .lessOrEqual),
    (["inferieure", "ou", "egale", "a"], .lessOrEqual),
    (["equal", "to"], .equal), (["egal", "a"], .equal), (["egale", "a"], .equal),
    (["equals"], .equal), (["equal"], .equal), (["egal"], .equal), (["egale"], .equal),
    (["vaut"], .equal), (["different", "from"], .notEqual), (["different", "de"], .notEqual),
    (["differente", "de"], .notEqual),
    (["greater", "than"], .greater), (["more", "than"], .greater), (["higher", "than"], .greater),
    (["superieur", "a"], .greater), (["superieure", "a"], .greater), (["plus", "de"], .greater),
    (["less", "than"], .less), (["lower", "than"], .less), (["fewer", "than"], .less),
    (["inferieur", "a"], .less), (["inferieure", "a"], .less), (["moins", "de"], .less),
    (["at", "least"], .greaterOrEqual), (["au", "moins"], .greaterOrEqual),
    (["at", "most"], .lessOrEqual), (["au", "plus"], .lessOrEqual),
  ]

  /// A comparison of speech at a token, and its place.
  func spokenOperator(at place: Int) -> (SourceRange, ComparisonOperator)? {
    guard !atEnd, place < tokens.count, let first = tokens[place].word else { return nil }
    for (words, operation) in Parser.spoken where words[0] == first {
      let end = place + words.count
      guard end < tokens.count, !tokens[end].isEnd,
        tokens[place..<end].map(\.word) == words.map(Optional.some)
      else { continue }
      return (tokens[place].range.union(tokens[end - 1].range), operation)
    }
    return nil
  }

  /// Reads the right side of a comparison whose words have that range.
  mutating func parseSpoken(
    _ left: Expression,
    _ operation: ComparisonOperator,
    at range: SourceRange
  ) -> Expression? {
    guard case .symbol(let symbol) = operation.spelling else { return nil }
    report(
      .foreignOperator(found: source.text(in: range), meant: .symbol(symbol)),
      at: range,
      fix: FixIt(range, replacement: symbol.rawValue)
    )
    while !current.isEnd, current.range.lower < range.upper { advance() }
    previousNeedsMore = true
    updateEnd()
    let right = parseFallback()
    return Expression(.comparison(operation, left, right), at: left.range.union(right.range))
  }

  /// `is cql`, `est supérieure à 3000 €`: `is` before a value, or before a comparison of speech.
  mutating func parseSpokenEquality(
    _ left: Expression,
    from start: Int,
    isNegated: Bool
  ) -> Expression? {
    if let (range, operation) = spokenOperator(at: position), !isNegated {
      return parseSpoken(left, operation, at: tokens[start].range.union(range))
    }
    guard position > start, beginsOperand(0) else { return nil }
    return parseSpoken(
      left,
      isNegated ? .notEqual : .equal,
      at: tokens[start].range.union(tokens[position - 1].range)
    )
  }
}
