package import PalierDiagnostics

/// A kind of chart, the word after `chart`.
package enum ChartKind: String, Hashable, Sendable, CaseIterable {
  case bar
  case line
  case stacked

  /// The table of charts: English, French.
  private var entry: (english: Spellings, french: Spellings) {
    switch self {
    case .bar: ("bar", "barres")
    case .line: ("line", "courbe")
    case .stacked: ("stacked", "empilé")
    }
  }

  package var english: Spellings { entry.english }
  package var french: Spellings { entry.french }

  /// The spelling to write in a tongue.
  package func spelling(in tongue: Tongue) -> String {
    (tongue == .english ? english : french).words[0]
  }

  /// The kind of a folded word, in either tongue.
  package static func named(_ folded: String) -> ChartKind? {
    allCases.first { ($0.english.folded + $0.french.folded).contains(folded) }
  }
}
