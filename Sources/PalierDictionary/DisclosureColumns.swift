/// Which fields of a household an organisation may be told, by its kind.
///
/// A list names what may go out; what isn't named stays in the house. No list has vulnerabilities,
/// the reason of a limit on visits, or a text that somebody writes freely.
package enum DisclosureColumns {
  /// The fields for a kind of organisation, by its identifier, in the order in which a file has them.
  package static func fields(for kind: String) -> [String] {
    table.first { $0.kinds.contains(kind) }?.fields ?? other
  }

  /// The lists by kind of recipient.
  package static let table: [(kinds: [String], fields: [String])] = [
    (["operator", "partner"], file + way + procedure + means + work + care),
    (["service"], file + way + procedure + debt + household + ["contact_result", "status"]),
    (
      ["commission"],
      file + procedure + means + [
        "social_services", "dsf_no_response", "contact_result", "progress",
      ]
    ),
    (["prefecture"], file + procedure + debt + ["contact_result"]),
    (["court"], file + procedure + debt + ["dsf_no_response"]),
    (["bank"], file + debt + ["rent"]),
    // Nothing of income, health or support.
    (["landlord"], ["reference", "tenant", "co_tenant", "address", "commune"] + procedure),
    (["other"], other),
  ]

  private static let file = [
    "reference", "tenant", "co_tenant", "address", "commune", "sector", "landlord",
  ]
  private static let way = ["phone", "email"]
  private static let procedure = [
    "stage", "stage_on", "phase", "hearing_on", "hearing_at", "court", "suspended_until",
  ]
  private static let debt = ["debt", "debt_on"]
  private static let household = ["composition", "adults", "children"]
  private static let means =
    debt + ["rent", "charges", "income", "lease_on", "reasons"] + household
  private static let work = [
    "social_services", "origin", "referred_on", "received_on", "taken_on", "entry_stage",
    "operator",
    "partner", "contact_result", "progress", "last_contact_on", "status",
  ]
  // Whoever visits or writes has to know.
  private static let care = ["home_visit", "contact_limits", "interpreter"]
  private static let other = ["reference", "commune", "sector", "stage", "stage_on", "hearing_on"]
}
