import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Writes all that is held on a household, for the people who ask for it: every row and every value,
  /// and the journal's lines on it; what may be of others is marked for review.
  ///
  /// The dictionary says what there is, so that nothing added to it is forgotten here.
  func tellAccess(to expression: CheckedExpression, _ tree: Statement, _ run: Run) throws {
    let household = try household(expression, run)
    note(.access, of: household.id, tree)
    let label = try label(of: "household", household.id, run.reader)
    let today = said(.date(run.today), .date)
    let caption = Message(
      "All that is held on \(label), \(today)",
      "Tout ce qui est détenu sur \(label), \(today)"
    )
    let columns: [(String, Message)] = [
      ("part", Message("part", "partie")), ("row", Message("row", "ligne")),
      ("date", Message("date", "date")), ("field", Message("field", "champ")),
      ("value", Message("value", "valeur")), ("review", Message("to review", "à revoir")),
    ]
    var writer = try output.writer()
    try writer.begin(
      ResultHeading(
        columns: columns.map { ResultColumn(name: $0.0, title: $0.1, type: .text) },
        caption: caption[settings.tongue]
      )
    )
    let lines =
      try heldLines(of: "household", household.id, run.reader)
      + linesOfOthers(on: household, run.reader) + journalLines(on: household, run.reader)
    for line in lines { try writer.write(line.cells(in: settings.tongue)) }
    try writer.end(ResultClosing())
  }

  /// The values of a row, and of the rows that belong to it.
  private func heldLines(
    of name: String,
    _ id: Int64,
    _ reader: StoreReader
  ) throws -> [AccessLine] {
    guard let entity = dictionary.entity(named: name), let row = try reader.row(name, id) else {
      return []
    }
    var lines = try lines(of: row, entity, reader)
    for child in dictionary.children(of: name) {
      for row in try reader.children(child.name, of: id) {
        lines += try heldLines(of: child.name, row.id, reader)
      }
    }
    return lines
  }

  /// A line for each known value of a row, and for each earlier one of a dated field.
  private func lines(
    of row: StoredRow,
    _ entity: Entity,
    _ reader: StoreReader
  ) throws -> [AccessLine] {
    let isOfOther = try isOfOtherPerson(row, entity, reader)
    return try entity.fields.flatMap { field in
      let review: AccessReview? =
        entity.isLog ? .agent : isOfOther ? .otherPerson : AccessReview(field, dictionary)
      func line(_ value: Value, since day: CivilDate?) throws -> AccessLine {
        AccessLine(
          part: entity.singular.heading,
          row: row.id,
          day: day.map { said(.date($0), .date) },
          field: field.words.heading,
          value: try text(of: value, field, entity, reader),
          review: review
        )
      }
      guard field.kind == .dated else {
        return row[field.name].isKnown ? [try line(row[field.name], since: nil)] : []
      }
      return try reader.history(entity.name, row.id, field.name).map {
        try line($0.value, since: $0.day)
      }
    }
  }

  /// The rows that belong to others and speak of the household: the commission's reviews, later files.
  private func linesOfOthers(
    on household: Reference,
    _ reader: StoreReader
  ) throws -> [AccessLine] {
    var lines: [AccessLine] = []
    for entity in dictionary.entities {
      for field in entity.fields where field.type == .reference("household") {
        for id in try reader.find(entity.name, field.name, .reference(household)) {
          guard let row = try reader.row(entity.name, id) else { continue }
          guard entity.name == "household" else {
            lines += try self.lines(of: row, entity, reader)
            continue
          }
          lines.append(
            AccessLine(
              part: entity.singular.heading,
              row: id,
              day: nil,
              field: field.words.heading,
              value: try label(of: entity.name, id, reader),
              review: nil
            )
          )
        }
      }
    }
    return lines
  }

  /// Who changed what of it and when, from what to what.
  private func journalLines(
    on household: Reference,
    _ reader: StoreReader
  ) throws -> [AccessLine] {
    try reader.life(of: household.id).flatMap { line -> [AccessLine] in
      guard let entity = dictionary.entity(named: line.change.entity) else { return [] }
      let act = "\(line.at) · \(line.actor) · \(line.statement)"
      let heading = Message(
        "journal, \(entity.singular.heading.english)",
        "journal, \(entity.singular.heading.french)"
      )
      func made(_ field: Message, _ value: String) -> AccessLine {
        AccessLine(
          part: heading,
          row: line.change.row,
          day: nil,
          field: field,
          value: value,
          review: .agent
        )
      }
      guard !line.change.fields.isEmpty else {
        let operation = line.change.operation.rawValue
        return [made(Message(operation, operation), act)]
      }
      return try line.change.fields.map { change in
        let field = dictionary.field(named: change.field, of: entity.name)
        let old = try field.map { try text(of: change.old, $0, entity, reader) } ?? "—"
        let new = try field.map { try text(of: change.new, $0, entity, reader) } ?? "—"
        return made(
          field?.words.heading ?? Message(change.field, change.field),
          "\(act) · \(old) → \(new)"
        )
      }
    }
  }

  /// Whether a row is of somebody else than the people whose file it is: a guarantor, a guardian, a
  /// lawyer, or how to reach one.
  private func isOfOtherPerson(
    _ row: StoredRow,
    _ entity: Entity,
    _ reader: StoreReader
  ) throws -> Bool {
    if entity.name == "person" {
      guard case .member(let code) = row["role"],
        let role = dictionary.enumeration(named: "person_role")?.value(code: code)
      else { return true }
      return !["tenant", "co_tenant"].contains(role.words.english)
    }
    for field in entity.fields where field.type == .reference("person") {
      guard case .reference(let person) = row[field.name],
        let owner = try reader.row("person", person.id),
        let kind = dictionary.entity(named: "person")
      else { continue }
      if try isOfOtherPerson(owner, kind, reader) { return true }
    }
    return false
  }

  /// A value of a field, or what is said in its place where it isn't for the role.
  private func text(
    of value: Value,
    _ field: Field,
    _ entity: Entity,
    _ reader: StoreReader
  ) throws -> String {
    if let role = settings.role, !role.reads(field, of: entity, in: dictionary) {
      return withheld[settings.tongue]
    }
    return try text(of: value, field.type, reader)
  }

  /// A value as people read it, the rows that it refers to by their names.
  private func text(of value: Value, _ type: ValueType, _ reader: StoreReader) throws -> String {
    switch (value, type) {
    case (.unknown, _): return "—"
    case (.reference(let reference), .reference(let entity)):
      return try label(of: entity, reference.id, reader)
    case (.references(let references), .references(let entity)):
      return try references.map { try label(of: entity, $0.id, reader) }.joined(separator: ", ")
    default: return said(value, type)
    }
  }
}
