package import PalierSyntax

// What the grammar reads and the checker refuses, so that completion doesn't offer it.
extension Checker {
  /// The words that begin what this version doesn't do.
  package static let unavailableKeywords = KeywordSet([
    .anonymise
  ])
}
