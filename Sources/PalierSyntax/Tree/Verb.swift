package import PalierDiagnostics
package import PalierValues

/// A verb that ends a selection, and where it stands.
package struct Verb: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What a verb is; each case shows the text it stands for.
  package enum Kind: Hashable, Sendable {
    /// `set f = E, g = F on D`
    case set([Assignment], on: Expression?)
    /// `add contact { date: today }`
    case add(Name, [Assignment])
    /// `advance to cql on D`
    case advance(Name, on: Expression?)
    /// `assign to "…"`
    case assign(Expression)
    /// `transfer to "…" for 2021-04 as batch 2`
    case transfer(Expression, month: Expression?, batch: Number?)
    /// `close as debt_cleared on D`
    case close(Name, on: Expression?)
    case reopen
    /// `correct { date: D } because "…"`
    case correct([Assignment], because: Expression)
    /// `move to household "…" because "…"`
    case move(Name, Expression, because: Expression)
    /// `merge into household "…" because "…"`
    case merge(Name, Expression, because: Expression)
    /// `delete because "…"`
    case delete(because: Expression?)
    case anonymise
    /// `export to "…" as csv`
    case export(Expression, format: Name?)
    /// `write "LETTER" to "FILE"`
    case write(Expression, Expression)
    /// `disclose to "…" for "…"`
    case disclose(Expression, purpose: Expression)
  }
}

/// A field and the value that it takes.
package struct Assignment: Hashable, Sendable {
  package let field: Name
  package let value: Expression

  package init(_ field: Name, _ value: Expression) {
    self.field = field
    self.value = value
  }
}
