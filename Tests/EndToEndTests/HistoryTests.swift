import Foundation
import Testing

/// The past of fields on the demonstration store.
struct HistoryTests {
  private static let days = [
    "2021-02-26", "2021-06-30", "2021-12-31", "2022-01-14", "2022-05-09", "2022-10-10",
  ]

  /// The values of a field as of a day, and those that `was … on` gives, by reference.
  private func values(
    of field: String,
    among values: [String],
    on day: String,
    _ store: DemoStore
  ) throws -> (asOf: [String: String], was: [String: String]) {
    var asOf: [String: String] = [:]
    for row in try store.rows("households as of \(day) show reference, \(field)") {
      asOf[row[0]] = row[1]
    }
    var was: [String: String] = [:]
    let shown = values.map { "(\(field) was \($0) on \(day)) as \"\($0)\"" }
      .joined(separator: ", ")
    for row in try store.rows("households show reference, \(shown)") where asOf[row[0]] != nil {
      let held = zip(values, row.dropFirst()).filter { $0.1 == "true" }.map(\.0)
      was[row[0]] = held.joined(separator: "+")
    }
    return (asOf, was)
  }

  @Test(arguments: [
    (
      "stage",
      [
        "arrears", "cdp", "assignation", "hearing", "judgment", "cql", "rfp", "cfp", "eviction",
      ]
    ),
    ("status", ["to_process", "in_transit", "waiting", "open", "watch", "closed", "refused"]),
    ("contact_result", ["no_contact", "reached", "npai"]),
    ("home_visit", ["allowed", "in_pairs", "forbidden"]),
  ])
  func `what a field was on a day is what it is as of that day`(
    _ field: String,
    _ values: [String]
  ) throws {
    let store = try DemoStore()
    for day in HistoryTests.days {
      let (asOf, was) = try self.values(of: field, among: values, on: day, store)
      #expect(!asOf.isEmpty)
      #expect(asOf == was, "\(field) on \(day)")
    }
  }

  @Test func `outcomes of contacts were on a day what they are as of it`() throws {
    let store = try DemoStore()
    for day in HistoryTests.days {
      for outcome in ["sent", "npai", "reply"] {
        let was = try store.rows("contacts where outcome was \(outcome) on \(day) show count")
        let asOf = try store.rows("contacts as of \(day) where outcome = \(outcome) show count")
        #expect(was == asOf, "\(outcome) on \(day)")
      }
    }
    let late = try store.rows(
      "contacts where outcome was sent on 2021-12-31 and outcome = npai show count"
    )
    #expect(try #require(Int(late[0][0])) >= 6)
  }

  @Test func `days in a stage are those since its day, and became is the first of them`() throws {
    let store = try DemoStore()
    let rows = try store.rows(
      "households where stage is known show days_in(stage), days(stage_on, today), stage_on"
    )
    #expect(rows.count > 400)
    #expect(rows.allSatisfy { $0[0] == $0[1] })
    let cql = try store.rows("households where stage = cql show became(stage, cql), stage_on")
    #expect(!cql.isEmpty && cql.allSatisfy { $0[0] == $0[1] })
  }

  @Test func `became implies was, and a past has its opposite`() throws {
    let store = try DemoStore()
    let all = try store.rows("households show count")[0][0]
    for past in [
      "stage became cql in 2022", "status became closed in 2022", "stage was assignation in 2021",
      "operator was \"Tout Azimut\" until 2021-12-31", "status was open on 2021-12-31",
    ] {
      let yes = try store.rows("households where \(past) show count")[0][0]
      let no = try store.rows("households where not (\(past)) show count")[0][0]
      #expect((Int(yes) ?? -1) + (Int(no) ?? -1) == Int(all), "\(past)")
      #expect(yes != "0", "\(past)")
      let was = past.replacing(" became ", with: " was ")
      #expect(try store.rows("households where \(past) and not (\(was)) show count") == [["0"]])
    }
  }

  @Test func `every field whose values are kept or dated answers for its past`() throws {
    let store = try DemoStore()
    for field in [
      "procedure_end", "progress", "debt_cleared", "contacted", "supported", "phase", "exit",
      "watch", "debt", "closed_on", "dsf_no_response", "handed_to", "tenant", "court",
    ] {
      let outcome = try store.ask("households where days_in(\(field)) > 30 show count")
      #expect(outcome.status == 0, "\(field): \(outcome.errors)")
    }
  }
}
