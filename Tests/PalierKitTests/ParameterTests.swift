import PalierKit
import Testing

@Suite struct ParameterTests {
  private let script = Script(
    name: "s.pal",
    text: """
      param least: money
      param depart: date
      param who: text = unknown
      param stage: stage = cql
      print "{$least} {$depart} {$who or else "nobody"}"
      """
  )

  @Test func `all that is missing or wrong is told at once`() throws {
    let session = try SmallStore().session()
    let missing = #expect(throws: PalierError.self) { try session.run(script) }
    #expect(missing?.problems.map(\.code) == ["missing-parameter", "missing-parameter"])
    let wrong = #expect(throws: PalierError.self) {
      try session.run(
        script,
        parameters: ["least": "3000", "stage": "cqll", "dpart": "2021-01-01"]
      )
    }
    #expect(
      wrong?.problems.map(\.code).sorted()
        == ["missing-parameter", "unknown-parameter", "wrong-parameter", "wrong-parameter"]
    )
    let told = wrong?.rendered(Presentation()) ?? ""
    #expect(told.contains("such as 3000 €"))
    #expect(told.contains("assignation"))
    #expect(told.contains("there is 'depart'"))
  }

  @Test func `a value is known by its name whatever its case and accents`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(script, parameters: ["LEAST": "3000 €", "Départ": "12/04/2021"])
    #expect(store.output.said.first?.hasSuffix("nobody") == true)
  }

  @Test func `what is missing is asked for, and again when it has another form`() throws {
    let store = try SmallStore()
    let session = try store.session()
    var answers = ["3000", "3000 €", "2021-04-12"]
    var asked: [String] = []
    try session.run(script) { question in
      asked.append(question.name + (question.problem == nil ? "" : "!"))
      return answers.removeFirst()
    }
    #expect(asked == ["least", "least!", "depart"])
    #expect(store.output.said.count == 1)
  }

  @Test func `without an answer nothing is done`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let error = #expect(throws: PalierError.self) { try session.run(script) { _ in nil } }
    #expect(error?.status == .refused)
    #expect(store.output.said.isEmpty)
  }
}
