import PalierDictionary
import PalierStore
import PalierValues
import Testing

struct LabelTests {
  private func labels(beginning text: String, limit: Int = 50) throws -> [String] {
    let test = try TestStore()
    try test.write { writer in
      for name in ["Frêne", "FRENOY", "Bouleau", "Frêne", "l'Érable"] {
        _ = try writer.insert("landlord", values: ["name": .text(name)])
      }
    }
    return try test.store.read { try $0.labels(of: "landlord", beginning: text, limit: limit) }
  }

  @Test(arguments: [
    ("fre", ["Frêne", "FRENOY"]), ("FRÊNE", ["Frêne"]), ("L’é", ["l'Érable"]), ("x", []),
    ("ouleau", []), ("", ["Bouleau", "Frêne", "FRENOY", "l'Érable"]), ("%", []),
  ])
  func `labels are found by their beginning, each once`(text: String, expected: [String]) throws {
    #expect(try labels(beginning: text) == expected)
  }

  @Test func `an entity whose label isn't searched has no labels to find`() throws {
    let test = try TestStore()
    _ = try test.makeHousehold()
    #expect(try test.store.read { try $0.labels(of: "household", beginning: "", limit: 9) }.isEmpty)
  }

  @Test func `no more labels are read than asked for`() throws {
    #expect(try labels(beginning: "", limit: 2) == ["Bouleau", "Frêne"])
    #expect(try labels(beginning: "", limit: -1).isEmpty)
  }
}
