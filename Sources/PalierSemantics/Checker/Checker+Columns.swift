import PalierDiagnostics
package import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  mutating func checkColumn(_ column: Column) -> CheckedColumn? {
    let typed = check(column.expression)
    switch typed.type {
    case .value(let type):
      // A defined field is known by its name, not by what it stands for.
      let field = fieldNamed(column.expression)
      return CheckedColumn(
        name: field?.name ?? identifier(of: typed.expression),
        heading: column.title.map { Message($0, $0) }
          ?? field?.words.heading
          ?? heading(of: typed.expression, column.expression),
        expression: typed.expression,
        type: type
      )
    case .rows(let entity):
      report(.rowsWithoutFunction(entity: entity), at: column.expression.range)
    case .nothing: report(.valueRequired, at: column.expression.range)
    case .anything: break
    }
    return nil
  }

  /// Says that a literal is no key: between quotes a field's name is a text, the same for every row.
  mutating func refuseConstant(_ key: Expression) {
    switch key.kind {
    case .text(let parts):
      var text = ""
      for part in parts {
        guard case .text(let plain) = part else { return }
        text += plain
      }
      let entity = rows.last?.entity.name ?? ""
      let field = dictionary.field(word: TextForm.foldedWord(text), of: entity)
      report(.constantKey(field: field.map { _ in text }), at: key.range)
    case .number, .money, .percent, .date, .time, .month, .quarter, .boolean, .today, .calendar:
      report(.constantKey(field: nil), at: key.range)
    default: break
    }
  }

  /// The field of the innermost row that a bare word names.
  private func fieldNamed(_ node: Expression) -> Field? {
    guard case .name(let name) = node.kind, let entity = rows.last?.entity else { return nil }
    return dictionary.field(word: name.folded, of: entity)
  }

  /// The columns with identifiers that differ, also from those before them.
  func named(_ columns: [CheckedColumn], after others: [CheckedColumn] = []) -> [CheckedColumn] {
    var taken = Set(others.map(\.name))
    return columns.map { column in
      var name = column.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(column.name)_\(number)"
        number += 1
      }
      return CheckedColumn(
        name: name,
        heading: column.heading,
        expression: column.expression,
        type: column.type
      )
    }
  }

  mutating func summaryColumns(of entity: Entity) -> [CheckedColumn] {
    columns(of: entity, entity.shownUnasked)
  }

  /// What an answer shows unasked that the role doesn't see.
  func withheldSummary(of entity: Entity) -> [Field] { withheld(entity.summary, of: entity) }

  mutating func allColumns(of entity: Entity, except excluded: [Name]) -> [CheckedColumn] {
    var names = Set<String>()
    for name in excluded {
      meet(.column(of: entity), at: name)
      if let field = dictionary.field(word: name.folded, of: entity.name) {
        recognise(name, as: field.words)
        names.insert(field.name)
      } else {
        _ = unknownField(name, of: entity)
      }
    }
    let stored = entity.fields.filter {
      if case .defined = $0.kind { return false }
      return !names.contains($0.name)
    }
    return columns(of: entity, stored.map(\.name))
  }

  /// The columns that show fields of an entity, by their identifiers.
  package mutating func columns(of entity: Entity, _ names: [String]) -> [CheckedColumn] {
    // What is shown unasked isn't what the question speaks of.
    let (records, keeps, needed) = (recordsUses, keepsRecognised, needs)
    (recordsUses, keepsRecognised) = (false, false)
    defer { (recordsUses, keepsRecognised, needs) = (records, keeps, needed) }
    return inRows(rows + [RowScope(entity: entity)]) { checker in
      checker.named(
        names.compactMap { name in
          if name == entity.parent { return checker.parentColumn(of: entity, name) }
          if let field = checker.dictionary.field(named: name, of: entity),
            checker.isWithheld(field, of: entity)
          {
            return nil
          }
          // The field is meant, whatever names the text has given.
          let word = Name(text: name, folded: Words.folded(name), range: .nowhere)
          guard let field = checker.dictionary.field(named: name, of: entity),
            let typed = checker.fieldExpression(word, of: entity, depth: checker.rows.count - 1),
            let type = typed.type.valueType
          else { return nil }
          return CheckedColumn(
            name: field.name,
            heading: field.words.heading,
            expression: typed.expression,
            type: type
          )
        }
      )
    }
  }

  /// The column that says which row an entity's rows belong to; none where the role doesn't see it.
  private mutating func parentColumn(of entity: Entity, _ parent: String) -> CheckedColumn? {
    let isHidden = !isTrusted && isWithheld(.name(of: parent))
    guard !isHidden, let words = dictionary.entity(named: parent)?.singular else { return nil }
    return CheckedColumn(
      name: parent,
      heading: words.heading,
      expression: .field(rows.count - 1, entity: entity.name, column: parent),
      type: .reference(parent)
    )
  }

  private func identifier(of expression: CheckedExpression) -> String {
    switch expression {
    case .field(_, _, let column): column
    case .through(let owner, _, let column): "\(identifier(of: owner))_\(column)"
    case .lookup(let owner, _, _, let value): "\(identifier(of: owner))_\(identifier(of: value))"
    case .identity(_, let entity): entity
    case .variable(let variable): variable.name
    case .key(let index): grouping.map { $0.keys[index].name } ?? "key"
    case .aggregate(let aggregate):
      aggregate.value.map { "\(aggregate.function.identifier)_\(identifier(of: $0))" }
        ?? aggregate.function.identifier
    case .share, .ratio: "share"
    case .groupFunction(let function, _, _): function.identifier
    case .overRows(let function, let selection, let value):
      ([function.identifier, selection.entity] + (value.map { [identifier(of: $0)] } ?? []))
        .joined(separator: "_")
    case .function(let function, let arguments):
      ([function.identifier] + arguments.prefix(1).map { identifier(of: $0) })
        .joined(separator: "_")
    default: "value"
    }
  }

  private func heading(of expression: CheckedExpression, _ node: Expression) -> Message {
    switch expression {
    case .field(_, let entity, let column), .through(_, let entity, let column):
      if let field = dictionary.field(named: column, of: entity) { return field.words.heading }
    case .key(let index):
      if let grouping { return grouping.keys[index].heading }
    default: break
    }
    return said(node) { _ = $0.check(node) }
  }
}

extension Entity {
  /// The columns of an answer without `show`: of rows that belong to a case file, which file it is
  /// comes first.
  package var shownUnasked: [String] {
    parent == Entity.household.name ? [Entity.household.name] + summary : summary
  }
}

extension CheckedColumn {
  /// What a group shows when nothing else is asked.
  static let count = CheckedColumn(
    name: "count",
    heading: Message("count", "nombre"),
    expression: .aggregate(CheckedAggregate(.count)),
    type: .number
  )
}
