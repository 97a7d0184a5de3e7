import PalierDictionary

/// What a word of the search tables was taken from; the numbers are stored.
package enum SearchKind: Int64, Hashable, Sendable, CaseIterable {
  case surname = 1
  case birthName = 2
  case givenName = 3
  case address = 4
  case phone = 5
  case email = 6
  case reference = 7
  /// Of a landlord, not of a household.
  case landlord = 8

  /// The entity at the top whose rows the words lead to.
  package var root: String { self == .landlord ? "landlord" : StoreLayouts.household }

  /// The terms of a value, as `SearchHit.Reason` tells them.
  package func terms(of value: String) -> Set<String> {
    let terms = SearchTerms.terms(of: value, as: self)
    guard self == .phone || self == .reference else { return terms }
    return Set(terms.map { String($0.dropFirst()) })
  }

  /// The kinds that lead to rows of an entity.
  static func of(root: String) -> [SearchKind] { allCases.filter { $0.root == root } }

  /// The fields whose values are searched, by their entities.
  static let fields: [(entity: String, field: String)] = [
    ("person", "surname"), ("person", "birth_name"), ("person", "given_name"),
    ("contact_detail", "value"), ("contact_detail", "kind"), (StoreLayouts.household, "reference"),
    ("landlord", "name"),
  ]

  /// Whether a change of these fields of an entity may change what is found.
  static func concerns(_ entity: String, _ changed: (String) -> Bool) -> Bool {
    fields.contains { $0.entity == entity && changed($0.field) }
  }
}
