/// How small counts are hidden.
package struct Masking: Hashable, Sendable {
  /// What a figure speaks of beside its own group.
  package enum Basis: Hashable, Sendable {
    /// The total over the groups that share these keys.
    case share(within: [Int])
    /// The groups around it.
    case series
  }

  /// The least count that is shown.
  package let least: Int
  /// For each column of figures, the counts behind it, by their places among the counts that the
  /// plan gives after the columns shown; the first count is that of the group's rows.
  package let counts: [[Int]]
  /// For each column of figures, what it speaks of beside its group.
  package let bases: [[Basis]]
  /// Whether the answer tells totals, from which a hidden count could be worked out.
  package let isTold: Bool

  package init(least: Int, counts: [[Int]], bases: [[Basis]], isTold: Bool) {
    self.least = least
    self.counts = counts
    self.bases = bases
    self.isTold = isTold
  }
}
