import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSemantics
import Testing

struct DerivationPlanTests {
  private func dictionary(_ first: String, _ second: String) -> CaseDictionary {
    let help = Message("help", "aide")
    func field(_ name: String, _ definition: String) -> Field {
      Field(Words(name, "\(name)_fr"), .number, .derived(.expression(definition)), help: help)
    }
    let tree = Entity(
      Words("tree", "arbre"),
      plural: Words("trees", "arbres"),
      gender: .masculine,
      summary: [],
      help: help,
      fields: [
        Field(Words("height", "hauteur"), .number, help: help), field("first", first),
        field("second", second),
      ]
    )
    return CaseDictionary(entities: [tree], enumerations: [])
  }

  private func plan(_ first: String, _ second: String) throws(Diagnostic) -> DerivationPlan {
    let dictionary = dictionary(first, second)
    return try DerivationPlan.make(
      dictionary: dictionary,
      derivations: CheckedDerivations(dictionary: dictionary)
    )
  }

  @Test func `kept columns come after those that they use`() throws {
    let plan = try plan("second + 1", "height + 1")
    #expect(plan.layers.map { $0.map(\.column) } == [["second"], ["first"]])
  }

  @Test func `kept columns that depend on one another are refused`() {
    let error = #expect(throws: Diagnostic.self) { try plan("second + 1", "first + 1") }
    #expect(error?.code == .derivationCycle)
  }
}
