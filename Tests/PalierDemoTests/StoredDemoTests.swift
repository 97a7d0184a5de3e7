import Foundation
import PalierDemo
import PalierDictionary
import PalierStore
import PalierValues
import Testing

/// The demonstration data in a store.
struct StoredDemoTests {
  /// Makes a store in a folder of its own, and takes the folder away afterwards.
  private func withStore(_ body: (CaseStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CaseStore.create(
      at: folder.appending(path: "demo.palier").path,
      dictionary: .standard,
      createdOn: DemoCalendar.today
    )
    try body(store)
    try store.close()
  }

  @Test func `the store holds each row as it was made`() throws {
    let data = try DemoData.make()
    try withStore { store in
      let receipt = try DemoStore.write(data, to: store)
      #expect(receipt.seq != nil)
      try store.read { reader in
        for fact in data {
          let row = try #require(try reader.row(fact.entity, fact.id))
          #expect(row.parent == fact.parent)
          var last = fact.values
          for change in fact.later { last[change.field] = change.value }
          for (field, value) in last {
            #expect(row[field] == typographic(value), "\(fact.entity) \(fact.id) \(field)")
          }
        }
      }
    }
  }

  private func typographic(_ value: Value) -> Value {
    guard case .text(let text) = value else { return value }
    return .text(TextForm.typographic(text))
  }

  @Test func `a letter that came back in January is in transit at the end of 2021`() throws {
    let data = try DemoData.make()
    let register = Register(data)
    let late = register.firstYear.flatMap { register.children("contact", of: $0) }.first { letter in
      letter.later.contains { $0.field == "outcome" && $0.day.iso.hasPrefix("2022-01") }
        && register.word(letter, "outcome") == "npai"
    }
    let letter = try #require(late)
    try withStore { store in
      try DemoStore.write(data, to: store)
      let values = try store.read { try $0.history("contact", letter.id, "outcome") }
      #expect(values.count == 2)
      #expect(values.first?.value == letter.values["outcome"])
      #expect(values.last?.day == letter.later.last?.day)
    }
  }

  @Test func `the store has its own today`() throws {
    try withStore { store in
      try DemoStore.write(try DemoData.make(), to: store)
      #expect(try store.today() == DemoCalendar.today)
    }
  }

  @Test func `a store that holds rows already is left as it was`() throws {
    try withStore { store in
      try DemoStore.write(try DemoData.make(), to: store)
      #expect(throws: DemoError.notEmpty) {
        try DemoStore.write(try DemoData.make(seed: 3), to: store)
      }
    }
  }
}
