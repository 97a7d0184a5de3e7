import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

/// The state of one import.
final class ImportRun {
  let table: ImportTable
  let mapping: ImportMapping
  let entity: Entity
  let writer: StoreWriter
  let context: CaseworkContext
  let options: ImportOptions
  let casework: Casework
  let resolver: ReferenceResolver
  let landlords: LandlordBook
  var report = ImportReport()
  var planned: [PlannedRow] = []
  var counts = ImportCounts()
  /// The transfers that a form's rows speak of.
  var answered: [StoredRow] = []
  /// The first row of each key.
  private var seen: [[Value]: SheetRow] = [:]

  init(
    _ table: ImportTable,
    writer: StoreWriter,
    context: CaseworkContext,
    options: ImportOptions
  ) {
    self.table = table
    mapping = table.mapping
    entity = table.mapping.entity
    self.writer = writer
    self.context = context
    self.options = options
    casework = Casework(writer: writer, context: context)
    resolver = ReferenceResolver(writer: writer, dictionary: context.dictionary)
    landlords = LandlordBook(writer: writer)
    report.rows = table.rows.count
    report.leftOut = table.leftOut
  }

  /// The fields by which a row is the same as one of the store.
  var identity: [Field] {
    let key = entity.key.compactMap { entity.field(named: $0) }
    if let unique = key.first(where: { $0.attributes.contains(.unique) }) { return [unique] }
    guard !key.isEmpty else { return [] }
    let names = ["territory", "year"].filter { !entity.key.contains($0) }
    return key + names.compactMap { entity.field(named: $0) }
  }

  /// Reads and looks up every row.
  func plan() throws {
    for (index, row) in table.rows.enumerated() {
      try writer.work.tell(.comparing, index, of: table.rows.count)
      do {
        let mapped = try mapping.read(row)
        guard !isSeat(mapped) else {
          counts.seats += 1
          report.setAside += 1
          continue
        }
        var plan = try resolved(mapped)
        guard try claim(plan) else {
          counts.repeats += 1
          report.setAside += 1
          continue
        }
        guard try !isListed(plan) else {
          counts.listed += 1
          report.setAside += 1
          continue
        }
        try compare(&plan)
        planned.append(plan)
      } catch let reason as RowReason {
        report.rejected.append(RejectedRow(row, reason))
      }
    }
  }

  /// A delegated commune at the seat of its own has the commune's code: the code is the commune's.
  private func isSeat(_ row: MappedRow) -> Bool {
    entity.name == "commune" && row.values["parent_code"] != nil
      && row.values["parent_code"] == row.values["code"]
  }

  /// Whether a commune that is told to be no more is in the official list, as a commune or a part of
  /// one: the list says more of it.
  private func isListed(_ plan: PlannedRow) throws -> Bool {
    let kinds = context.dictionary.enumeration(named: "commune_kind")
    guard entity.name == "commune", let former = kinds?.value(named: "former")?.code,
      plan.values["kind"] == .member(former), case .text(let code)? = plan.values["code"],
      let id = try writer.find("commune", "code", .text(code)).first,
      let known = try writer.row("commune", id)
    else { return false }
    return known["kind"] != .member(former)
  }

  /// Refuses a row whose key is blank or stands further up in the file; false for a row that only
  /// repeats one.
  private func claim(_ plan: PlannedRow) throws -> Bool {
    for field in entity.fields
    where field.attributes.contains(.required) && field.standard == nil
      && plan.values[field.name] == nil && mapping.maps(field.name)
    {
      throw reason(
        field.name,
        plan.row,
        field: field.name,
        Message("the cell is blank", "la cellule est vide")
      )
    }
    let fields = identity
    let key = fields.isEmpty ? keyless(plan) : fields.map { keyValue(plan.values[$0.name], $0) }
    if let first = seen[key] {
      guard fields.isEmpty || isForm || !isRepeated(plan.row, first) else { return false }
      throw reason(
        "duplicate",
        plan.row,
        field: isForm ? entity.parent : fields.first?.name,
        Message("already further up in the file", "déjà plus haut dans le fichier")
      )
    }
    seen[key] = plan.row
    return true
  }

  /// Whether two rows say the same, and differ in what isn't imported: a list of something finer
  /// repeats, beside each of its own rows, what it belongs to.
  private func isRepeated(_ row: SheetRow, _ first: SheetRow) -> Bool {
    var isFiner = false
    for column in mapping.columns {
      let isEqual = row.utf8(column.heading.column) == first.utf8(column.heading.column)
      if column.target == .ignored {
        isFiner = isFiner || !isEqual
      } else if !isEqual {
        return false
      }
    }
    return isFiner
  }

  /// Rows without a key are the same when all that they say is.
  private func keyless(_ plan: PlannedRow) -> [Value] {
    // A form speaks of each transfer once.
    let names = isForm ? ["month", "operator"] : plan.values.keys.sorted()
    let values: [Value] = names.flatMap { [.text($0), plan.values[$0] ?? .unknown] }
    return [.number(Number(scaled: plan.parent ?? 0))] + values
  }

  /// A key's value in the form in which it is compared.
  func keyValue(_ value: Value?, _ field: Field) -> Value {
    guard case .text(let text)? = value, field.attributes.contains(.searched) else {
      return value ?? .unknown
    }
    return .text(TextForm.folded(text))
  }

  func reason(_ code: String, _ row: SheetRow, field: String?, _ message: Message) -> RowReason {
    let heading = field.flatMap { mapping.heading(of: $0) }
    return RowReason(
      code,
      line: row.line,
      heading: heading?.text,
      cell: heading.map { row[$0.column] } ?? "",
      message
    )
  }
}

/// What is counted for the notes.
struct ImportCounts {
  var debtsByAct = 0
  var debtsByOption = 0
  var debtsByStart = 0
  var furtherDetails = 0
  /// Delegated communes that share their commune's code.
  var seats = 0
  /// Former communes that are in the official list as something else.
  var listed = 0
  /// Rows that only repeat one further up.
  var repeats = 0
  /// What operators answered, by decision.
  var decisions: [TransferAnswer.Decision: Int] = [:]
  /// What a monthly return says of its files.
  var returned = ReturnCounts()
  /// Facts that a return tells without their day.
  var datedByReturn = 0
  /// Names beside a commune's code that are another commune's, by line.
  var otherNames: [Int] = []
}
