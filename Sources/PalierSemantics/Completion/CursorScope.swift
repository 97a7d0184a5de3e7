import PalierDiagnostics
import PalierDictionary
import PalierSyntax

/// The cursor of a completion, and what the checker found out where it met it.
struct Cursor {
  /// Where the word to be completed begins.
  let offset: Int
  /// Where the last token before it ends.
  let end: Int
  /// Where the innermost bracket that is open around it stands, or the first of a row of them, whose
  /// content is one node; what begins before that is around the cursor, even where it ends there too.
  let opening: Int
  /// What may stand at the cursor.
  var scope: CursorScope?
  /// The type of the operand that ends before the cursor.
  var operand: StaticType?
  /// Whether that operand is a field of which the earlier values are known.
  var operandHasPast = false
  /// Whether a condition ends before the cursor.
  var endsCondition = false
  /// Whether a value ends there that is only half of a condition.
  var endsHalfCondition = false
  /// Whether that operand stands in an aggregate over the current rows.
  var endsInAggregate = false
  /// The innermost selection that ends before the cursor.
  var selection: EndedSelection?
  /// Whether no clause says more of its rows yet.
  var endsBareSource = false

  init(offset: Int, after tokens: [Token]) {
    self.offset = offset
    end = tokens.last?.range.upper ?? 0
    var openings: [Int] = []
    for (place, token) in tokens.enumerated() {
      switch token.symbol {
      case .leftParenthesis:
        let isNext = place > 0 && tokens[place - 1].symbol == .leftParenthesis
        openings.append(isNext ? openings.last ?? token.range.lower : token.range.lower)
      case .leftBrace: openings.append(token.range.lower)
      case .rightParenthesis, .rightBrace: _ = openings.popLast()
      default: break
      }
    }
    opening = openings.last ?? -1
  }

  /// Whether what ends before the cursor says nothing yet: half a condition, or a word that names
  /// nothing, such as the first of a phrase.
  var isUnfinished: Bool { endsHalfCondition || operand == .anything }

  /// Whether the checker has been there.
  var isMet: Bool { scope != nil || operand != nil || selection != nil }
}

/// What a hole of the tree is asked for, and the names that it sees.
struct CursorScope {
  /// What stands there.
  enum Place: Hashable {
    case operand(Wanted)
    /// What an aggregate works on: a field, or the path to one through a relation.
    case path
    /// A source: rows.
    case rows
    /// The name of a parameter, of those that have no value yet.
    case parameter([Variable])
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
    /// A column of `show`.
    case shown
    /// A boolean, or what begins a comparison.
    case condition
    case value(ValueType)
    /// A value, or rows or a set of which the value before may be one.
    case member(of: ValueType)
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
    /// The case file, which alone is meant.
    case household
    case parent(of: Entity)
  }

  let place: Place
  /// The rows in reach, outermost first.
  let rows: [RowScope]
  /// The keys, where one stands among groups.
  let keys: [CheckedColumn]?
  /// Whether one more key is laid across.
  let hasAcross: Bool
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
