import PalierExchange
import Testing

@Suite struct DelimitedTextTests {
  private func read(_ text: String, separator: UInt8? = nil) throws -> [Record] {
    let text = try DelimitedText(ByteSource(bytes: Array(text.utf8)), separator: separator)
    var records: [Record] = []
    while let record = try text.next() { records.append(record) }
    return records
  }

  @Test(arguments: [
    ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n\"x;y\";\"\"\"z\"\"\"\n", [["a", "b"], ["x;y", "\"z\""]]),
    ("a;b\n\"x\"y;c\"d\n", [["a", "b"], ["xy", "c\"d"]]),
    ("a;b\n;\n", [["a", "b"], ["", ""]]),
    ("a;b\n1;2;3\n4\n", [["a", "b"], ["1", "2", "3"], ["4"]]),
    ("a;b\n\"\";\"é\"", [["a", "b"], ["", "é"]]),
    ("sep=|\r\na|b\n", [["a", "b"]]),
    ("a;b\n1;2\n\u{1A}", [["a", "b"], ["1", "2"]]),
  ])
  func `cells are cut and unquoted`(_ text: String, _ expected: [[String]]) throws {
    #expect(try read(text).map(\.fields) == expected)
  }

  @Test func `a record is told by the line where it begins`() throws {
    let records = try read("a;b\r\n\"1\r\n2\n3\r4\";x\r\n\r\n5;6\n")
    #expect(records.map(\.line) == [1, 2, 6, 7])
    #expect(records[1][0] == "1\r\n2\n3\r4")
    #expect(records[2].isBlank)
    #expect(records[2].count == 1)
  }

  @Test(arguments: [
    ("a;b\n1;\"2\n3;4\n", 2), ("a;\"b\nc\";d\ne;f;\"", 3), ("\"", 1), ("a;\"\"\"\n", 1),
    ("a\n\"x\ny\";\"z\n", 3),
  ])
  func `a quotation mark that is never closed is refused with its line`(
    _ text: String,
    _ line: Int
  ) {
    #expect(throws: FileError(.unterminatedQuote, path: "-", line: line)) { try read(text) }
  }

  @Test(arguments: [
    ("a;b;c\n1,5;2,5;3\n4,5;6,5;7\n", Separator.semicolon),
    ("montant;loyer\n12,50;13,40\n14,50;15,40\n", Separator.semicolon),
    ("12,50;13,40\n14,50;15,40\n", Separator.semicolon),
    ("a,b,c\n1,2,3\n4,5,6\n", Separator.comma),
    ("Titre\n\na,\"b;c\",d\n1,2,3\n4,5,6\n", Separator.comma),
    ("a\tb\n1,2\t3,4\n", Separator.tab),
    ("Titre, avec virgule\n\nnom;adresse\nBouleau;3, rue\nFrêne;4, rue\n", Separator.semicolon),
    ("nom\nBouleau\nTremble\n", Separator.semicolon),
    ("nom,\"a;b\"\n\"c;d\",\"e;\nf\"\n", Separator.comma),
  ])
  func `the separator is the one that cuts records alike`(_ text: String, _ expected: UInt8) throws
  {
    #expect(try DelimitedText(ByteSource(bytes: Array(text.utf8))).separator == expected)
  }

  @Test func `a given separator is not doubted`() throws {
    #expect(try read("a,b;c\n", separator: Separator.semicolon)[0].fields == ["a,b", "c"])
  }

  @Test func `an only cell that is quoted and empty is a record and a blank line is none`() throws {
    let records = try read("a\n\"\"\n\n", separator: Separator.comma)
    #expect(records.map(\.isBlank) == [false, false, true])
  }

  @Test func `a cell beyond the last is empty`() throws {
    let record = try #require(try read("a;b\n").first)
    #expect(record[2] == "")
    #expect(record[-1] == "")
    #expect(record.utf8(7).isEmpty)
  }

  /// Sizes around the 65,536 bytes of a piece, so that every kind of end falls on its border.
  @Test(arguments: 65_515...65_532)
  func `nothing is lost where one piece of the file ends`(_ size: Int) throws {
    let filler = String(repeating: "x", count: size)
    let text = "a;b\r\n\(filler);\"q\"\"r\n\"\r\né;f\r\n"
    let records = try read(text)
    #expect(records.map(\.fields) == [["a", "b"], [filler, "q\"r\n"], ["é", "f"]])
    #expect(records.map(\.line) == [1, 2, 4])
  }

  @Test func `a record larger than any real one is refused`() throws {
    let long = [UInt8](repeating: 0x78, count: 400_000)
    let text = try DelimitedText(
      ByteSource(bytes: Array("a;b\n".utf8) + long),
      largestRecord: 200_000
    )
    #expect(try text.next()?.fields == ["a", "b"])
    #expect(throws: FileError(.recordTooLong, path: "-", line: 2)) { try text.next() }
  }

  @Test func `many records keep their order, their lines and their memory`() throws {
    var bytes = Array("numéro;nom\r\n".utf8)
    for number in 0..<20_000 { bytes += Array("\(number);\"Frêne \(number)\"\r\n".utf8) }
    let text = try DelimitedText(ByteSource(bytes: bytes))
    var record = Record(line: 0)
    #expect(try text.next(into: &record))
    for number in 0..<20_000 {
      guard try text.next(into: &record) else { break }
      guard record.line == number + 2, record.fields == ["\(number)", "Frêne \(number)"] else {
        Issue.record("record \(number) is \(record.fields) at line \(record.line)")
        return
      }
    }
    #expect(try text.next(into: &record) == false)
  }
}
