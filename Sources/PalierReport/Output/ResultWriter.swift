package import PalierDiagnostics
package import PalierPlan
package import PalierValues

/// Writes one answer: its heading, its lines in their order, its end.
package protocol ResultWriter {
  /// Whether it writes the notes of the closing; nobody has to work them out otherwise.
  var tellsNotes: Bool { get }
  mutating func begin(_ heading: ResultHeading) throws
  mutating func write(_ line: ResultLine) throws
  /// Writes what comes last; nothing may follow.
  mutating func end(_ closing: ResultClosing) throws
}

/// What is known of an answer before its first line.
package struct ResultHeading: Sendable {
  package let columns: [ResultColumn]
  package let entity: String?
  /// Whether the columns are those that are shown unasked, of which there are more.
  package let isSummary: Bool
  package let caption: String?
  /// How the figures are drawn, in the formats that people read.
  package let chart: ChartShape?
  /// The day on which the answer is given.
  package let today: CivilDate?
  /// What tells the store from every other.
  package let origin: String?

  package init(
    columns: [ResultColumn],
    entity: String? = nil,
    isSummary: Bool = false,
    caption: String? = nil,
    chart: ChartShape? = nil,
    today: CivilDate? = nil,
    origin: String? = nil
  ) {
    self.columns = columns
    self.entity = entity
    self.isSummary = isSummary
    self.caption = caption
    self.chart = chart
    self.today = today
    self.origin = origin
  }

  /// The columns' identifiers, told apart where two columns share one: `count`, `count_2`.
  var uniqueNames: [String] {
    var taken = Set(columns.map(\.name))
    var seen: Set<String> = []
    return columns.map { column in
      if seen.insert(column.name).inserted { return column.name }
      var number = 2
      while taken.contains("\(column.name)_\(number)") { number += 1 }
      let name = "\(column.name)_\(number)"
      taken.insert(name)
      return name
    }
  }
}

/// What is known of an answer after its last line.
package struct ResultClosing: Sendable {
  /// What stands between the number of rows and what is said beside it.
  package static let separator = " · "

  /// What the reader has to know, for the formats that people read.
  package let notes: [Message]
  /// How many lines there are in all, also those that weren't written; nil when all were.
  package let count: Int?

  package init(notes: [Message] = [], count: Int? = nil) {
    self.notes = notes
    self.count = count
  }
}
