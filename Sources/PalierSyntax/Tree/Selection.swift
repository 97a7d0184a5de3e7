package import PalierDiagnostics

/// A source, and the clauses that follow it in the order written.
package struct Selection: Hashable, Sendable {
  /// An entity, a defined question, a name, or a parenthesised selection.
  package let source: Expression
  /// The day of `as of D`.
  package let asOf: Expression?
  package let clauses: [Clause]
  package let range: SourceRange

  package init(source: Expression, asOf: Expression?, clauses: [Clause], range: SourceRange) {
    self.source = source
    self.asOf = asOf
    self.clauses = clauses
    self.range = range
  }
}

/// A clause and where it stands.
package struct Clause: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What a clause is; each case shows the text it stands for.
  package indirect enum Kind: Hashable, Sendable {
    /// `where C`
    case filter(Expression)
    /// `sort by E desc, F`
    case sort([SortKey])
    /// `take N with ties`
    case take(Expression, withTies: Bool)
    /// `skip N`
    case skip(Expression)
    /// `show E as "title", F`
    case show([Column])
    /// `show all except f, g`
    case showAll(except: [Name])
    /// `group by E, F`
    case group([Column])
    /// `across E`
    case across(Column)
    case withTotals
    case withZeros
    case withoutUnknown
    /// `mask below N`
    case mask(Expression)
    case distinct
    /// `chart bar`
    case chart(Name)
    /// `caption "…"`
    case caption(Expression)
  }
}

/// A key of `sort by`.
package struct SortKey: Hashable, Sendable {
  package let expression: Expression
  package let descending: Bool

  package init(_ expression: Expression, descending: Bool) {
    self.expression = expression
    self.descending = descending
  }
}

/// A column of `show`, `group by` or `across`.
package struct Column: Hashable, Sendable {
  package let expression: Expression
  /// The title of `as "…"`.
  package let title: String?

  package init(_ expression: Expression, title: String? = nil) {
    self.expression = expression
    self.title = title
  }
}
