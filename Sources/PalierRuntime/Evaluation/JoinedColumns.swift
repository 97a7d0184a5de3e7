import PalierDictionary
import PalierSemantics
import PalierValues

/// Columns of which some are texts put together of several values of their row: those values are
/// read as columns of their own, and joined as people read them.
struct JoinedColumns {
  /// How a column asked for is made of what is read.
  private indirect enum Making {
    /// The value that is read there.
    case read(Int)
    case joined([Piece])
    /// The first whose condition, read there, holds.
    case chosen([(condition: Int, value: Making)], otherwise: Making?)
  }

  private enum Piece {
    case text(String)
    case value(Int, ValueType)
  }

  /// What is read.
  private(set) var columns: [CheckedColumn] = []
  private var makings: [Making] = []

  init(_ asked: [CheckedColumn]) {
    for column in asked { makings.append(making(of: column.expression, column.type, for: column)) }
  }

  /// Whether any column is put together.
  var joins: Bool {
    makings.contains { if case .read = $0 { false } else { true } }
  }

  /// The cells of the columns asked for, from the values of those that were read.
  ///
  /// `said` says a value as people read it; where it gives nil the whole text is unknown. Without it
  /// no text is put together, as in a line of totals.
  func cells(of read: [Value], said: ((Value, ValueType) -> String?)?) -> [Value] {
    joins ? makings.map { cell($0, read, said) } : read
  }

  private mutating func making(
    of expression: CheckedExpression,
    _ type: ValueType,
    for column: CheckedColumn
  ) -> Making {
    switch expression {
    case .interpolation(let pieces):
      return .joined(
        pieces.map { piece in
          switch piece {
          case .text(let text): .text(text)
          case .value(let inner, let type): .value(read(inner, type, for: column), type)
          }
        }
      )
    case .choose(let branches, let otherwise) where expression.choosesJoined:
      let chosen = branches.map { branch in
        (
          condition: read(.condition(branch.condition), .boolean, for: column),
          value: making(of: branch.value, type, for: column)
        )
      }
      return .chosen(chosen, otherwise: otherwise.map { making(of: $0, type, for: column) })
    default: return .read(read(expression, type, for: column))
    }
  }

  /// Adds a column to be read; its place.
  private mutating func read(
    _ expression: CheckedExpression,
    _ type: ValueType,
    for column: CheckedColumn
  ) -> Int {
    columns.append(
      CheckedColumn(name: column.name, heading: column.heading, expression: expression, type: type)
    )
    return columns.count - 1
  }

  private func cell(
    _ making: Making,
    _ read: [Value],
    _ said: ((Value, ValueType) -> String?)?
  ) -> Value {
    switch making {
    case .read(let place): return read.indices.contains(place) ? read[place] : .unknown
    case .chosen(let branches, let otherwise):
      let value = branches.first { cell(.read($0.condition), read, said) == .boolean(true) }?.value
      return (value ?? otherwise).map { cell($0, read, said) } ?? .unknown
    case .joined(let pieces):
      guard let said else { return .unknown }
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .value(let place, let type):
          guard let part = said(cell(.read(place), read, said), type) else { return .unknown }
          text += part
        }
      }
      return .text(text)
    }
  }
}

extension CheckedExpression {
  /// Whether one of the values that it chooses from is put together.
  fileprivate var choosesJoined: Bool {
    switch self {
    case .interpolation: true
    case .choose(let branches, let otherwise):
      branches.contains { $0.value.choosesJoined } || otherwise?.choosesJoined ?? false
    default: false
    }
  }
}
