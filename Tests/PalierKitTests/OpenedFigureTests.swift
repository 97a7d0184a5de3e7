import PalierKit
import Testing

/// From a figure to the rows behind it.
@Suite struct OpenedFigureTests {
  @Test(
    arguments: [
      ("households group by stage", 2, "2", "households where stage = cfp"),
      ("ménages grouper par stade", 1, "nombre", "ménages dont stade = assignation"),
      (
        "households group by stage across status show count", 2, "2",
        "households where stage = cfp where status = to_process"
      ),
      (
        "households where debt > 100 € group by stage show count(where debt > 1000 €)", 1, "2",
        "households where debt > 100 € where stage = assignation where debt > 1000 €"
      ),
      (
        "households group by band(debt, 1000 €, 3000 €) show count", 1, "1",
        "households where debt < 1000 €"
      ),
      (
        "households group by debt is known show count", 1, "2",
        "households where (debt is known) = false"
      ),
      (
        "households group by year(received_on) show count", 1, "2",
        "households where year(received_on) is unknown"
      ),
    ] as [(String, Int, String, String)]
  )
  func `a figure's rows are those of its groups`(
    question: String,
    row: Int,
    column: String,
    expected: String
  ) throws {
    let store = try SmallStore()
    let isFrench = question.hasPrefix("ménages")
    let session = try store.session {
      $0.presentation = Presentation(tongue: isFrench ? .french : .english)
    }
    try session.run(question, name: "question", reading: .shell)
    let text = try #require(try session.opening(row: row, column: column))
    #expect(text == expected)
    try session.run(text, name: "opened", reading: .shell)
  }

  @Test func `a row of households opens its sheet`() throws {
    let store = try SmallStore()
    let session = try store.session()
    #expect(try session.opening(row: 1, column: nil) == nil)
    try session.run("households sort by reference", name: "question", reading: .shell)
    #expect(try session.opening(row: 2, column: nil) == "sheet of household \"91-2021-0002\"")
    #expect(throws: PalierError.self) { try session.opening(row: 4, column: nil) }
  }

  @Test func `a place that isn't there, or that is hidden, opens nothing`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("households group by stage show count mask below 5", name: "question")
    #expect(throws: PalierError.self) { try session.opening(row: 1, column: "2") }
    #expect(throws: PalierError.self) { try session.opening(row: 1, column: "9") }
    #expect(throws: PalierError.self) { try session.opening(row: 9, column: nil) }
  }

  @Test func `the total is all rows`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(
      "households where debt is known group by stage show count with totals",
      name: "q"
    )
    #expect(try session.opening(row: nil, column: "2") == "households where debt is known")
  }
}
