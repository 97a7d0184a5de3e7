package import PalierDictionary

/// Something that a condition or a figure reads, and that a row may not have.
package struct UnknownPart: Hashable, Sendable {
  /// Holds for the rows that don't have it.
  package let condition: Condition
  /// The fields of which one isn't known then.
  package let fields: [Field]
}

extension Scalar {
  /// What the value reads of a row that may be unknown there, and makes the value unknown.
  ///
  /// A value over inner rows isn't looked into: it is unknown where there are none.
  package func unknownParts(of row: RowID, _ dictionary: CaseDictionary) -> [UnknownPart] {
    func parts(_ scalars: Scalar...) -> [UnknownPart] {
      scalars.flatMap { $0.unknownParts(of: row, dictionary) }.distinct
    }
    switch self {
    case .constant, .moment, .aggregate, .aggregateTotal, .key, .groupFunction, .truth, .overRows:
      return []
    case .column(let column): return column.unknownParts(of: row, dictionary)
    case .valueOn(let column, let day), .dayOn(let column, let day):
      return (column.unknownParts(of: row, dictionary) + parts(day)).distinct
    case .valueAt(let timeline, let day):
      return (timeline.column.unknownParts(of: row, dictionary) + parts(day)).distinct
    case .becameOn(let timeline, _, _), .changedOn(let timeline, _):
      return timeline.column.unknownParts(of: row, dictionary)
    case .add(let left, let right), .subtract(let left, let right),
      .addMonths(let left, let right), .monthsBetween(let left, let right),
      .workingDays(let left, let right, _):
      return parts(left, right)
    case .multiplyDivide(let left, let right, let divisor): return parts(left, right, divisor)
    case .negate(let value), .scaled(let value), .calendar(_, let value), .firstDay(_, let value),
      .band(let value, _), .folded(let value):
      return parts(value)
    case .through(let owner, let entity, let column):
      guard let field = dictionary.entity(named: entity)?.field(named: column), field.isNullable
      else { return parts(owner) }
      return [unknown([field])]
    case .lookup(let owner, _, let inner, let value):
      let fields = value.unknownParts(of: inner, dictionary).fields
      return fields.isEmpty ? parts(owner) : [unknown(fields)]
    case .words(let values), .least(let values), .greatest(let values), .fallback(let values):
      let each = values.map { parts($0) }
      return each.contains { $0.isEmpty } ? [] : [unknown(each.flatMap(\.self).fields)]
    case .choose(let branches, let otherwise):
      let read =
        branches.flatMap { branch in
          branch.condition.unknownParts(of: row, dictionary) + parts(branch.value)
        } + (otherwise.map { parts($0) } ?? [])
      guard !read.isEmpty else { return [] }
      // Without any branch that holds it is unknown too, though all is known.
      let reason = Condition.or(read.distinct.map(\.condition))
      return [UnknownPart(condition: .and([.not(.isKnown(self)), reason]), fields: read.fields)]
    }
  }

  /// That the value itself is unknown, for want of these fields.
  private func unknown(_ fields: [Field]) -> UnknownPart {
    UnknownPart(condition: .not(.isKnown(self)), fields: fields)
  }
}

extension ColumnReference {
  /// That the column is unknown, where it is one of the row and can be.
  fileprivate func unknownParts(
    of row: RowID,
    _ dictionary: CaseDictionary
  ) -> [UnknownPart] {
    guard self.row == row, isNullable,
      let field = dictionary.entity(named: entity)?.field(holding: column)
    else { return [] }
    return [UnknownPart(condition: .not(.isKnown(.column(self))), fields: [field])]
  }
}

extension [UnknownPart] {
  /// The fields of all parts, each once.
  package var fields: [Field] { flatMap(\.fields).distinct }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Field {
  /// Whether a row can be without it.
  var isNullable: Bool {
    switch kind {
    case .plain: !attributes.contains(.required)
    default: !(type == .boolean && isDerived)
    }
  }
}

extension Entity {
  /// The field whose value, or whose day, a column holds.
  fileprivate func field(holding column: String) -> Field? {
    if let field = field(named: column) { return field }
    guard column.hasSuffix("_on"), let field = field(named: String(column.dropLast(3))),
      field.kind == .dated
    else { return nil }
    return field
  }
}
