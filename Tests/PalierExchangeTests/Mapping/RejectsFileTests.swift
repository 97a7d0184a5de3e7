import Foundation
import PalierDiagnostics
import PalierExchange
import Testing

@Suite struct RejectsFileTests {
  @Test func `the rejected rows come back with line, column and reason`() throws {
    let table = try table("Référence;Dette (€)\n1;5\n\n2;=1+1\n")
    let row = try #require(table.rows.last)
    let reason = #expect(throws: RowReason.self) { try table.mapping.read(row) }
    let path = NSTemporaryDirectory() + "rejects-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try RejectsFile.write(
      [RejectedRow(row, try #require(reason))],
      headings: table.headings,
      in: .french,
      to: path
    )
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasPrefix("Ligne du fichier;Référence;Dette (€);Colonne en cause;"))
    #expect(text.hasSuffix("\r\n4;2;'=1+1;Dette;ce n’est pas un montant\r\n"))
  }

  @Test func `a mended rejects file is read as the file it came from`() throws {
    let text = """
      Ligne du fichier;Référence;Dette (€);Colonne en cause;Motif du rejet
      4;91-1;5;Dette;ce n’est pas un montant
      """
    #expect(try targets(text) == ["-", "reference", "debt", "-", "-"])
  }
}
