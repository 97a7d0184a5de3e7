/// How large a text may be; beyond, a diagnostic with its place.
package enum Limits {
  /// Bytes of a text.
  package static let bytes = 16 * 1024 * 1024
  /// Tokens of a text.
  package static let tokens = 1_000_000
  /// Levels of parentheses, calls, blocks, `not` and texts inside texts.
  package static let nesting = 24
  /// Selections inside selections.
  package static let selections = 6
  /// Terms of a chain of `and` or `or`.
  package static let chain = 20_000
  /// Terms of a chain that nests in the tree: `a + b - c`, `a.b.c`, `a or else b`.
  package static let links = 32
  /// Misspelt keywords mended in a text, and texts whose quotes don't pair; later ones are reported
  /// as they stand.
  package static let mendings = 100
  /// Diagnostics told of a text.
  package static let diagnostics = 1_000
}
