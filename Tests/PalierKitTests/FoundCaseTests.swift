import PalierKit
import Testing

/// What `.find` says of the files that it finds.
struct FoundCaseTests {
  @Test func `a file says why it was found, by what holds today before what held once`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(
      """
      households where reference = "91-2021-0001"
        add contact_detail { kind: address, value: "3 rue des Hêtres, Rouvre", valid_until: 2021-05-01 }
        add contact_detail { kind: address, value: "8 rue des Hêtres" }
      """,
      name: "rows"
    )
    let found = try #require(try session.find("hetres").first)
    #expect(found.reference == "91-2021-0001")
    let reasons = found.reasons.map(\.english)
    #expect(reasons.contains("address: 8 rue des Hêtres"), "\(reasons)")
    #expect(!reasons.contains { $0.contains("no longer valid") }, "\(reasons)")
    let old = try #require(try session.find("rouvre").first)
    #expect(old.reasons.map(\.french).contains("adresse, plus valable : 3 rue des Hêtres, Rouvre"))
  }
}
