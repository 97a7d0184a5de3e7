package import PalierDiagnostics
package import PalierValues

/// A piece of the text: a word, a literal or a symbol.
package struct Token: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange
  /// The line breaks before it: none, one, or two when a blank line stands between.
  package let lineBreaks: Int

  package init(_ kind: Kind, at range: SourceRange, lineBreaks: Int) {
    self.kind = kind
    self.range = range
    self.lineBreaks = lineBreaks
  }

  /// What a token is.
  package enum Kind: Hashable, Sendable {
    /// A word, folded, with the keywords it may be read as.
    case word(String, KeywordSet)
    case number(Number)
    case money(Money)
    case percent(Percent)
    case date(CivilDate)
    case time(TimeOfDay)
    case month(CalendarMonth)
    case quarter(CalendarQuarter)
    case text([TextSegment])
    case symbol(Symbol)
    /// Something that can't be read; the lexer has reported it.
    case invalid
    /// The end of the text.
    case end
  }

  package var startsLine: Bool { lineBreaks > 0 }

  package var readings: KeywordSet {
    if case .word(_, let readings) = kind { readings } else { KeywordSet() }
  }

  /// The folded word, `nil` when it isn't one.
  package var word: String? {
    if case .word(let folded, _) = kind { folded } else { nil }
  }

  package var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }

  package var isEnd: Bool { kind == .end }
}

/// A piece of a text literal, its interpolations as tokens that end with `.end`.
package enum TextSegment: Hashable, Sendable {
  case text(String)
  case interpolation([Token])
}

/// A comment, with its `#`.
package struct Comment: Hashable, Sendable {
  package let text: String
  package let range: SourceRange
  /// The line breaks before it, as for a token.
  package let lineBreaks: Int
}
