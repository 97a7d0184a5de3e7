import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Tells a row's life from the journal: who changed what, when, from what to what.
  func tellHistory(
    of entity: String,
    _ expression: CheckedExpression,
    _ tree: Statement,
    _ run: Run
  ) throws {
    guard case .reference(let reference) = try evaluate(expression, .reference(entity), run) else {
      throw Diagnostic(
        .rowRequired,
        at: .nowhere,
        Message("there is no such row", "cette ligne n'existe pas")
      )
    }
    let lines =
      entity == "household"
      ? try run.reader.life(of: reference.id)
      : try run.reader.history(of: entity, reference.id)
    if entity == "household" { note(.history, of: reference.id, rows: lines.count, tree) }
    let columns: [(String, Message)] = [
      ("at", Message("at", "le")), ("actor", Message("actor", "par")),
      ("row", Message("row", "ligne")), ("field", Message("field", "champ")),
      ("old", Message("before", "avant")), ("new", Message("after", "après")),
      ("statement", Message("statement", "instruction")),
    ]
    let writer = try output.writer()
    var writing = writer
    try writing.begin(
      ResultHeading(columns: columns.map { ResultColumn(name: $0.0, title: $0.1, type: .text) })
    )
    for line in lines {
      guard let kind = dictionary.entity(named: line.change.entity) else { continue }
      let fields = line.change.fields.isEmpty ? [nil] : line.change.fields.map(Optional.some)
      for field in fields {
        let known = field.flatMap { dictionary.field(named: $0.field, of: kind.name) }
        func told(_ value: Value?) -> Value {
          guard let known else { return .unknown }
          if let role = settings.role, !role.reads(known, of: kind, in: dictionary) {
            return .text(withheld[settings.tongue])
          }
          guard let value, value.isKnown else { return .unknown }
          return .text(said(value, known.type))
        }
        try writing.write(
          ResultLine([
            .text(line.at), .text(line.actor), .text(kind.singular[settings.tongue]),
            .text(known?.words[settings.tongue] ?? line.change.operation.rawValue),
            told(field?.old), told(field?.new), .text(line.statement),
          ])
        )
      }
    }
    try writing.end(ResultClosing())
  }
}
