import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues

extension Interpreter {
  /// What rows of the entities are called that is near to a text, the nearest first.
  func names(near text: String, of entities: [String], _ run: Run) throws -> [String] {
    let row = RowID(0)
    var names: [String] = []
    for entity in entities.compactMap({ dictionary.entity(named: $0) }) {
      let columns = entity.namingFields.map { field in
        OutputColumn(
          name: field,
          type: .text,
          value: .scalar(
            .column(ColumnReference(row: row, entity: entity.name, column: field))
          )
        )
      }
      guard !columns.isEmpty else { continue }
      let plan = QueryPlan.rows(RowPlan(entity: entity.name, row: row), columns)
      for case .text(let name) in try lines(of: generator.statement(for: plan), run).joined()
      where !names.contains(name) {
        names.append(name)
      }
    }
    let folded = names.map { TextForm.folded($0) }
    let target = TextForm.folded(text)
    let same = folded.indices.filter { folded[$0] == target }
    let near = EditDistance.nearest(to: target, among: folded).compactMap(folded.firstIndex(of:))
    return (same + near).prefix(3).map { names[$0] }
  }
}

extension Entity {
  /// The texts by which people name a row: its key and its label.
  var namingFields: [String] {
    (key + [label].compactMap { $0 }).filter { field(named: $0)?.type == .text }
  }
}
