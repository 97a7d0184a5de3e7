import PalierDictionary
import PalierSyntax

/// The cursor of a completion, and what the checker found out where it met it.
struct Cursor {
  /// Where the word to be completed begins.
  let offset: Int
  /// Where the last token before it ends.
  let end: Int
  /// What may stand at the cursor.
  var scope: CursorScope?
  /// The type of the operand that ends before the cursor.
  var operand: StaticType?
  /// Whether a condition ends before the cursor.
  var endsCondition = false
  /// The innermost selection that ends before the cursor.
  var selection: EndedSelection?

  init(offset: Int, end: Int) {
    self.offset = offset
    self.end = end
  }

  /// Whether the checker has been there.
  var isMet: Bool { scope != nil || operand != nil || selection != nil }
}

/// What a hole of the tree is asked for, and the names that it sees.
struct CursorScope {
  /// What stands there.
  enum Place: Hashable {
    case operand(Wanted)
    /// A source: rows.
    case rows
    /// What follows a dot; relations too where the row is one in reach.
    case member(of: Entity, isRow: Bool)
    /// A field that takes a value, beside those that have one already.
    case assignment(to: Entity, given: Set<String>)
    /// A field of `show all except`.
    case column(of: Entity)
    case child(of: Entity)
    case entity(EntityUse)
    /// A name behind `$`.
    case name
  }

  /// What kind of value an operand has to be.
  enum Wanted: Hashable {
    case anything
    /// A boolean, or what begins a comparison.
    case condition
    case value(ValueType)
    /// A value that a field takes: it may be unknown.
    case given(ValueType)
    /// What an operation on a value of that type goes on with.
    case term(ArithmeticOperator, ValueType)
    /// A text like the label of the entity's rows.
    case label(of: String)
    /// A row of one of the entities, or a text that names it.
    case party(of: [String])
  }

  /// What an entity is named for.
  enum EntityUse: Hashable {
    case any
    case created
    case imported
    case parent(of: Entity)
  }

  let place: Place
  /// The rows in reach, outermost first.
  let rows: [RowScope]
  /// The keys, where one stands among groups.
  let keys: [CheckedColumn]?
  let environment: Environment
}

/// A selection that ends before the cursor: which clauses and verbs may go on with it.
enum EndedSelection {
  /// Rows that are used by a function or run through by a loop.
  case inner(CheckedSelection)
  /// The question of a statement.
  case whole(CheckedQuestion)
  /// Rows on which a verb acts already.
  case acted(Entity)
}
