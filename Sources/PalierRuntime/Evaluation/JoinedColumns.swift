import PalierDictionary
import PalierSemantics
import PalierValues

/// Columns of which some are texts put together of several values of their row: those values are
/// read as columns of their own, and joined as people read them.
struct JoinedColumns {
  /// What is read.
  let columns: [CheckedColumn]
  /// How each column asked for is made of what is read; nil for one that is read as it is.
  private let makings: [[CheckedExpression.Piece]?]

  init(_ asked: [CheckedColumn]) {
    makings = asked.map {
      if case .interpolation(let pieces) = $0.expression { pieces } else { nil }
    }
    columns = zip(asked, makings).flatMap { column, pieces in
      guard let pieces else { return [column] }
      return pieces.compactMap { piece in
        guard case .value(let expression, let type) = piece else { return nil }
        return CheckedColumn(
          name: column.name,
          heading: column.heading,
          expression: expression,
          type: type
        )
      }
    }
  }

  /// Whether any column is put together.
  var joins: Bool { makings.contains { $0 != nil } }

  /// The cells of the columns asked for, from those that were read; a line of totals has no text.
  func cells(of read: [Value], said: ((Value, ValueType) -> String)?) -> [Value] {
    guard joins else { return read }
    var rest = read[...]
    return makings.map { pieces in
      guard let pieces else { return rest.popFirst() ?? .unknown }
      guard let said else {
        rest = rest.dropFirst(pieces.filter(\.isValue).count)
        return .unknown
      }
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .value(_, let type): text += said(rest.popFirst() ?? .unknown, type)
        }
      }
      return .text(text)
    }
  }
}

extension CheckedExpression.Piece {
  /// Whether it is worked out, not written.
  fileprivate var isValue: Bool {
    if case .value = self { return true }
    return false
  }
}
