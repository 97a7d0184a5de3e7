import PalierDiagnostics
import PalierSyntax
import PalierValues

/// Puts the arguments of a call in the place of a function's parameters, and the rows of the
/// function's body beside those that are in reach of the call.
///
/// A function is checked once, where it is written, with no row in reach; every row of its body then
/// stands as many places deeper as there are rows in reach of the call. An argument keeps its rows.
struct Substitution {
  /// How many expressions a call may come to: a function that uses its parameter twice doubles it.
  static let maximumSize = 50_000

  /// What stands for a parameter that is a value, by the parameter's number.
  var values: [Int: CheckedExpression] = [:]
  /// What stands for a parameter that is rows.
  var rows: [Int: CheckedSelection] = [:]
  /// Where a place in the body is looked for: the call.
  let place: Place
  /// Where a row of the tree stands afterwards.
  let depth: (RowDepth) -> RowDepth
  private(set) var size = 0
  /// Whether something of it belongs to a group.
  private(set) var readsGroup = false

  init(place: Place, depth: @escaping (RowDepth) -> RowDepth) {
    self.place = place
    self.depth = depth
  }

  /// Whether the call came to more than can be worked with.
  var isTooLarge: Bool { size > Substitution.maximumSize }

  mutating func expression(_ tree: CheckedExpression) -> CheckedExpression {
    size += 1
    guard !isTooLarge else { return .constant(.unknown) }
    switch tree {
    case .constant, .today, .calendarPeriod, .rolling: return tree
    case .key:
      readsGroup = true
      return tree
    case .span(let first, let last): return .span(operand(first), operand(last))
    case .variable(let variable):
      guard let value = values[variable.id] else { return tree }
      return value
    case .namedRow(let entities, let text, _):
      return .namedRow(entities, expression(text), place)
    case .rowSet(let rows): return .rowSet(rows.map { expression($0) })
    case .identity(let row, let entity): return .identity(depth(row), entity: entity)
    case .field(let row, let entity, let column):
      return .field(depth(row), entity: entity, column: column)
    case .through(let owner, let entity, let column):
      let owner = expression(owner)
      // A field of a row in reach is that row's own column, which indexes serve.
      guard case .identity(let row, _) = owner else {
        return .through(owner, entity: entity, column: column)
      }
      return .field(row, entity: entity, column: column)
    case .lookup(let owner, let entity, let row, let value):
      return lookup(expression(owner), entity, at: depth(row), expression(value))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, operand(left), operand(right))
    case .negate(let inner): return .negate(expression(inner))
    case .function(let function, let arguments):
      return .function(function, arguments.map { expression($0) })
    case .choose(let branches, let otherwise):
      let substituted = branches.map {
        CheckedExpression.Branch(condition: condition($0.condition), value: expression($0.value))
      }
      return .choose(substituted, otherwise: otherwise.map { expression($0) })
    case .fallback(let first, let second): return .fallback(expression(first), expression(second))
    case .condition(let inner): return .condition(condition(inner))
    case .overRows(let function, let selection, let value):
      return .overRows(
        rowsFunction(function),
        self.selection(selection),
        value.map { expression($0) }
      )
    case .becameOn(let field, let value): return .becameOn(history(field), expression(value))
    case .daysIn(let field): return .daysIn(history(field))
    case .interpolation(let pieces):
      return .interpolation(
        pieces.map { piece in
          switch piece {
          case .text: piece
          case .value(let value, let type): .value(expression(value), type)
          }
        }
      )
    case .aggregate(let inner): return .aggregate(aggregate(inner))
    case .share(let inner, let keys): return .share(aggregate(inner), within: keys)
    case .ratio(let first, let second): return .ratio(aggregate(first), of: aggregate(second))
    case .groupFunction(let function, let inner, let after):
      readsGroup = true
      return .groupFunction(function, operand(inner), after: after)
    }
  }

  private func lookup(
    _ owner: CheckedExpression,
    _ entity: String,
    at row: RowDepth,
    _ value: CheckedExpression
  ) -> CheckedExpression {
    guard case .identity(let known, _) = owner else {
      return .lookup(owner, entity: entity, row: row, value)
    }
    // The row is in reach already: what was worked out on it beside is worked out on it there.
    var moving = Substitution(place: place) { $0 == row ? known : $0 > row ? $0 - 1 : $0 }
    return moving.expression(value)
  }

  private mutating func rowsFunction(_ function: RowsFunctionName) -> RowsFunctionName {
    guard case .percentile(let share) = function else { return function }
    return .percentile(expression(share))
  }

  mutating func operand(_ operand: TypedOperand) -> TypedOperand {
    TypedOperand(expression(operand.expression), operand.type)
  }

  private mutating func aggregate(_ inner: CheckedAggregate) -> CheckedAggregate {
    readsGroup = true
    return CheckedAggregate(
      rowsFunction(inner.function),
      inner.value.map { expression($0) },
      filter: inner.filter.map { condition($0) }
    )
  }
}

extension CheckedExpression {
  /// The expression as it is where no row is in reach; nil when it reads a row above that depth, or
  /// a group.
  package func alone(above depth: RowDepth) -> CheckedExpression? {
    var readsRow = false
    var moving = Substitution(place: Place(.nowhere)) { row in
      if row < depth { readsRow = true }
      return row - depth
    }
    let moved = moving.expression(self)
    return readsRow || moving.readsGroup || moving.isTooLarge ? nil : moved
  }
}
