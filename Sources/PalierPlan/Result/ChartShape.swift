import PalierSyntax

/// How the figures of an answer are drawn.
package enum ChartShape: Hashable, Sendable {
  /// A bar for each figure.
  case bar
  /// A line through the figures of each column.
  case line
  /// A bar for each line of the answer, its columns one after the other.
  case stacked

  init(_ kind: ChartKind) {
    switch kind {
    case .bar: self = .bar
    case .line: self = .line
    case .stacked: self = .stacked
    }
  }
}
