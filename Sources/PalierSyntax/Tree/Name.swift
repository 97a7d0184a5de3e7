package import PalierDiagnostics

/// A word as it was typed, and as names compare.
package struct Name: Hashable, Sendable {
  /// The word as typed.
  package let text: String
  /// The word folded after case, accents, œ and æ.
  package let folded: String
  package let range: SourceRange

  package init(text: String, folded: String, range: SourceRange) {
    self.text = text
    self.folded = folded
    self.range = range
  }
}
