import Foundation
import PalierDemo
import PalierDictionary
import PalierPlan
import PalierSemantics
import PalierStore
import PalierValues
import Testing

/// The store's kept columns over the demonstration data, against the rules said again by the tests.
struct KeptColumnTests {
  @Test func `the kept columns are what the rules say`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let dictionary = CaseDictionary.standard
    let store = try CaseStore.create(
      at: folder.appending(path: "demo.palier").path,
      dictionary: dictionary,
      createdOn: DemoCalendar.today
    )
    let data = try DemoData.make()
    let register = Register(data)
    try DemoStore.write(data, to: store)
    let plan = try DerivationPlan.make(
      dictionary: dictionary,
      derivations: CheckedDerivations(dictionary: dictionary)
    )
    try store.setDerivations(plan, digest: "standard")
    try store.read { reader in
      for household in register.households {
        let row = try #require(try reader.row("household", household.id))
        func kept(_ field: String, _ enumeration: String) -> String? {
          guard case .member(let code) = row[field] else { return nil }
          return dictionary.enumeration(named: enumeration)?.value(code: code)?.words.english
        }
        #expect(kept("contact_result", "contact_result") == register.contactResult(household))
        #expect(kept("status", "status") == register.status(household))
        #expect(kept("stage", "stage") == register.stage(household))
        #expect(kept("exit", "exit") == register.exit(household))
        #expect(row["hearing_on"] == register.hearing(household).map(Value.date) ?? .unknown)
        #expect(row["supported_on"] == register.supportedOn(household).map(Value.date) ?? .unknown)
        // Of a closed file the store tells how far the work had come on its closing day.
        guard register.status(household) != "closed" else { continue }
        #expect(kept("progress", "progress") == register.progress(household))
      }
    }
    try store.close()
  }
}
