import PalierKit
import Testing

/// What is shown before something is changed, and what follows from a yes or a no.
@Suite struct ConfirmationTests {
  private func run(
    _ text: String,
    saying answer: Bool,
    _ store: SmallStore
  ) throws -> [[ChangeReport]] {
    var shown: [[ChangeReport]] = []
    let session = try store.session()
    do throws(PalierError) {
      try session.run(text, name: "t", reading: .shell) { reports in
        shown.append(reports)
        return answer
      }
    } catch {
      #expect(!answer)
      #expect(error.status == .refused)
    }
    try session.run("print count(households where rent is known)", name: "count")
    return shown
  }

  static let texts = [
    """
    task raise(rows: households) {
      rows where stage = cfp set rent = 1 €
      print "{count(households where rent is known)} known"
      rows where stage = assignation set rent = 2 €
    }
    run raise(households)
    """,
    "for each h in households { h set rent = 3 € }",
    "if count(households) = 3 { households set rent = 4 € }",
  ]

  @Test(arguments: zip(texts, [[1, 2], [1, 1, 1], [3]]))
  func `all that a task, a loop or a branch would do is shown before any of it`(
    _ text: String,
    _ rows: [Int]
  ) throws {
    let store = try SmallStore()
    let shown = try run(text, saying: true, store)
    #expect(shown.map { $0.map(\.changedRows) } == [rows])
    #expect(!shown.joined().contains { !$0.isPreview })
    #expect(store.output.said.last == "3")
    #expect(store.output.reports.map(\.changedRows) == rows)
    // What is said while it is only shown isn't heard.
    #expect(store.output.said.count == (text.contains("print") ? 2 : 1))
  }

  @Test(arguments: texts)
  func `a no leaves everything as it was`(_ text: String) throws {
    let store = try SmallStore()
    let shown = try run(text, saying: false, store)
    #expect(shown.count == 1)
    #expect(store.output.said == ["0"])
    #expect(store.output.reports.isEmpty)
  }

  @Test func `nobody is asked where nothing would be done`() throws {
    let store = try SmallStore()
    let text = "if count(households) = 7 { households set rent = 4 € } else { print \"none\" }"
    #expect(try run(text, saying: false, store).isEmpty)
    #expect(store.output.said == ["none", "0"])
  }

  @Test func `one row is set without a question`() throws {
    let store = try SmallStore()
    #expect(try run("households where stage = cfp set rent = 1 €", saying: false, store).isEmpty)
    #expect(store.output.said == ["1"])
  }

  @Test func `rows of another selection than the one shown neither came nor went`() throws {
    let store = try SmallStore()
    let session = try store.session()
    var shown: [ChangeReport] = []
    for line in [
      "households where stage = assignation show reference",
      "households where stage = cfp set rent = 1 €",
      "set rent = 2 €",
    ] {
      try session.run(line, name: "line", reading: .shell) { reports in
        shown += reports
        return true
      }
    }
    #expect(shown.isEmpty)
    #expect(store.output.reports.map(\.changedRows) == [1, 1])
  }
}
