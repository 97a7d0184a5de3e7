import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

struct DelimitedWriterTests {
  @Test
  func `csv is for machines and the same in both tongues`() throws {
    let expected =
      "reference,stage,hearing_on,debt\r\n91-2021-0042,cql,2021-04-12,4200.00\r\n"
      + "91-2021-0043,arrears,,-0.05\r\ntotal,,,4199.95\r\n"
    for tongue in Tongue.allCases {
      #expect(
        try OutputFormat.csv.text(of: Sample.households, options: Sample.options(tongue))
          == expected
      )
    }
  }

  @Test(arguments: ValueFormatterTests.cases)
  func `a cell of csv is what machines are told of the value`(
    _ sample: ValueFormatterTests.Case
  ) throws {
    let column = ResultColumn(name: "value", title: Message("", ""), type: sample.type)
    let table = ResultTable(columns: [column], lines: [ResultLine([sample.value])])
    let expected = sample.machine.isEmpty ? "\"\"" : sample.machine
    #expect(
      try OutputFormat.csv.text(of: table, options: Sample.options())
        == "value\r\n\(expected)\r\n"
    )
  }

  @Test(arguments: [-719_163, -719_162, -1, 0, 11_016, 18_729, 2_932_896, 2_932_897])
  func `days of any century are written as the formatter writes them`(_ day: Int) throws {
    let column = ResultColumn(name: "day", title: Message("", ""), type: .date)
    let date = CivilDate(day: day)
    let table = ResultTable(columns: [column], lines: [ResultLine([.date(date)])])
    #expect(
      try OutputFormat.csv.text(of: table, options: Sample.options()) == "day\r\n\(date.iso)\r\n"
    )
  }

  @Test
  func `a code that the dictionary doesn't know is written as its number`() throws {
    let column = ResultColumn(name: "stage", title: Message("", ""), type: .enumeration("stage"))
    let lines = [0, 15, 20, 99, -3].map { ResultLine([.member($0)]) }
    let table = ResultTable(columns: [column], lines: lines)
    #expect(
      try OutputFormat.csv.text(of: table, options: Sample.options())
        == "stage\r\n0\r\n15\r\ncql\r\n99\r\n-3\r\n"
    )
  }

  @Test
  func `tsv differs by its separator and line end`() throws {
    let table = ResultTable(
      columns: Array(Sample.columns.prefix(2)),
      lines: [ResultLine([.text("a\tb"), .member(10)]), ResultLine([.text("a,b"), .unknown])]
    )
    #expect(
      try OutputFormat.tsv.text(of: table, options: Sample.options())
        == "reference\tstage\n\"a\tb\"\tarrears\na,b\t\n"
    )
  }

  @Test
  func `the spreadsheet file has its mark, French headings, dates and commas`() throws {
    #expect(
      try OutputFormat.excelFrench.text(of: Sample.households, options: Sample.options())
        == "\u{FEFF}référence;stade;audience le;dette\r\n"
        + "91-2021-0042;cql;12/04/2021;4200,00\r\n91-2021-0043;impayé;;-0,05\r\n"
        + "total;;;4199,95\r\n"
    )
  }

  @Test
  func `the only cell of a line is written even when empty`() throws {
    let table = ResultTable(
      columns: [Sample.columns[0]],
      lines: [ResultLine([.unknown]), ResultLine([.text("a")])]
    )
    #expect(
      try OutputFormat.csv.text(of: table, options: Sample.options())
        == "reference\r\n\"\"\r\na\r\n"
    )
  }

  @Test
  func `an empty answer is its heading`() throws {
    let table = ResultTable(columns: Sample.columns, lines: [], entity: "household")
    #expect(
      try OutputFormat.csv.text(of: table, options: Sample.options())
        == "reference,stage,hearing_on,debt\r\n"
    )
  }

  @Test
  func `columns that share a name are told apart`() throws {
    let columns = ["count", "count_2", "count", "count"].map {
      ResultColumn(name: $0, title: Message($0, $0), type: .number)
    }
    #expect(
      try OutputFormat.csv.text(
        of: ResultTable(columns: columns, lines: []),
        options: Sample.options()
      )
        == "count,count_2,count_3,count_4\r\n"
    )
  }

  /// Every character up to U+00FF, signs of the formats, and all their pairs with a separator.
  private static let hostile: [String] = {
    var texts = (0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }.map { String($0) }
    texts += ["a\"b", "\"", "\"\"", "a,b", "a;b", "a\r\nb", "\r\n", " a ", "a\tb", "é\u{301}", "漢"]
    for left in [",", ";", "\t", "\"", "\r", "\n", "a"] {
      for right in [",", ";", "\t", "\"", "\r", "\n", "b"] { texts.append(left + right + "c") }
    }
    return texts
  }()

  @Test(arguments: [(OutputFormat.csv, UInt8(0x2C)), (.tsv, 0x09)])
  func `what a machine file holds is read back unchanged`(
    format: OutputFormat,
    separator: UInt8
  ) throws {
    let columns = ["a", "b"].map {
      ResultColumn(name: $0, title: Message($0, $0), type: .text)
    }
    let rows = DelimitedWriterTests.hostile.map { [$0, "x" + $0] }
    let table = ResultTable(columns: columns, lines: rows.map { ResultLine($0.map(Value.text)) })
    let buffer = ByteBuffer()
    try format.write(table, to: buffer, options: Sample.options())
    let read = DelimitedReader.rows(buffer.bytes, separator: separator)
    #expect(read.count == rows.count + 1)
    #expect(
      read.dropFirst().elementsEqual(rows) {
        $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) }
      }
    )
  }

  @Test(arguments: [UInt8(0x3B), 0x2C, 0x09])
  func `whatever separator the spreadsheet takes, no cell begins a formula`(
    separator: UInt8
  ) throws {
    let signs = ["=", "+", "-", "@", "\t=", "\r=", " =", "\u{A0}-", "\u{FF1D}", "\n+"]
    let texts = signs.flatMap { sign in
      ["\(sign)1+1", "a;\(sign)1", "a,\(sign)1", "a\t\(sign)1", "\";\(sign)1", "\",\(sign)1"]
    }
    let buffer = ByteBuffer()
    try OutputFormat.excelFrench.write(
      Sample.texts(texts, column: "=title"),
      to: buffer,
      options: Sample.options()
    )
    for row in DelimitedReader.rows(Array(buffer.bytes.dropFirst(3)), separator: separator) {
      for cell in row { #expect(!FormulaGuard.isRisky(cell), "\(cell)") }
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-a", "'-a"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("\nx", "'\nx"), ("  =x", "'  =x"), ("\u{A0}=x", "'\u{A0}=x"),
    ("\u{202F}+x", "'\u{202F}+x"), ("\u{200B}=x", "'\u{200B}=x"), ("\u{FEFF}=", "'\u{FEFF}="),
    ("＝x", "'＝x"), ("＋x", "'＋x"), ("－x", "'－x"), ("＠x", "'＠x"), ("−5", "'−5"), ("-", "'-"),
    ("a=b", "a=b"), ("x", "x"), ("", ""), ("  x", "  x"), ("91-2021", "91-2021"), ("'=x", "'=x"),
    ("—", "—"),
  ])
  func `a text that a spreadsheet could take for a formula gets an apostrophe`(
    text: String,
    expected: String
  ) throws {
    let buffer = ByteBuffer()
    try OutputFormat.excelFrench.write(
      Sample.texts([text], column: "title"),
      to: buffer,
      options: Sample.options()
    )
    let rows = DelimitedReader.rows(
      Array(buffer.bytes.dropFirst(3)),
      separator: UInt8(ascii: ";")
    )
    let visible = VisibleText.neutral(expected, keepingLines: true, keepingTabs: true)
    #expect(rows.last?.first.map { Array($0.utf8) } == Array(visible.utf8))
    var text = text
    #expect(text.withUTF8 { FormulaGuard.isRisky(utf8: $0) } == (text != expected))
  }

  @Test
  func `the guard never touches a number, a sum or a date`() throws {
    let table = ResultTable(
      columns: [
        ResultColumn(name: "n", title: Message("n", "n"), type: .number),
        ResultColumn(name: "m", title: Message("m", "m"), type: .money),
        ResultColumn(name: "p", title: Message("p", "p"), type: .percent),
        ResultColumn(name: "d", title: Message("d", "d"), type: .duration),
      ],
      lines: [
        ResultLine([
          .number(Number(scaled: -12_500_000)), .money(Money(cents: -420_000)),
          .percent(Percent(ratioScaled: -125_000)), .duration(.days(-3)),
        ])
      ]
    )
    #expect(
      try OutputFormat.excelFrench.text(of: table, options: Sample.options())
        == "\u{FEFF}n;m;p;d\r\n-12,5;-4200,00;-12,5%;-3\r\n"
    )
  }

  @Test
  func `a reference and a title are guarded like any text, and shown without controls`() throws {
    let table = ResultTable(
      columns: [
        ResultColumn(name: "c", title: Message("x", "=HYPERLINK()"), type: .reference("commune"))
      ],
      lines: [ResultLine([.reference(Reference(id: 1, key: "1", label: "@SUM\u{1B}"))])]
    )
    #expect(
      try OutputFormat.excelFrench.text(of: table, options: Sample.options())
        == "\u{FEFF}'=HYPERLINK()\r\n'@SUM␛\r\n"
    )
  }

  @Test
  func `a long answer reaches the sink in parts`() throws {
    final class Counter: ByteSink {
      var calls = 0
      var largest = 0
      func write(_ bytes: [UInt8]) {
        calls += 1
        largest = max(largest, bytes.count)
      }
    }
    let counter = Counter()
    var writer = OutputFormat.csv.writer(to: counter, options: Sample.options())
    try writer.begin(ResultHeading(columns: [Sample.columns[0]]))
    for _ in 0..<50_000 { try writer.write(ResultLine([.text("91-2021-0042")])) }
    try writer.end(ResultClosing())
    #expect(counter.calls >= 10)
    #expect(counter.largest < 70_000)
  }
}

/// A reader of delimited files written apart from the program's own.
private enum DelimitedReader {
  static func rows(_ bytes: [UInt8], separator: UInt8) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
    while let current = byte(index) {
      index += 1
      if isQuoted {
        if current != 0x22 {
          cell.append(current)
        } else if byte(index) == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if current == 0x22, cell.isEmpty {
        isQuoted = true
      } else if current == separator {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else if current == 0x0A || (current == 0x0D && byte(index) == 0x0A) {
        if current == 0x0D { index += 1 }
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        row = []
        cell = []
      } else {
        cell.append(current)
      }
    }
    return rows
  }
}
