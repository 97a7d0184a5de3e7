/// The name of one row in reach of an expression: each selection, nested or not, has its own.
package struct RowID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}

/// Rows of one entity: where they come from and what is done to them, in order.
package struct RowPlan: Hashable, Sendable {
  package let entity: String
  /// The name by which the steps and the expressions over these rows speak of one of them.
  package let row: RowID
  /// The outer row whose children these are; all rows of the entity when nil.
  package let parent: RowID?
  package var steps: [RowStep]

  package init(entity: String, row: RowID, parent: RowID? = nil, steps: [RowStep] = []) {
    self.entity = entity
    self.row = row
    self.parent = parent
    self.steps = steps
  }
}

/// A step of a row plan; the steps run in their order.
package enum RowStep: Hashable, Sendable {
  /// Keeps the rows for which the condition holds.
  case filter(Condition)
  /// Orders the rows; ties are broken by the entity's key, else by the order of recording.
  case sort([SortTerm])
  /// Drops the first `skip` rows, then keeps `take`; with ties also those equal to the last one.
  case slice(skip: Int, take: Int?, ties: Bool)
  /// Keeps the rows of these identities, in this order.
  case keys([Int64])
}

/// A term of an order; unknown comes last either way.
package struct SortTerm: Hashable, Sendable {
  package let scalar: Scalar
  package let descending: Bool

  package init(_ scalar: Scalar, descending: Bool = false) {
    self.scalar = scalar
    self.descending = descending
  }
}
