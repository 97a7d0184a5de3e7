package import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax
import PalierValues

/// Settles names and types: tree in, checked program out.
///
/// - A `check…` function takes a node and returns its checked form; what is wrong goes into
///   `diagnostics`, and the node becomes one of type `anything`, of which nothing more is said.
/// - `rows` are the rows in reach, outermost first; a row's depth is its place among them, so that
///   equal texts give equal checked expressions.
/// - A definition is checked anew wherever it is used, in the environment in which it was written.
/// - Inside groups, `grouping` holds the keys; an expression equal to one of them is that key.
package struct Checker {
  package let dictionary: CaseDictionary
  package var environment: Environment
  package internal(set) var diagnostics: [Diagnostic] = []

  /// The text that is checked; the places of what it gives are told in it.
  package var source: SourceText?
  /// Whether it is a script, which is one transaction whole.
  package var isScript = false
  /// Gives the texts that `use` names; without it there are none.
  package var library: TextLibrary?
  /// Gives the letters that `write` names; without it there are none.
  package var letters: TextLibrary?
  /// In which role somebody asks; nil for one without limits.
  package let role: AccessRole?
  /// Whether this place is in a rule of the dictionary: a word is judged by its own class, not by what
  /// its rule reads.
  var isTrusted = false
  /// Whether a row is only the way to something of it: behind its name comes a dot, or it is given to
  /// a function.
  var isPathBase = false
  /// The names that every text begins with.
  package var known = Environment()
  var used = UsedTexts()
  var graph = NameGraph()
  /// How many blocks are open around a statement.
  var blocks = 0
  /// How deep functions stand inside one another in what is being given.
  var nesting = 0

  var rows: [RowScope] = []
  var grouping: Grouping?
  var isInAggregate = false
  /// How many definitions stand inside one another at this place; bounded, since a definition may
  /// use another.
  var expansions = 0
  /// Where the outermost of them is used.
  var expansionRange: SourceRange?
  /// How many definitions this text has used in all: a chain of definitions that each use the one
  /// before twice would otherwise double at every step.
  var expansionCount = 0

  /// The fields read, as `entity.field`, when somebody asked for them.
  var usedFields: Set<String> = []
  /// The entities whose rows were in reach since then.
  var usedEntities: Set<String> = []
  /// The definitions and functions used, in the order met.
  var usedNames: [String] = []
  var recordsUses = false
  /// What a role must have for the statement, whatever the role of this check.
  var needs: Set<AccessNeed> = []

  /// The words of the dictionary that the names of the text are, by their places, when somebody
  /// asked for them.
  package internal(set) var recognised: [SourceRange: Words] = [:]
  package var keepsRecognised = false

  /// The cursor of a completion, when one is looked for.
  var cursor: Cursor?

  static let maximumExpansionDepth = 32
  static let maximumExpansions = 10_000

  package init(
    dictionary: CaseDictionary,
    environment: Environment = Environment(),
    role: AccessRole? = nil
  ) {
    self.dictionary = dictionary
    self.environment = environment
    self.role = role
  }

  /// Checks a whole text; statements see those before them.
  package mutating func check(_ program: Program) -> [CheckedStatement] {
    check(program.statements)
  }

  /// Checks the statements of a text.
  package mutating func check(_ statements: [Statement]) -> [CheckedStatement] {
    graph.expect(statements)
    var checked: [CheckedStatement] = []
    for statement in statements where diagnostics.count < Limits.diagnostics {
      if let statement = checkStatement(statement) { checked.append(statement) }
      // Without the names of a text that is wrong, all that follows would seem wrong too.
      if case .use = statement.kind, !used.problems.isEmpty { break }
    }
    return checked
  }

  /// What is wrong in the texts that this one uses.
  package var problemsOfUsedTexts: [TextProblems] { used.problems }

  /// A place of the text; inside a definition, which may stand in another text, the place that uses
  /// it.
  func place(_ range: SourceRange) -> Place {
    Place(expansionRange ?? range)
  }

  mutating func report(_ error: SemanticError, at range: SourceRange) {
    guard diagnostics.count < Limits.diagnostics else { return }
    let diagnostic = error.diagnostic(at: range, in: dictionary)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func reported(_ error: SemanticError, at range: SourceRange) -> Typed {
    report(error, at: range)
    return .reported(range)
  }
}

/// A row in reach.
struct RowScope {
  let entity: Entity
  /// The name of a loop's row, when it is one.
  var name: String?
}

/// The keys by which rows are grouped.
struct Grouping {
  let keys: [CheckedColumn]
  /// The columns shown so far, of which a bare `rank` or `change` speaks.
  var shown: [CheckedColumn] = []
  /// Whether a `show` is being read, whose bare functions speak of what stands just before them.
  var isShowing = false
  /// How many steps the groups had passed when their columns were shown.
  var steps = 0
  /// The last key is laid across: a line has no value of it, so that only a share may name it.
  var hasAcross = false
  var namesAcross = false

  /// The keys that an expression may name.
  var namedKeys: [CheckedColumn] { hasAcross && !namesAcross ? Array(keys.dropLast()) : keys }
}
