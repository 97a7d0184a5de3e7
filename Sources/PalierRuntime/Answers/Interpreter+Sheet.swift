import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierSyntax
import PalierValues

/// A line of a case sheet.
private struct SheetLine {
  let day: Value
  let subject: String
  let detail: String
}

extension Interpreter {
  /// Writes a household's case sheet: what comes next, what is known of it, its people, and its life
  /// in order of date.
  func tell(_ sheet: CheckedSheet, _ tree: Statement, _ run: Run) throws {
    let household = try household(sheet.household, run)
    note(.sheet, of: household.id, tree)
    let label = try label(of: "household", household.id, run.reader)
    let today = said(.date(run.today), .date)
    let caption = Message("\(label), as of \(today)", "\(label), au \(today)")
    var writer = try output.writer()
    try writer.begin(
      ResultHeading(
        columns: [
          ResultColumn(name: "part", title: Message("part", "partie"), type: .text),
          ResultColumn(name: "date", title: Message("date", "date"), type: .date),
          ResultColumn(name: "subject", title: Message("subject", "objet"), type: .text),
          ResultColumn(name: "detail", title: Message("detail", "détail"), type: .text),
        ],
        caption: caption[settings.tongue]
      )
    )
    for section in sheet.sections {
      let part = Value.text(section.part.title[settings.tongue])
      var lines = try section.questions.flatMap { try sheetLines(asking: $0, of: household, run) }
      if section.part == .life { lines = lines.inOrderOfDay }
      for line in lines {
        try writer.write(
          ResultLine([
            part, line.day, .text(line.subject), .text(line.detail),
          ])
        )
      }
    }
    try writer.end(ResultClosing())
  }

  /// The lines that a question gives of a household: one for each row of its children, one for each
  /// known value of its own.
  private func sheetLines(
    asking question: CheckedQuestion,
    of household: Reference,
    _ run: Run
  ) throws -> [SheetLine] {
    var lowering = lowering(run)
    let lowered = try lowering.question(question)
    guard case .rows(var rows, let columns) = lowered.plan,
      let entity = dictionary.entity(named: rows.entity)
    else { return [] }
    rows.steps.insert(restriction(of: rows, to: household), at: 0)
    let statement = try generator.statement(for: .rows(rows, columns))
    return try lines(of: statement, run).flatMap { line in
      // The row's identity comes first.
      let values = zip(lowered.columns, line.dropFirst()).map { column, value in
        seen(value, of: column, entity)
      }
      return entity.parent == nil
        ? valueLines(lowered.columns, values) : [rowLine(of: entity, lowered.columns, values)]
    }
  }

  /// The value, or what is said in its place where it isn't for the role.
  private func seen(_ value: Value, of column: ResultColumn, _ entity: Entity) -> Value {
    guard let role = settings.role, value.isKnown,
      let field = dictionary.field(named: column.name, of: entity),
      !role.reads(field, of: entity, in: dictionary)
    else { return value }
    return .text(withheld[settings.tongue])
  }

  private func restriction(of rows: RowPlan, to household: Reference) -> RowStep {
    guard rows.entity != "household" else { return .keys([household.id]) }
    let owner = ColumnReference(row: rows.row, entity: rows.entity, column: "household")
    return .filter(.compare(.equal, .column(owner), .constant(.reference(household))))
  }

  /// A line for each known value of the household itself.
  private func valueLines(_ columns: [ResultColumn], _ values: [Value]) -> [SheetLine] {
    zip(columns, values).filter(\.1.isKnown).map { column, value in
      SheetLine(
        day: column.type == .date ? value : .unknown,
        subject: column.title[settings.tongue],
        detail: said(value, column.type)
      )
    }
  }

  /// A row of a child: its day, what it is, and its known values, all but the first by their names.
  private func rowLine(
    of entity: Entity,
    _ columns: [ResultColumn],
    _ values: [Value]
  ) -> SheetLine {
    let isDated = columns.first?.type == .date
    let first = isDated ? 1 : 0
    let details = zip(columns, values).enumerated().dropFirst(first).compactMap {
      (index, cell) -> String? in
      let (column, value) = cell
      guard value.isKnown else { return nil }
      let text = said(value, column.type)
      let heading = column.title[settings.tongue]
      if index == first, column.type != .date { return text }
      return settings.tongue == .french ? "\(heading)\u{A0}: \(text)" : "\(heading): \(text)"
    }
    return SheetLine(
      day: isDated ? values[0] : .unknown,
      subject: entity.singular.spoken(settings.tongue),
      detail: details.joined(separator: " · ")
    )
  }
}

extension CheckedSheet.Part {
  fileprivate var title: Message {
    switch self {
    case .duties: Message("to do", "à faire")
    case .file: Message("file", "dossier")
    case .people: Message("people", "personnes")
    case .life: Message("life", "parcours")
    }
  }
}

extension [SheetLine] {
  /// By their days, the unknown ones last; those of one day as they came.
  fileprivate var inOrderOfDay: [SheetLine] {
    func day(_ line: SheetLine) -> CivilDate? {
      if case .date(let date) = line.day { date } else { nil }
    }
    return enumerated().sorted { left, right in
      switch (day(left.element), day(right.element)) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
