import PalierExchange
import PalierValues

/// A good row and what is to be done with it.
struct PlannedRow {
  /// What is to be done.
  enum Deed {
    case create
    case complete(Int64, RowCompletion)
    /// A form's row: facts of a household, told by the operator that a transfer went to.
    case note(household: Int64, transfer: Int64, FormFacts)
    /// The store has all of it.
    case nothing
  }

  let row: SheetRow
  var label: String
  var values: [String: Value]
  /// Contact details beyond the first of their kind.
  var further: [String: [Value]]
  /// The row that it belongs to, for an entity that has a parent.
  var parent: Int64?
  /// The landlord, who may have to be made first.
  var landlord: LandlordBook.Place?
  var deed = Deed.create
}

/// What a row adds to one that is there.
struct RowCompletion {
  /// New values of the row's own fields and contact details.
  var values: [String: Value] = [:]
  /// New rows that belong to it.
  var facts: [(entity: String, values: [String: Value])] = []

  var isEmpty: Bool { values.isEmpty && facts.isEmpty }
}
