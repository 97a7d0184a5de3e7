import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes rows as the events of a calendar (RFC 5545), on the day of their first column of dates
/// and at the time of their first column of times.
///
/// A time is that of the place, without a zone: a hearing at nine is at nine where the court is,
/// which no zone of the reader's may move. Without a time the event takes the day. Nobody's name is
/// in it, since calendars are shared and kept by others; the reference is.
struct CalendarWriter: ResultWriter {
  let tellsNotes = false
  private var output: BufferedOutput
  private let options: ReportOptions
  private let formatter: ValueFormatter
  private var heading = ResultHeading(columns: [])
  private var day = 0
  private var time: Int?
  private var undated = 0

  init(to sink: any ByteSink, options: ReportOptions) {
    output = BufferedOutput(sink)
    self.options = options
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .people
    )
  }

  mutating func begin(_ heading: ResultHeading) throws {
    self.heading = heading
    let names = heading.columns.filter(\.isIdentifying).map { $0.title }
    guard names.isEmpty else { throw Diagnostic.namesInCalendar(names) }
    guard heading.entity != nil, let day = heading.columns.firstIndex(where: { $0.type == .date })
    else { throw Diagnostic.noDayInCalendar }
    self.day = day
    time = heading.columns.firstIndex { $0.type == .time }
    try write("BEGIN", "VCALENDAR")
    try write("VERSION", "2.0")
    try write("PRODID", "-//Palier//Palier//\(options.tongue.rawValue.uppercased())")
    try write("CALSCALE", "GREGORIAN")
    if let title = title { try write("X-WR-CALNAME", Self.escaped(title)) }
  }

  mutating func write(_ line: ResultLine) throws {
    guard line.kind == .row else { return }
    guard case .date(let date)? = cell(line, day), let key = line.key else {
      undated += 1
      return
    }
    try write("BEGIN", "VEVENT")
    try write("UID", uid(of: key))
    try write("DTSTAMP", "\((heading.today ?? date).basic)T000000Z")
    if let time, case .time(let hour)? = cell(line, time) {
      try write("DTSTART", "\(date.basic)T\(hour.basic)")
    } else {
      try write("DTSTART;VALUE=DATE", date.basic)
    }
    let texts = PeopleCells.texts(of: line, columns: heading.columns, formatter: formatter)
    let told = heading.columns.indices.filter {
      $0 != day && $0 != time && cell(line, $0) != .unknown
    }
    let parts = [title].compactMap(\.self) + told.map { texts[$0] }
    try write("SUMMARY", Self.escaped(parts.joined(separator: " · ")))
    let lines = told.map { "\(heading.columns[$0].title[options.tongue]): \(texts[$0])" }
    if !lines.isEmpty { try write("DESCRIPTION", Self.escaped(lines.joined(separator: "\n"))) }
    try write("TRANSP", "OPAQUE")
    try write("END", "VEVENT")
  }

  mutating func end(_ closing: ResultClosing) throws {
    // An event that isn't in the calendar is one that nobody goes to.
    guard undated == 0 else {
      throw Diagnostic.undatedInCalendar(undated, heading.columns[day].title)
    }
    try write("END", "VCALENDAR")
    try output.flush()
  }

  private var title: String? { heading.caption ?? options.title(of: heading.entity) }

  private func cell(_ line: ResultLine, _ index: Int) -> Value? {
    line.cells.indices.contains(index) ? line.cells[index] : nil
  }

  /// The same row's event has the same name in every file, so that a calendar moves it.
  private func uid(of key: Int64) -> String {
    let parts = [
      heading.entity ?? "", String(key), heading.columns[day].name, heading.origin ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "-") + "@palier.invalid"
  }

  /// Writes a line of content, folded after 75 bytes.
  private mutating func write(_ name: String, _ value: String) throws {
    var line = ""
    var room = 75
    for scalar in "\(name):\(value)".unicodeScalars {
      let length = UTF8.width(scalar)
      if length > room {
        line += "\r\n "
        room = 74
      }
      line.unicodeScalars.append(scalar)
      room -= length
    }
    try output.write(line + "\r\n")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in VisibleText.neutral(text, keepingLines: true) {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n", "\r\n", "\r": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static let noDayInCalendar = Diagnostic(
    .notACalendar,
    at: .nowhere,
    Message("a calendar needs rows with a date", "un calendrier se fait de lignes avec une date"),
    notes: [
      Note(
        Message(
          "show a column of dates, and a time where there is one: show date, at, …",
          "montrer une colonne de dates, et une heure s'il y en a : montrer date, heure, …"
        )
      )
    ]
  )

  fileprivate static func namesInCalendar(_ names: [Message]) -> Diagnostic {
    let english = names.map(\.english).joined(separator: ", ")
    let french = names.map(\.french).joined(separator: ", ")
    return Diagnostic(
      .notACalendar,
      at: .nowhere,
      Message(
        "a calendar tells of nobody by name: \(english)",
        "un calendrier ne nomme personne : \(french)"
      ),
      notes: [
        Note(
          Message(
            "others may read it; show the reference instead",
            "d'autres peuvent le lire ; montrer plutôt la référence"
          )
        )
      ]
    )
  }

  fileprivate static func undatedInCalendar(_ count: Int, _ title: Message) -> Diagnostic {
    let rows = Agreement.counted(count, .row)
    return Diagnostic(
      .notACalendar,
      at: .nowhere,
      Message(
        "\(rows.english) \(count == 1 ? "has" : "have") no known \(title.english), and would be "
          + "missing",
        "\(rows.french) \(count == 1 ? "n'a" : "n'ont") pas de « \(title.french) » et "
          + "\(count == 1 ? "manquerait" : "manqueraient")"
      ),
      notes: [
        Note(
          Message(
            "leave them out: where … is known",
            "les laisser de côté : dont … est connu"
          )
        )
      ]
    )
  }
}

extension CivilDate {
  /// As calendars write it: `20221012`.
  fileprivate var basic: String { iso.replacing("-", with: "") }
}

extension TimeOfDay {
  /// As calendars write it: `093000`.
  fileprivate var basic: String { iso.replacing(":", with: "") + "00" }
}
