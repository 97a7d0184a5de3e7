import Glibc
import PalierExchange
import Testing

/// The folder of real files, where the environment variable PALIER_DATA names one.
private let dataFolder = getenv("PALIER_DATA").map { String(cString: $0) }

/// Why the tests of real files did not run.
private let absence: Comment = "PALIER_DATA names no folder of real files"

@Suite(.enabled(if: dataFolder.map { access($0, R_OK) == 0 } ?? false, absence))
struct RealFilesTests {
  private func sheet(_ name: String) throws -> (Sheet, DelimitedText) {
    let text = try DelimitedText(ByteSource(path: "\(dataFolder ?? "")/\(name)"))
    let known: Set = ["n dossier", "reference", "dossier", "locataire", "telephone", "bailleur"]
    return (try Sheet(text.records) { known.contains(CellText.fold($0)) }, text)
  }

  @Test(arguments: [
    ("A", TextEncoding.windows1252, 3, [LeftOutRow.Reason.title, .total]),
    ("B", .utf8WithMark, 1, [.total]), ("C", .utf8, 1, []),
  ])
  func `a register is found whole, with its bad cells`(
    _ name: String,
    _ encoding: TextEncoding,
    _ headingLine: Int,
    _ leftOut: [LeftOutRow.Reason]
  ) throws {
    let (sheet, text) = try sheet("registers/register-7-\(name).csv")
    #expect(text.encoding == encoding)
    #expect(sheet.headingLine == headingLine)
    var (rows, dates, amounts, phones) = (0, 0, 0, 0)
    while let row = try sheet.next() {
      rows += 1
      #expect(row.missing == 0 && row.surplus == 0)
      if (try? DateCell.day(row.utf8(7))) == nil { dates += 1 }
      if (try? MoneyCell.cents(row.utf8(9))) == nil { amounts += 1 }
      phones += try PhoneCell.phones(row.utf8(11)).count
      #expect(try PlaceCell.commune(row.utf8(3)) != nil)
      #expect(throws: Never.self) { try TruthCell.truth(row.utf8(13)) }
    }
    #expect(rows == 243)
    #expect(dates == 2)
    #expect(amounts == 3)
    #expect(phones == 203)
    #expect(sheet.leftOut.map(\.reason) == leftOut)
  }

  @Test(arguments: [("acknowledgement-7", 20), ("caf-7", 61), ("monthly-return-7", 15)])
  func `what operators and services send back is read`(_ name: String, _ expected: Int) throws {
    let (sheet, _) = try sheet("returns/\(name).csv")
    var rows = 0
    while try sheet.next() != nil { rows += 1 }
    #expect(rows == expected)
    #expect(sheet.leftOut.isEmpty)
  }

  @Test(arguments: [
    ("communes", 37_496), ("departements", 101), ("donnees_communes", 34_900),
    ("mouvements-communes", 13_734), ("regions", 18),
  ])
  func `a public file is read as it is published`(_ name: String, _ expected: Int) throws {
    let text = try DelimitedText(ByteSource(path: "\(dataFolder ?? "")/insee/\(name).csv"))
    let sheet = try Sheet(text.records)
    var rows = 0
    while let row = try sheet.next() {
      rows += 1
      guard row.missing == 0, row.surplus == 0 else {
        Issue.record("line \(row.line) has another width")
        return
      }
    }
    #expect(rows == expected)
  }
}
