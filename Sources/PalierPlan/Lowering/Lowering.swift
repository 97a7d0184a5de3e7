package import PalierDiagnostics
package import PalierDictionary
package import PalierSemantics
package import PalierValues

/// Turns a checked question into a plan: relative dates become days, variables values, named rows
/// identities, and derived fields as of a day their definitions.
///
/// - `frames` maps the depth of a checked row to its name in the plan; names are never used twice,
///   so a definition can be put anywhere without catching another's row.
/// - Within `as of D`, `horizon` is D and `clock` too: every relative date counts from it. While
///   the rule of a derived field is lowered for its timeline, `horizon` is the day looked at, and
///   `changes` gathers where that day matters.
package struct Lowering {
  /// What a variable holds.
  package enum Held: Sendable {
    case value(Value)
    case rows([Int64])
  }

  /// What the running program knows.
  package struct Context {
    package let dictionary: CaseDictionary
    package let today: CivilDate
    /// Which rows of files are read.
    package let reach: Reach
    package let held: (Variable) -> Held?
    /// The rows that a text names, of one of the entities; throws when they can't be read.
    package let named: ([String], String) throws(Diagnostic) -> [Reference]
    /// What rows of these entities are called that is near to a text which names none.
    package let near: ([String], String) throws(Diagnostic) -> [String]
    package let derivation: (_ entity: String, _ field: String) -> CheckedExpression?

    /// The text of a value that depends on no row, as people read it; nil where nobody can tell.
    package let said: (CheckedExpression, ValueType) throws(Diagnostic) -> String?

    package init(
      dictionary: CaseDictionary,
      today: CivilDate,
      reach: Reach = .all,
      held: @escaping (Variable) -> Held?,
      named: @escaping ([String], String) throws(Diagnostic) -> [Reference],
      near: @escaping ([String], String) throws(Diagnostic) -> [String] = { _, _ in [] },
      derivation: @escaping (_ entity: String, _ field: String) -> CheckedExpression?,
      said: @escaping (CheckedExpression, ValueType) throws(Diagnostic) -> String? = { _, _ in nil }
    ) {
      self.dictionary = dictionary
      self.today = today
      self.reach = reach
      self.held = held
      self.named = named
      self.near = near
      self.derivation = derivation
      self.said = said
    }
  }

  let context: Context
  var clock: CivilDate
  var horizon: Scalar?
  /// The days on which the timeline being lowered may change; nil outside of one.
  var changes: [WorkedTimeline.Change]?
  /// The way from the timeline's row to the innermost row.
  var path: [WorkedTimeline.Hop] = []
  var frames: [RowID] = []
  var nextRow = 0
  var aggregates: [Aggregate] = []
  var groupFunctions: [GroupFunction] = []
  /// The types of the keys of the groups that are being lowered.
  var keyTypes: [ValueType] = []
  /// Whether the rule of a kept field is being lowered, whose value is what the store would keep,
  /// whoever asks.
  var isInRule = false
  /// Whether rows that are out of reach may have been left out.
  package internal(set) var isLimited = false
  /// What relative dates were resolved to, in the order met.
  package internal(set) var resolved: [Message] = []
  /// The fields read with their present value although a day was asked for.
  package internal(set) var presentFields: [Field] = []

  package init(_ context: Context) {
    self.context = context
    clock = context.today
  }

  var dictionary: CaseDictionary { context.dictionary }

  /// The row at a depth; where something stands alone there is none.
  func frame(_ depth: RowDepth) throws(Diagnostic) -> RowID {
    guard frames.indices.contains(depth) else { throw rowDependent }
    return frames[depth]
  }

  var rowDependent: Diagnostic {
    failure(
      .rowDependent,
      nil,
      "this has to be known before the rows are read",
      "ceci doit être connu avant que les lignes soient lues"
    )
  }

  mutating func freshRow() -> RowID {
    defer { nextRow += 1 }
    return RowID(nextRow)
  }

  mutating func note(_ message: Message) {
    if !resolved.contains(message) { resolved.append(message) }
  }

  func failure(
    _ code: DiagnosticCode,
    _ place: Place?,
    _ english: String,
    _ french: String
  ) -> Diagnostic {
    Diagnostic(code, at: place?.range ?? .nowhere, Message(english, french))
  }
}
