import PalierDiagnostics
import PalierRuntime
import PalierSyntax

/// Something that may stand at the cursor.
public struct CompletionCandidate: Hashable, Sendable {
  /// The text that takes the place of what is replaced.
  public let text: String
  /// What is said of it: a kind, a count.
  public let detail: String
}

extension Session {
  /// What may stand at the cursor between two texts.
  ///
  /// - Returns: How many characters before the cursor a candidate replaces, and the candidates.
  public func completions(
    before: String, after: String
  ) -> (replacing: Int, candidates: [CompletionCandidate]) {
    let source = SourceText(name: "", text: before)
    let request = Parser.completions(in: source, at: source.utf8.count)
    let typed = request.fragment
    let tongue = options.presentation.tongue.spoken
    let words = request.expectations.all.compactMap { expectation -> CompletionCandidate? in
      guard case .keyword(let keyword) = expectation else { return nil }
      let word = keyword.spelling(in: tongue)
      return word.hasPrefix(typed.lowercased())
        ? CompletionCandidate(text: word + " ", detail: "") : nil
    }
    return (typed.count, words)
  }
}
