import PalierPlan

/// That kept columns under one root read rows under another, or other rows under the same.
struct OutsideRead: Hashable {
  /// The root whose kept columns read.
  let by: String
  /// The root that they read from.
  let from: String
  /// Whether any row may be read, rather than those that a reference points to.
  let isWhole: Bool

  static func all(in plan: DerivationPlan, _ layouts: StoreLayouts) -> [OutsideRead] {
    var found: Set<OutsideRead> = []
    for column in plan.layers.joined() {
      let root = layouts.root(of: column.entity)
      var walk = OutsideReadWalk()
      switch column.rule {
      case .scalar(_, let scalar): walk.visit(scalar)
      case .wave(_, _, let condition, _): walk.visit(condition)
      }
      for entity in walk.pointed {
        found.insert(OutsideRead(by: root, from: layouts.root(of: entity), isWhole: false))
      }
      for entity in walk.selected {
        found.insert(OutsideRead(by: root, from: layouts.root(of: entity), isWhole: true))
      }
    }
    return found.sorted {
      ($0.by, $0.from, $0.isWhole ? 1 : 0) < ($1.by, $1.from, $1.isWhole ? 1 : 0)
    }
  }
}

/// Looks for the rows that an expression reads beside its own row and that row's children.
private struct OutsideReadWalk {
  /// Entities of which the row that a reference points to is read.
  var pointed: Set<String> = []
  /// Entities of which any row may be read.
  var selected: Set<String> = []

  mutating func visit(_ scalar: Scalar) {
    switch scalar {
    case .constant, .column, .moment, .aggregate, .aggregateTotal, .key, .groupFunction: break
    case .valueOn(_, let day), .dayOn(_, let day), .valueAt(_, let day): visit(day)
    case .becameOn(_, let value, let last): visit([value] + [last].compactMap { $0 })
    case .changedOn(_, let last): if let last { visit(last) }
    case .through(let inner, let entity, _):
      pointed.insert(entity)
      visit(inner)
    case .lookup(let inner, let entity, _, let value):
      pointed.insert(entity)
      visit(inner)
      visit(value)
    case .add(let left, let right), .subtract(let left, let right), .addMonths(let left, let right),
      .workingDays(let left, let right, _),
      .monthsBetween(let left, let right):
      visit([left, right])
    case .negate(let inner), .scaled(let inner), .calendar(_, let inner), .folded(let inner),
      .firstDay(_, let inner), .band(let inner, _):
      visit(inner)
    case .multiplyDivide(let left, let right, let divisor): visit([left, right, divisor])
    case .words(let list), .least(let list), .greatest(let list), .fallback(let list): visit(list)
    case .choose(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        visit(branch.value)
      }
      if let otherwise { visit(otherwise) }
    case .truth(let condition): visit(condition)
    case .overRows(let function):
      visit(function.rows)
      if let value = function.value { visit(value) }
    }
  }

  mutating func visit(_ scalars: [Scalar]) {
    for scalar in scalars { visit(scalar) }
  }

  mutating func visit(_ condition: Condition) {
    switch condition {
    case .constant: break
    case .and(let list), .or(let list): for inner in list { visit(inner) }
    case .not(let inner): visit(inner)
    case .compare(_, let left, let right), .hasMember(let left, let right),
      .hasReference(let left, let right), .containsText(let left, let right):
      visit([left, right])
    case .among(let scalar, _), .isKnown(let scalar), .isTrue(let scalar),
      .hasMembers(let scalar, _):
      visit(scalar)
    case .amongRows(let scalar, let rows):
      visit(scalar)
      visit(rows)
    case .held(_, let value, let span):
      visit([value] + [span.from, span.through].compactMap { $0 })
    case .became(_, let value, let former, let span):
      visit([value] + [former, span.from, span.through].compactMap { $0 })
    case .exists(let rows): visit(rows)
    }
  }

  mutating func visit(_ rows: RowPlan) {
    if rows.parent == nil { selected.insert(rows.entity) }
    for step in rows.steps {
      switch step {
      case .filter(let condition): visit(condition)
      case .sort(let terms): for term in terms { visit(term.scalar) }
      case .slice, .keys: break
      }
    }
  }
}
