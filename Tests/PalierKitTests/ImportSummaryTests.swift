import PalierKit
import Testing

/// What an import tells of the values that file and store have otherwise.
@Suite struct ImportSummaryTests {
  private static let update = """
    Référence;Loyer;Nb enfants;Téléphone
    91-2021-0001;700,00;2;0612345678
    91-2021-0002;500,00;1;
    """
  private static let register = """
    Référence;Stade;Reçu le;Loyer
    91-2021-0001;assignation;04/01/2021;700,00
    """

  private func summary(
    of text: String,
    isPreview: Bool = true,
    _ change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> (summary: ImportSummary, rents: [String]) {
    let store = try SmallStore()
    let path = try store.file("file.csv", text)
    let before = try store.session()
    try before.run(
      """
      households where reference = "91-2021-0001" set rent = 650 €, children = 2
      households where reference = "91-2021-0002" set rent = 500 €
      """,
      name: "before"
    )
    try before.close()
    let session = try store.session { $0.isDryRun = isPreview }
    var request = ImportRequest(path: path, entity: "households")
    change(&request)
    let summary = try session.importFile(request)
    try session.close()
    return (summary, try store.answer("households show rent"))
  }

  @Test func `a preview tells each value that would change, from what to what`() throws {
    let (summary, rents) = try self.summary(of: ImportSummaryTests.update)
    let said = summary.rendered(Presentation())
    #expect(said.contains("  line 2, 91-2021-0001, rent: 650.00\u{A0}€ → 700.00\u{A0}€\n"))
    #expect(summary.differences.map(\.field.english) == ["rent"])
    #expect(rents == ["650.00", "500.00", "\"\""])
    let french = summary.rendered(Presentation(tongue: .french))
    #expect(french.contains("  ligne 2, 91-2021-0001, loyer : "))
  }

  @Test func `what a file of updates says is taken, and told`() throws {
    let (summary, rents) = try self.summary(of: ImportSummaryTests.update, isPreview: false)
    #expect(summary.differences.map(\.isTaken) == [true])
    #expect(rents == ["700.00", "500.00", "\"\""])
  }

  @Test func `a register leaves what the store has, unless its values are asked for`() throws {
    let (kept, rents) = try self.summary(of: ImportSummaryTests.register, isPreview: false)
    #expect(
      kept.rendered(Presentation()).contains("650.00\u{A0}€ stays, the file says 700.00\u{A0}€")
    )
    #expect(rents.first == "650.00")
    let (taken, changed) = try self.summary(of: ImportSummaryTests.register, isPreview: false) {
      $0.replaces = true
    }
    #expect(taken.differences.map(\.isTaken).contains(true))
    #expect(changed.first == "700.00")
  }

  @Test func `where rows are rejected the right ones are counted, though none is written`() throws {
    let text = ImportSummaryTests.update + "\n91-2021-0003;mille;1;\n"
    let (summary, rents) = try self.summary(of: text, isPreview: false)
    #expect(!summary.isWritten)
    #expect(
      summary.rendered(Presentation()).contains("3 rows: 1 rejected, 2 right; nothing was written")
    )
    #expect(rents.first == "650.00")
  }
}
