import PalierDictionary
import PalierPlan

extension SQLWriter {
  /// The select list of an answer, each SQL column called `c0`, `c1`…, after `first`.
  mutating func columns(
    _ columns: [OutputColumn],
    after first: SQL? = nil
  ) throws(SQLError) -> (list: SQL, content: [SQLResultColumn]) {
    var parts: [SQL] = []
    var content: [SQLResultColumn] = []
    if let first {
      parts.append("\(first) as \"id\"")
      content.append(SQLResultColumn(name: "id", content: .identity))
    }
    var position = 0
    for column in columns {
      let (values, kind) = try pieces(of: column)
      for value in values {
        parts.append("\(value) as c\(word: String(position))")
        position += 1
      }
      content.append(SQLResultColumn(name: column.name, content: kind))
    }
    return (SQL.joined(parts, by: ", ", open: 0), content)
  }

  private mutating func pieces(
    of column: OutputColumn
  ) throws(SQLError) -> (values: [SQL], content: SQLResultColumn.Content) {
    switch column.value {
    case .ratio(let numerator, let denominator):
      return ([try value(numerator), try value(denominator)], .ratio)
    case .scalar(let scalar):
      guard case .reference(let entity) = column.type else {
        return ([try value(scalar)], .scalar(column.type))
      }
      let key = keyScalar(of: scalar, entity: entity)
      let label = labelScalar(of: scalar, entity: entity)
      let values = [
        try value(scalar), try said(key, else: [], identity: scalar),
        try said(label, else: [key].compactMap { $0 }, identity: scalar),
      ]
      return (
        values,
        .reference(entity, key: said(key?.type), label: said(label?.type ?? key?.type))
      )
    }
  }

  // A key that the line doesn't have, as that of a subtotal, has no value there.
  private mutating func value(_ scalar: Scalar) throws(SQLError) -> SQL {
    guard let groups, groups.lacks(scalar) else { return try self.scalar(scalar) }
    return "null"
  }

  /// The form in which a key or a label is read: dates stay numbers, the rest becomes text.
  private func said(_ type: ValueType?) -> ValueType {
    switch type {
    case .date, .month, .quarter, .year, .time, .number: type ?? .text
    default: .text
    }
  }

  private mutating func said(
    _ name: (scalar: Scalar, type: ValueType)?,
    else others: [(scalar: Scalar, type: ValueType)],
    identity: Scalar
  ) throws(SQLError) -> SQL {
    if let groups, groups.lacks(identity) { return "null" }
    let type = said(name?.type ?? others.first?.type)
    guard type == .text else { return try scalar(name?.scalar ?? identity) }
    var parts: [SQL] = []
    for part in [name].compactMap({ $0 }) + others {
      let value = try scalar(part.scalar)
      parts.append(part.type == .text ? value : "cast(\(value, at: 2) as text)")
    }
    parts.append("cast(\(try scalar(identity), at: 2) as text)")
    guard parts.count > 1 else { return parts[0] }
    return "coalesce(\(SQL.joined(parts, by: ", "), at: 3))"
  }
}
