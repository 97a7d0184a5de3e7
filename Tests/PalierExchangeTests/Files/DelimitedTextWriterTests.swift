import PalierExchange
import Testing

/// Collects what a writer hands over.
private final class Collector {
  var bytes: [UInt8] = []
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

@Suite struct DelimitedTextWriterTests {
  private func write(_ style: DelimitedTextStyle, _ rows: [[String]]) throws -> String {
    let collector = Collector()
    let writer = DelimitedTextWriter(style) { collector.bytes.append(contentsOf: $0) }
    for row in rows {
      for cell in row { writer.text(cell) }
      try writer.endRow()
    }
    try writer.finish()
    return collector.text
  }

  @Test(arguments: [
    ([["a", "b"], ["1", ""]], "a,b\r\n1,\r\n"),
    ([["a"], [""]], "a\r\n\"\"\r\n"),
    (
      [["x,y", "say \"é\"", "l1\nl2", "c\rd", " s "]],
      "\"x,y\",\"say \"\"é\"\"\",\"l1\nl2\",\"c\rd\", s \r\n"
    ),
    ([["a;b"]], "a;b\r\n"), ([["=1+1", "-5", "@x"]], "=1+1,-5,@x\r\n"), ([], ""),
    ([["sep=;"], ["sep=;"]], "\"sep=;\"\r\nsep=;\r\n"),
    ([["\u{FEFF}a"]], "\"\u{FEFF}a\"\r\n"),
  ])
  func `machine text is RFC 4180 with the fewest quotation marks`(
    _ rows: [[String]],
    _ expected: String
  ) throws {
    #expect(try write(.machine, rows) == expected)
  }

  @Test func `French Excel gets a mark and semicolons`() throws {
    #expect(try write(.excelFrench, [["a", "b,c", "d;e"]]) == "\u{FEFF}a;b,c;\"d;e\"\r\n")
  }

  @Test(arguments: [
    "=1+1", "+33", "-1", "@a", "\tx", "\rx", "\nx", "  =1", "\u{A0}=1", "\u{3000}@a", "＝1", "＋1",
    "－1", "＠a", " ＝1", "\u{FEFF}=1", "\u{200B}=1",
  ])
  func `a text that a spreadsheet would run gets an apostrophe`(_ text: String) throws {
    let written = try write(.excelFrench, [[text]])
    let quoted = text.contains { $0.isNewline } ? "\"'\(text)\"" : "'\(text)"
    #expect(written == "\u{FEFF}\(quoted)\r\n")
  }

  @Test(arguments: ["", "a=1", "Bouleau", "1-2", "é", "'=1", " x", "\u{20AC}5", "＃"])
  func `a harmless text stays as it is`(_ text: String) throws {
    #expect(try write(.excelFrench, [[text, "z"]]) == "\u{FEFF}\(text);z\r\n")
  }

  @Test func `numbers are never changed`() throws {
    let collector = Collector()
    let writer = DelimitedTextWriter(.excelFrench) { collector.bytes.append(contentsOf: $0) }
    writer.value("-5,50")
    writer.value(Int64.min)
    writer.value(0)
    writer.blank()
    writer.value(42)
    try writer.endRow()
    try writer.finish()
    #expect(collector.text == "\u{FEFF}-5,50;-9223372036854775808;0;;42\r\n")
  }

  @Test func `a failure of the place is passed on`() {
    let full = FileError(.deviceFull, path: "x")
    let writer = DelimitedTextWriter(.machine) { _ throws(FileError) in throw full }
    writer.text("a")
    #expect(throws: full) {
      try writer.endRow()
      try writer.finish()
    }
  }

  @Test(arguments: [DelimitedTextStyle.machine, .tabSeparated])
  func `what is written for programs is read back the same`(_ style: DelimitedTextStyle) throws {
    let pieces = [
      "", "a", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "é", "=1", " ", "'", "\u{FEFF}",
    ]
    var rows = [["h1", "h2", "h3"]]
    for first in pieces {
      for second in pieces { rows.append([first + second, second + first, first]) }
    }
    let bytes = Array(try write(style, rows).utf8)
    let text = try DelimitedText(ByteSource(bytes: bytes), separator: style.separator)
    var read: [[String]] = []
    while let record = try text.next() { read.append(record.fields) }
    #expect(read == rows)
  }

  @Test func `many rows come in pieces and in order`() throws {
    let collector = Collector()
    var pieces = 0
    let writer = DelimitedTextWriter(.machine) {
      pieces += 1
      collector.bytes.append(contentsOf: $0)
    }
    for number in 0..<30_000 {
      writer.value(Int64(number))
      writer.text("Tremble")
      try writer.endRow()
    }
    try writer.finish()
    #expect(pieces > 3)
    let lines = collector.text.split(separator: "\r\n")
    #expect(lines.count == 30_000)
    #expect(lines.last == "29999,Tremble")
  }
}
