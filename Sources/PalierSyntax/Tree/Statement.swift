package import PalierDiagnostics

/// A whole text.
package struct Program: Hashable, Sendable {
  package let statements: [Statement]
  /// Comments and blank lines after the last statement, as in `Statement.comments`.
  package let trailingComments: [String]

  package init(statements: [Statement], trailingComments: [String] = []) {
    self.statements = statements
    self.trailingComments = trailingComments
  }
}

/// A statement, where it stands, and the comments that belong to it.
package struct Statement: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange
  /// The lines above it that hold no statement, kept by the printer: comments with their `#`, and
  /// an empty text for a blank line.
  package let comments: [String]
  /// The comment at the end of its last line, with its `#`.
  package let endComment: String?

  package init(
    _ kind: Kind,
    at range: SourceRange,
    comments: [String] = [],
    endComment: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.comments = comments
    self.endComment = endComment
  }

  /// What a statement is; each case shows the text it stands for.
  package indirect enum Kind: Hashable, Sendable {
    /// A question or an expression, alone or followed by verbs.
    case sentence(Sentence)
    /// Clauses and verbs that continue the selection shown last; only in the shell.
    case continuation([Clause], [Verb])
    /// `create household { … }`
    case create(Name, [Assignment])
    /// `let n = Q`
    case letName(Name, Expression)
    /// `define household.f = Q`: the path has one name or two.
    case define([Name], Expression)
    /// `param month: month = this month`
    case param(Name, type: Name, standard: Expression?)
    /// `if C { … } else { … }`
    case branch(Expression, Block, otherwise: Block?)
    /// `for each h in Q { … }`
    case forEach(Name, Expression, Block)
    /// `title "…"`: what the whole text is called.
    case title(Expression)
    /// `section "…"`: what the answers below are about.
    case section(Expression)
    case print(Expression)
    case warn(Expression)
    /// `assert C, "…"`
    case assert(Expression, message: Expression?)
    case fail(Expression)
    /// `function f(a: T): U = Q`
    case function(Name, [Parameter], type: Name, Expression)
    /// `task t(a: T) { … }`
    case task(Name, [Parameter], Block)
    case use(Expression)
    /// `run t(…)`
    case run(Name, [Argument])
    /// `run "FILE" { name: value }`
    case runText(Expression, [Assignment])
    /// `import "FILE" as households`
    case importFile(Expression, Name)
    case begin
    case commit
    case rollback
    case undo
    case redo
    /// `history of household "…"`
    case history(Name, Expression)
    /// `sheet of household "…"`
    case sheet(Name, Expression)
    case explain(Sentence)
    /// `help`, `quit` and their like, bare.
    case shellWord(Name)
  }
}

/// A question or expression, and the verbs that act on its rows.
package struct Sentence: Hashable, Sendable {
  package let question: Expression
  package let verbs: [Verb]

  package init(_ question: Expression, verbs: [Verb] = []) {
    self.question = question
    self.verbs = verbs
  }
}

/// Statements between braces.
package struct Block: Hashable, Sendable {
  package let statements: [Statement]
  package let trailingComments: [String]

  package init(_ statements: [Statement], trailingComments: [String] = []) {
    self.statements = statements
    self.trailingComments = trailingComments
  }
}

/// A parameter of a function or task.
package struct Parameter: Hashable, Sendable {
  package let name: Name
  package let type: Name

  package init(_ name: Name, type: Name) {
    self.name = name
    self.type = type
  }
}
