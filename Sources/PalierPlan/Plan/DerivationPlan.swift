/// The kept columns of the store, as plans, in the order in which they have to be worked out.
package struct DerivationPlan: Hashable, Sendable {
  /// Layers: a layer's columns depend on stored facts and on earlier layers only.
  package let layers: [[KeptColumn]]

  package init(layers: [[KeptColumn]]) {
    self.layers = layers
  }

  /// A kept column.
  package struct KeptColumn: Hashable, Sendable {
    package let entity: String
    package let column: String
    package let rule: Rule

    package init(entity: String, column: String, rule: Rule) {
      self.entity = entity
      self.column = column
      self.rule = rule
    }
  }

  /// How a kept column is worked out.
  package enum Rule: Hashable, Sendable {
    /// A scalar over the row that `row` names.
    case scalar(row: RowID, Scalar)
    /// The wave of an event among its parent's rows that fulfil the condition over `row`.
    case wave(row: RowID, date: String, condition: Condition, gap: Int)
  }
}
