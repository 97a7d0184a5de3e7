import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues

/// A small dictionary and answers over it.
enum Sample {
  static let dictionary = CaseDictionary(
    entities: [
      Entity(
        Words("household", "ménage"),
        plural: Words("households", "ménages"),
        gender: .masculine,
        summary: [],
        help: Message("", ""),
        fields: []
      ),
      Entity(
        Words("home_visit", "visite_à_domicile"),
        plural: Words("home_visits", "visites_à_domicile"),
        gender: .feminine,
        summary: [],
        help: Message("", ""),
        fields: []
      ),
    ],
    enumerations: [
      Enumeration(
        "stage",
        french: "stade",
        ordered: true,
        [
          EnumerationValue(
            10,
            Words("arrears", "impayé"),
            Message("Unpaid rent", "Impayé locatif")
          ),
          EnumerationValue(
            20,
            Words("cql", "cql"),
            Message("Order to quit the premises", "Commandement de quitter les lieux")
          ),
        ]
      ),
      Enumeration(
        "vulnerability",
        french: "vulnérabilité",
        [
          EnumerationValue(3, Words("health", "santé"), Message("Health", "Santé")),
          EnumerationValue(0, Words("debt_load", "surendettement"), Message("Debts", "Dettes")),
        ]
      ),
    ]
  )

  static let columns = [
    ResultColumn(
      name: "reference",
      title: Message("reference", "référence"),
      type: .text,
      isKey: true
    ),
    ResultColumn(name: "stage", title: Message("stage", "stade"), type: .enumeration("stage")),
    ResultColumn(name: "hearing_on", title: Message("hearing on", "audience le"), type: .date),
    ResultColumn(name: "debt", title: Message("debt", "dette"), type: .money),
  ]

  static let households = ResultTable(
    columns: columns,
    lines: [
      ResultLine([
        .text("91-2021-0042"), .member(20), .date(CivilDate(day: 18_729)),
        .money(Money(cents: 420_000)),
      ]),
      ResultLine([.text("91-2021-0043"), .member(10), .unknown, .money(Money(cents: -5))]),
      ResultLine(
        [.unknown, .unknown, .unknown, .money(Money(cents: 419_995))],
        kind: .total
      ),
    ],
    entity: "household",
    notes: [Message("2 households (1 open, 1 closed)", "2 ménages (1 ouvert, 1 clos)")]
  )

  /// The same as a table of groups, whose values go by their labels.
  static let grouped = ResultTable(
    columns: columns,
    lines: households.lines,
    notes: households.notes
  )

  /// The formats that take any table; a calendar wants rows with a date.
  static let formats = OutputFormat.allCases.filter { $0 != .ics }

  static func options(
    _ tongue: Tongue = .english,
    width: Int? = nil,
    rowLimit: Int? = nil
  ) -> ReportOptions {
    ReportOptions(tongue: tongue, dictionary: dictionary, width: width, rowLimit: rowLimit)
  }

  /// The text of an answer; of a workbook, that of its sheets.
  static func text(of table: ResultTable, as format: OutputFormat) throws -> String {
    let buffer = ByteBuffer()
    try format.write(table, to: buffer, options: options())
    guard format == .xlsx else { return buffer.text }
    let contents = WorkbookContents(buffer.bytes)
    return try contents.text("xl/worksheets/sheet1.xml")
      + (table.notes.isEmpty ? "" : contents.text("xl/worksheets/sheet2.xml"))
  }

  static func texts(_ texts: [String], column: String = "name") -> ResultTable {
    ResultTable(
      columns: [ResultColumn(name: column, title: Message(column, column), type: .text)],
      lines: texts.map { ResultLine([.text($0)]) }
    )
  }
}
