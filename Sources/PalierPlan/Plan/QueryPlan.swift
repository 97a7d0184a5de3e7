package import PalierDictionary

/// A whole question, ready for an engine.
package enum QueryPlan: Hashable, Sendable {
  /// Rows of an entity, and what is shown of each; the answer also tells each row's identity.
  case rows(RowPlan, [OutputColumn])
  case groups(GroupPlan)
  /// One row of values, worked out once: `count(households) / 2`.
  case values([OutputColumn])
}

/// A column of an answer.
package struct OutputColumn: Hashable, Sendable {
  /// The column's identifier, for machines.
  package let name: String
  /// The title that people read; nil when it is the field's own.
  package let title: String?
  package let type: ValueType
  package let value: ColumnValue

  package init(name: String, title: String? = nil, type: ValueType, value: ColumnValue) {
    self.name = name
    self.title = title
    self.type = type
    self.value = value
  }
}

/// How a column's value is worked out.
package enum ColumnValue: Hashable, Sendable {
  case scalar(Scalar)
  /// A ratio, kept as its two terms until it is compared or printed.
  case ratio(Scalar, of: Scalar)
}

/// Rows gathered into groups.
package struct GroupPlan: Hashable, Sendable {
  package let rows: RowPlan
  /// The keys, outermost first; none for one row of aggregates over all rows.
  package let keys: [GroupKey]
  package let aggregates: [Aggregate]
  /// The values that groups have by their place among the groups.
  package let functions: [GroupFunction]
  /// The columns, over `key`, `aggregate`, `aggregateTotal` and `groupFunction`; the keys come
  /// first.
  package let columns: [OutputColumn]
  /// Filters, orders and slices of the groups, over the same scalars; never `keys`.
  package let steps: [GroupStep]
  package var withTotals: Bool
  package let withoutUnknown: Bool
  /// Whether the last key is laid across: its values become columns, and the steps, which speak of
  /// the other keys alone, act on the lines.
  package let hasAcross: Bool

  /// The keys by which the answer has a line each.
  package var lineKeys: Range<Int> { 0..<(hasAcross ? keys.count - 1 : keys.count) }

  package init(
    rows: RowPlan,
    keys: [GroupKey],
    aggregates: [Aggregate],
    functions: [GroupFunction] = [],
    columns: [OutputColumn],
    steps: [GroupStep] = [],
    withTotals: Bool = false,
    withoutUnknown: Bool = false,
    hasAcross: Bool = false
  ) {
    self.rows = rows
    self.keys = keys
    self.aggregates = aggregates
    self.functions = functions
    self.columns = columns
    self.steps = steps
    self.withTotals = withTotals
    self.withoutUnknown = withoutUnknown
    self.hasAcross = hasAcross && !keys.isEmpty
  }
}

/// A key of a group.
package struct GroupKey: Hashable, Sendable {
  package let scalar: Scalar
  package let type: ValueType
  /// What the groups are ordered by until `sort`: the key itself, or a reference's label.
  package let order: Scalar
  /// With zeros: the stored forms that have a group even without a row; nil when only those of the
  /// rows have.
  package let domain: KeyDomain?

  package init(scalar: Scalar, type: ValueType, order: Scalar, domain: KeyDomain? = nil) {
    self.scalar = scalar
    self.type = type
    self.order = order
    self.domain = domain
  }
}

/// The values that a key takes with zeros.
package enum KeyDomain: Hashable, Sendable {
  /// These stored integers.
  case values([Int64])
  /// Every integer between the two, an absent end being that of the rows.
  case range(from: Int64?, through: Int64?)
}

/// A value worked out over the rows of a group.
package struct Aggregate: Hashable, Sendable {
  package let kind: RowsFunction.Kind
  /// The value of each row; nil for `count`.
  package let value: Scalar?
  /// The rows that count.
  package let filter: Condition?

  package init(_ kind: RowsFunction.Kind, _ value: Scalar? = nil, filter: Condition? = nil) {
    self.kind = kind
    self.value = value
    self.filter = filter
  }
}

/// A value that a group has by its place among the groups.
package struct GroupFunction: Hashable, Sendable {
  /// What is worked out.
  package enum Kind: Hashable, Sendable {
    /// 1 for the largest; equals share it and the next is skipped.
    case rank
    /// The sum up to this group along the key, among those that share the keys before it.
    case running(along: Int)
    /// The value of the group before this one along the key, among those that share the keys before
    /// it; when it `isConsecutive`, only if that group's key is one less.
    case previous(along: Int, isConsecutive: Bool)
  }

  package let kind: Kind
  package let value: Scalar
  /// How many steps of the plan the groups have passed when it is worked out.
  package let steps: Int

  package init(_ kind: Kind, _ value: Scalar, after steps: Int = 0) {
    self.kind = kind
    self.value = value
    self.steps = steps
  }
}

/// A step on groups.
package enum GroupStep: Hashable, Sendable {
  case filter(Condition)
  case sort([SortTerm])
  case slice(skip: Int, take: Int?, ties: Bool)
}
