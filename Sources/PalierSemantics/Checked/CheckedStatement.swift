package import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax

/// A statement whose names and types are settled, with its place and its text's tree.
package struct CheckedStatement: Sendable {
  package let kind: Kind
  package let range: SourceRange
  /// The tree, from which the journal's text is printed.
  package let tree: Statement
  /// The name `it`, when the statement gives it rows.
  package let it: Variable?
  /// The fields it reads, as `entity.field`.
  package let uses: Set<String>
  /// The definitions and functions that it uses, by their names.
  package let names: [String]

  package init(
    _ kind: Kind,
    tree: Statement,
    it: Variable? = nil,
    uses: Set<String> = [],
    names: [String] = []
  ) {
    self.kind = kind
    range = tree.range
    self.tree = tree
    self.it = it
    self.uses = uses
    self.names = names
  }

  /// What a checked statement does.
  package indirect enum Kind: Sendable {
    case question(CheckedQuestion)
    case act(CheckedRows, [CheckedVerb])
    case export(CheckedQuestion, to: CheckedExpression, format: String?)
    case create(entity: String, [CheckedAssignment])
    case letRows(Variable, CheckedSelection)
    case letValue(Variable, CheckedExpression)
    case param(Variable, standard: CheckedExpression?)
    /// A name of a question, a function or a task: nothing is done where it stands.
    case define(name: String)
    case run(TaskDefinition, [CheckedArgument])
    /// What the text that is used gives a value to, with that text.
    case use([CheckedStatement], SourceText)
    case branch(CheckedCondition, then: [CheckedStatement], otherwise: [CheckedStatement])
    case forEach(Variable, CheckedSelection, [CheckedStatement])
    case title(CheckedExpression)
    case section(CheckedExpression)
    case print(CheckedExpression, ValueType)
    case warn(CheckedExpression, ValueType)
    case fail(CheckedExpression, ValueType)
    case assert(CheckedCondition, text: Message, message: CheckedExpression?)
    case importFile(CheckedExpression, entity: String)
    case history(entity: String, CheckedExpression)
    /// The case sheet of a household.
    case sheet(CheckedSheet)
    case explain(CheckedQuestion)
    case begin
    case commit
    case rollback
    case undo
    case redo
    case shellWord(String)
  }
}

/// A verb on rows, checked; values are worked out for each row before anything is written.
package struct CheckedVerb: Sendable {
  package let kind: Kind
  package let range: SourceRange

  /// What a checked verb does.
  package enum Kind: Sendable {
    case set([CheckedAssignment], on: CheckedExpression?)
    case add(child: String, [CheckedAssignment])
    case advance(to: Int, on: CheckedExpression?)
    /// A text that names a worker or an organisation; or a row of the entity.
    case assign(CheckedParty)
    case transfer(CheckedParty, month: CheckedExpression?, batch: Int?)
    case close(exit: Int, on: CheckedExpression?)
    case reopen
    case correct([CheckedAssignment], because: CheckedExpression)
    case move(to: CheckedExpression, because: CheckedExpression)
    case delete(because: CheckedExpression?)
    case export(to: CheckedExpression, format: String?)
    case write(CheckedLetter, to: CheckedExpression)
  }
}

/// Whom a verb speaks of: a text that names one, or a row of a known entity.
package enum CheckedParty: Hashable, Sendable {
  case named([String], CheckedExpression, Place)
  case row(String, CheckedExpression)
}

/// A field and the value that it takes.
package struct CheckedAssignment: Hashable, Sendable {
  package let field: String
  package let type: ValueType
  package let value: CheckedExpression
  package let place: Place

  package init(field: String, type: ValueType, value: CheckedExpression, place: Place) {
    self.field = field
    self.type = type
    self.value = value
    self.place = place
  }
}
