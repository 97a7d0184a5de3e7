import PalierDictionary
import Testing

struct DisclosureColumnTests {
  @Test func `no list has what domain and law keep in the house`() throws {
    let dictionary = CaseDictionary.standard
    let household = try #require(dictionary.entity(named: "household"))
    let kinds = try #require(dictionary.enumeration(named: "organisation_kind")).values
    let listed = DisclosureColumns.table.flatMap(\.kinds)
    #expect(Set(listed) == Set(kinds.map(\.words.english)))
    #expect(listed.count == Set(listed).count)
    let sensitive: Set = [
      "debt", "debt_on", "rent", "charges", "income", "reasons", "social_services",
      "dsf_no_response", "home_visit", "contact_limits", "interpreter",
    ]
    let written: Set = ["reference", "tenant", "co_tenant", "address", "phone", "email", "court"]
    for (kinds, fields) in DisclosureColumns.table {
      #expect(Set(fields).count == fields.count)
      for name in fields {
        let field = try #require(household.field(named: name), "\(name)")
        #expect(field.privacy != .sensitive || sensitive.contains(name), "\(kinds) \(name)")
        // A text is a name or a way to somebody, never what somebody wrote freely.
        #expect(field.type != .text || written.contains(name), "\(kinds) \(name)")
      }
    }
    for kind in ["landlord", "other"] {
      let fields = Set(DisclosureColumns.fields(for: kind))
      #expect(fields.isDisjoint(with: sensitive))
      #expect(fields.isDisjoint(with: ["contact_result", "progress", "status"]))
    }
  }
}
