import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct VisitTests {
  private func visit(_ iso: String, _ place: String, workers: [Int64] = []) throws -> [String:
    Value]
  {
    var values: [String: Value] = [
      "date": try date(iso), "place": try member("visit", "place", place),
    ]
    if !workers.isEmpty { values["workers"] = .references(workers.map { Reference(id: $0) }) }
    return values
  }

  @Test(arguments: [("home", false), ("near_home", true), ("office", true), ("court", true)])
  func `a forbidden home visit is refused, another place isn't`(
    _ place: String,
    _ passes: Bool
  ) throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.set(
      ["home_visit": member("household", "home_visit", "forbidden")],
      on: "2023-01-01",
      id
    )
    let outcome = try desk.add("visit", visit("2023-12-20", place), to: id)
    #expect(outcome.refusalRules == (passes ? [] : ["home-visit-forbidden"]))
    #expect(try desk.children("visit", of: id).count == (passes ? 1 : 0))
    if let refusal = outcome.refusals.first {
      #expect(refusal.remedy.french == "rencontrer en proximité ou au bureau, ou appeler")
    }
  }

  @Test func `a visit made before it was forbidden is a fact`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.set(
      ["home_visit": member("household", "home_visit", "forbidden")],
      on: "2023-06-01",
      id
    )
    let outcome = try desk.add("visit", visit("2023-05-02", "home"), to: id)
    #expect(outcome.done == [id])
    #expect(outcome.warningRules == ["home-visit-forbidden"])
    #expect(
      try desk.add("visit", visit("2023-06-02", "home"), to: id).refusalRules
        == ["home-visit-forbidden"]
    )
  }

  @Test(
    arguments: [([], false), ([1], false), ([1, 1], false), ([1, 2], true)] as [([Int64], Bool)]
  )
  func `a visit in pairs needs two workers`(_ workers: [Int64], _ passes: Bool) throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.set(
      ["home_visit": member("household", "home_visit", "in_pairs")],
      on: "2023-01-01",
      id
    )
    let outcome = try desk.add("visit", visit("2023-12-20", "home", workers: workers), to: id)
    #expect(outcome.refusalRules == (passes ? [] : ["home-visit-in-pairs"]))
  }

  @Test(arguments: [("2023-12-14", true), ("2023-12-15", false), ("2024-03-01", false)])
  func `a rule past its review warns that it is to review`(_ iso: String, _ warns: Bool) throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["home_visit_review_on": date(iso)])
    try desk.set(["home_visit": member("household", "home_visit", "allowed")], id)
    let outcome = try desk.add("visit", visit("2023-12-20", "home"), to: id)
    #expect(outcome.done == [id])
    #expect(outcome.warningRules == (warns ? ["home-visit-review"] : []))
  }

  @Test func `forbidding home visits cancels those planned`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.add("visit", visit("2023-12-20", "home"), to: id)
    try desk.add("visit", visit("2023-12-20", "office"), to: id)
    try desk.add("visit", visit("2023-12-01", "home"), to: id)
    let outcome = try desk.set(["home_visit": member("household", "home_visit", "forbidden")], id)
    #expect(outcome.warningRules == ["planned-visit-cancelled"])
    let states = try desk.children("visit", of: id).map { $0["state"] }
    #expect(
      states == [
        try member("visit", "state", "cancelled"), try member("visit", "state", "planned"),
        try member("visit", "state", "done"),
      ]
    )
    let first = try #require(try desk.children("visit", of: id).first)
    let again = try desk.set(
      ["state": member("visit", "state", "planned")],
      first.id,
      of: "visit"
    )
    #expect(again.refusalRules == ["home-visit-forbidden"])
  }
}
