package import PalierDiagnostics

/// How tightly an expression holds together, from loose to tight: the table that the parser's rules
/// follow and the printer's parentheses come from.
enum Precedence: Int, Comparable {
  /// A selection: only between parentheses or where a question stands.
  case question
  case or
  case and
  case not
  /// Comparisons don't chain: both sides are tighter.
  case comparison
  /// To the right: `a or else (b or else c)`.
  case fallback
  case range
  /// To the left: `(a - b) - c`.
  case sum
  case product
  case unary
  /// `15 days ago`, `in 2 weeks`, `count`: no dot may follow without parentheses.
  case phrase
  case postfix

  static func < (left: Precedence, right: Precedence) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The next tighter level.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .postfix }
}

extension ArithmeticOperator {
  /// Sign and precedence.
  var entry: (symbol: Symbol, precedence: Precedence) {
    switch self {
    case .add: (.plus, .sum)
    case .subtract: (.minus, .sum)
    case .multiply: (.star, .product)
    case .divide: (.slash, .product)
    }
  }
}

extension ComparisonOperator {
  /// How a comparison is written.
  enum Spelling {
    case symbol(Symbol)
    case keywords([Keyword])
  }

  /// The sign or the words of a comparison.
  var spelling: Spelling {
    switch self {
    case .equal: .symbol(.equal)
    case .notEqual: .symbol(.notEqual)
    case .less: .symbol(.less)
    case .lessOrEqual: .symbol(.lessOrEqual)
    case .greater: .symbol(.greater)
    case .greaterOrEqual: .symbol(.greaterOrEqual)
    case .similar: .symbol(.similar)
    case .within: .keywords([.in])
    case .notWithin: .keywords([.not, .in])
    case .has: .keywords([.has])
    case .hasNot: .keywords([.not, .has])
    case .contains: .keywords([.contains])
    case .containsNot: .keywords([.not, .contains])
    case .before: .keywords([.before])
    case .after: .keywords([.after])
    case .since: .keywords([.since])
    case .until: .keywords([.until])
    }
  }
}

extension ComparisonOperator {
  /// Its sign, where it isn't written in words.
  package var sign: String? {
    if case .symbol(let symbol) = spelling { symbol.rawValue } else { nil }
  }

  /// What a sign asks, in a few words.
  package var meaning: Message? {
    switch self {
    case .equal: Message("is", "est égal à")
    case .notEqual: Message("isn't", "est différent de")
    case .less: Message("less than", "moins que")
    case .lessOrEqual: Message("at most", "au plus")
    case .greater: Message("more than", "plus que")
    case .greaterOrEqual: Message("at least", "au moins")
    case .similar: Message("the same but for accents and case", "pareil, aux accents près")
    case .within, .notWithin, .has, .hasNot, .contains, .containsNot, .before, .after, .since,
      .until:
      nil
    }
  }
}

extension Expression.Kind {
  /// Where the expression stands in the table.
  var precedence: Precedence {
    switch self {
    case .selection: .question
    case .or: .or
    case .and: .and
    case .not: .not
    case .comparison, .between, .isKnown, .was, .became: .comparison
    case .fallback: .fallback
    case .range: .range
    case .arithmetic(let operation, _, _): operation.entry.precedence
    case .negate: .unary
    case .ago, .ahead, .call(_, nil), .share: .phrase
    case .number, .money, .percent, .date, .time, .month, .quarter, .boolean, .unknown, .text,
      .duration, .today, .calendar, .rolling, .name, .sigil, .member, .call(_, .some), .choose,
      .list, .missing:
      .postfix
    }
  }
}
