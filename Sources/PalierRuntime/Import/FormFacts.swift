import PalierCasework
import PalierValues

/// What a row of a form between organisations adds to the store.
struct FormFacts {
  /// The answer to the transfer.
  var answer: TransferAnswer?
  /// What the household is given by `set`.
  var household: [String: Value] = [:]
  /// Dated values of rows that are there: of which entity and row, on which day.
  var states: [(entity: String, id: Int64, values: [String: Value], day: CivilDate)] = []
  /// New rows that belong to the household.
  var children: [(entity: String, values: [String: Value])] = []
  var closing: (exit: Int, day: CivilDate)?
  /// The last day of which something is told, where the store knows of none so late.
  var heardOn: CivilDate?
  var warnings: [RuleWarning] = []

  var isEmpty: Bool {
    answer == nil && household.isEmpty && states.isEmpty && children.isEmpty && closing == nil
      && heardOn == nil
  }
}
