import PalierDiagnostics
import PalierRuntime

/// A household that was found by what somebody remembers of it.
public struct FoundCase: Sendable {
  /// The number of its file.
  public let reference: String
  /// What tells it from others: its tenant, its commune, its stage.
  public let summary: [BilingualText]
  /// Why it was found, by the values that led to it.
  public let reasons: [BilingualText]
}

extension Session {
  /// The references of files that begin with a text, as many as are to be shown.
  public func references(beginning text: String) throws(PalierError) -> [String] {
    try told { try interpreter.references(beginning: text) }
  }

  /// The households that words lead to, the likeliest first.
  ///
  /// The words may be misspelt, without accents, in any order: names in use or at birth, addresses
  /// present or past, telephone numbers in any writing, landlords, references.
  public func find(_ words: String, limit: Int = 10) throws(PalierError) -> [FoundCase] {
    try working { try interpreter.find(words, limit: limit) }.map { found in
      FoundCase(
        reference: found.reference,
        summary: found.summary.map { BilingualText($0) },
        reasons: found.reasons.map { BilingualText($0) }
      )
    }
  }
}
