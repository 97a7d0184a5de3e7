import Foundation
import GRDB
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierStore
import PalierValues
import SeededRandom
import Testing

@Suite struct SearchTests {
  /// A store of the real dictionary, whose kept columns aren't worked out.
  private final class People {
    let folder = NSTemporaryDirectory() + "palier-search-\(UUID().uuidString)"
    let store: CaseStore

    init() throws {
      store = try CaseStore.create(
        at: folder + "/people.palier",
        dictionary: .standard,
        createdOn: day(0)
      )
      try store.setDerivations(DerivationPlan(layers: []), digest: "none")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func write(_ body: (StoreWriter) throws -> Void) throws -> JournalReceipt {
      try store.write(entry: JournalHeader(actor: "orme", statement: "statement"), body)
    }

    /// A household with a tenant and her address and telephone.
    func household(
      _ reference: String,
      _ surname: String,
      _ given: String,
      birth: String? = nil,
      address: String = "3 allée des Érables 35000 Rennes",
      phone: String = "06 12 00 00 01"
    ) throws -> Int64 {
      var id: Int64 = 0
      try write { writer in
        id = try writer.insert("household", values: ["reference": .text(reference)])
        var names: [String: Value] = [
          "role": .member(1), "surname": .text(surname), "given_name": .text(given),
        ]
        names["birth_name"] = birth.map { .text($0) }
        try writer.insert("person", parent: id, values: names)
        for (kind, value) in [("address", address), ("phone", phone)] {
          try writer.insert(
            "contact_detail",
            parent: id,
            values: [
              "kind": .member(try code(kind)), "value": .text(value), "known_since": .date(day(0)),
            ]
          )
        }
      }
      return id
    }

    private func code(_ kind: String) throws -> Int {
      let kinds = try #require(CaseDictionary.standard.enumeration(named: "detail_kind"))
      return try #require(kinds.value(named: kind)).code
    }

    func found(_ words: String) throws -> [Int64] {
      try store.read { try $0.search(words, limit: 5).map(\.household) }
    }
  }

  @Test func `a pattern is as far from a word as the table of distances says`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let left = String((0..<random.upTo(12)).map { _ in random.pick("a", "b", "c", "é") }.joined())
      let right = String(
        (0..<random.upTo(12)).map { _ in random.pick("a", "b", "c", "é") }.joined()
      )
      #expect(
        WordPattern(left).distance(to: right)
          == EditDistance.between(Array(left.utf8), Array(right.utf8)),
        "\(left) \(right)"
      )
    }
  }

  @Test(arguments: [
    "bouleau garance", "garance bouleau", "BOULEAU", "bouleu garence", "boulau", "boul gar",
    "noisetier", "noisetier garance", "nosetier", "bouleaugarance", "erables rennes",
    "allee des erables garance", "06 12 00 00 01", "0612000001", "612000001", "+33 6 12 00 00 01",
    "0033612000001", "06.12.00", "06 12 00 00 10 garance", "06 12 00 07 01", "35-2022-000017",
    "35 2022 000017", "352022000017", "35-2022", "17", "000017", "35-2022-00017",
    "35-2022-0000177", "35-2023-000017", "35-2022-000071", "0001", "00 00 01", "2 00 00 01 garance",
  ])
  func `a household is found by whatever is remembered of it`(words: String) throws {
    let people = try People()
    let wanted = try people.household("35-2022-000017", "BOULEAU", "Garance", birth: "Noisetier")
    for number in 20..<24 {
      _ = try people.household(
        "44-2021-0000\(number)",
        "SORBIER",
        "Aubépine",
        address: "\(number) rue du Port 44000 Nantes",
        phone: "07 99 99 99 \(number)"
      )
    }
    #expect(try people.found(words).first == wanted)
  }

  @Test(arguments: ["peuplier", "x", "", "  ", "99 99", "%", "'", "\"; drop"])
  func `what nobody has finds nobody`(words: String) throws {
    let people = try People()
    _ = try people.household("35-2022-000017", "BOULEAU", "Garance")
    #expect(try people.found(words) == [])
  }

  @Test func `the reason is what was found, with where`() throws {
    let people = try People()
    _ = try people.household("35-2022-000017", "BOULEAU", "Garance", birth: "Noisetier")
    let hit = try people.store.read { try $0.search("nosetier 0612000001", limit: 1) }.first
    #expect(hit?.reasons.map(\.kind) == [.phone, .birthName])
    #expect(hit?.reasons.map(\.term) == ["612000001", "noisetier"])
  }

  @Test func `the search follows each change, and what is taken back`() throws {
    let people = try People()
    let id = try people.household("35-2022-000017", "BOULEAU", "Garance")
    let other = try people.household("35-2022-000018", "SORBIER", "Aubépine")
    let person = try people.store.read {
      try #require(try $0.find("person", "surname", .text("BOULEAU")).first)
    }
    try people.write { try $0.update("person", person, ["surname": .text("FRÊNE")]) }
    #expect(try people.found("frene") == [id])
    #expect(try people.found("bouleau") == [])
    try people.write { writer in
      try writer.savepoint(isPreview: true) { writer in
        try writer.update("person", person, ["surname": .text("Tremble")])
        try writer.refreshKeptColumns()
      }
    }
    #expect(try people.found("tremble") == [])
    try people.write { try $0.move("person", person, to: other) }
    #expect(try people.found("frene") == [other])
    try people.write { try $0.delete("household", other) }
    #expect(try people.found("frene") == [])
    #expect(try people.store.verify().findings == [])
  }

  @Test func `a landlord leads to its files`() throws {
    let people = try People()
    let id = try people.household("35-2022-000017", "BOULEAU", "Garance")
    try people.write { writer in
      let landlord = try writer.insert(
        "landlord",
        values: ["name": .text("Habitat des Feuillages")]
      )
      try writer.update("household", id, ["landlord": .reference(Reference(id: landlord))])
    }
    #expect(try people.found("feuilages") == [id])
    try people.write { try $0.update("landlord", 1, ["name": .text("Logis de la Canopée")]) }
    #expect(try people.found("feuillages") == [])
    #expect(try people.found("canopee bouleau") == [id])
  }

  @Test(arguments: [
    "delete from search_word where kind = 1", "delete from search_term where word = 'bouleau'",
    "insert into search_word values (1, 99, 1)", "update search_word set kind = 2 where kind = 3",
    "insert into search_term (word) values ('charme')",
    "update search_term set word = 'charme' where word = 'bouleau'",
  ])
  func `damage to the search is found`(damage: String) throws {
    let people = try People()
    _ = try people.household("35-2022-000017", "BOULEAU", "Garance")
    #expect(try people.store.verify().findings == [])
    let queue = try DatabaseQueue(path: people.store.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: damage) }
    try queue.close()
    #expect(try people.store.verify().findings.map(\.check).contains(.search))
  }

  @Test func `households taken out of the search leave none of their words`() throws {
    let people = try People()
    let id = try people.household("35-2022-000017", "Zwxqbouleau", "Garance")
    _ = try people.household("35-2022-000018", "SORBIER", "Garance")
    try people.write { try $0.anonymise(household: id, on: day(0)) }
    #expect(try people.found("garance").count == 1)
    let words = try people.store.read { reader in
      var words: [String] = []
      try reader.run(SQLStatement(text: "select word from search_term", bindings: [])) {
        words.append($0.text(0) ?? "")
        return true
      }
      return words
    }
    #expect(!words.contains { $0.contains("zwxq") })
    #expect(words.contains("garance"))
  }
}
