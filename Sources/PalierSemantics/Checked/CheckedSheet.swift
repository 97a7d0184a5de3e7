/// The case sheet of a household, checked.
package struct CheckedSheet: Sendable {
  /// A part of the sheet, in their order.
  package enum Part: CaseIterable, Sendable {
    /// What comes next.
    case duties
    /// What is known of the file.
    case file
    case people
    /// The events, in order of date.
    case life
  }

  /// A part with what it asks of households or of their children.
  package struct Section: Sendable {
    package let part: Part
    package let questions: [CheckedQuestion]
  }

  package let household: CheckedExpression
  package let sections: [Section]
}
