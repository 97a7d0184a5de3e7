import PalierValues

/// The answer to a question: its lines in order, and what stands under them.
struct NaiveAnswer: Equatable {
  /// The identities of the rows, when the lines are rows.
  var keys: [Int64] = []
  var lines: [[Value]] = []
  /// The lines of the subtotals and of the total, innermost first.
  var totals: [[[Value]]] = []
  /// The line of the groups that were cut; none when none was.
  var others: [[Value]] = []
  /// In a pivot, the cells of the lines, then those of the totals, innermost first.
  var cells: [[[Value]]] = []
  /// The cells of the groups that were cut.
  var otherCells: [[Value]] = []
}
