import PalierDictionary
import Testing

@Suite struct LetterListTests {
  private let dictionary = CaseDictionary.standard

  private func field(_ path: String) -> Field? {
    let parts = path.split(separator: ".").map(String.init)
    return parts.count == 2 ? dictionary.field(named: parts[1], of: parts[0]) : nil
  }

  @Test(
    arguments: (CaseDictionary.landlordLetterFields.union(CaseDictionary.envelopeFields)).sorted()
  )
  func `what may be told is a field, and no sensitive one`(_ path: String) {
    #expect(field(path) != nil)
    #expect(field(path)?.privacy != .sensitive)
  }

  @Test(
    arguments: CaseDictionary.landlordLetterEntities.union(CaseDictionary.envelopeEntities).sorted()
  )
  func `what may be looked for is an entity`(_ name: String) {
    #expect(dictionary.entity(named: name) != nil)
  }

  @Test(arguments: [
    "household.debt", "household.rent", "household.income", "household.phone", "household.email",
    "household.address", "household.supported", "household.progress", "household.contact_result",
    "household.activity", "household.vulnerability", "household.next_step",
  ])
  func `a landlord isn't told of money, support or ways to the tenant`(_ path: String) {
    #expect(field(path) != nil)
    #expect(!CaseDictionary.landlordLetterFields.contains(path))
  }
}
