// Who reads a letter, or sees its envelope, beside the one it is for. These lists say what may be
// told there; whatever they don't name stays in the house, so that a field that is new is safe.
extension CaseDictionary {
  /// The fields that a letter to the landlord may tell, by entity and name.
  ///
  /// Who and what it is about, the hearings to which the landlord is called too, and whom to answer;
  /// nothing of money, health or support, and nothing of how to reach the tenant.
  package static let landlordLetterFields: Set<String> = [
    "household.reference", "household.tenant", "household.co_tenant", "household.commune",
    "household.district", "household.territory", "household.landlord", "household.lease_on",
    "household.hearing_on", "household.hearing_at", "household.court", "household.operator",
    "household.partner", "household.worker", "household.co_worker", "landlord.name",
    "landlord.kind", "landlord.address", "organisation.name", "organisation.mailbox",
    "organisation.phone", "worker.name", "worker.organisation", "commune.name", "commune.code",
    "district.name", "territory.name", "territory.code", "act.date", "act.at", "act.court",
    "act.kind", "act.state", "commission.date", "commission.kind", "commission.state",
    "commission.body", "body.name", "body.kind", "body.place", "body.state", "body.territory",
  ]

  /// The entities whose rows it may name, count or look for.
  package static let landlordLetterEntities: Set<String> = [
    "household", "act", "commission", "body", "organisation", "worker", "landlord", "commune",
    "district", "territory",
  ]

  /// The fields that an address may hold, which everybody sees who sees the envelope.
  package static let envelopeFields: Set<String> = [
    "household.tenant", "household.co_tenant", "household.address", "household.commune",
    "household.landlord", "person.title", "person.surname", "person.given_name", "person.label",
    "person.role", "contact_detail.value", "contact_detail.kind", "contact_detail.state",
    "contact_detail.valid_until", "landlord.name", "landlord.address", "commune.name",
    "commune.code",
  ]

  /// The entities whose rows it may name or look for.
  package static let envelopeEntities: Set<String> = [
    "household", "person", "contact_detail", "landlord", "commune",
  ]
}
