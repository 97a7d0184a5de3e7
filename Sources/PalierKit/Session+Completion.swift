import PalierRuntime
import PalierSemantics

/// Something that may stand at the cursor.
public struct CompletionCandidate: Hashable, Sendable {
  /// The text that takes the place of what is replaced.
  public let text: String
  /// What is said of it: a few words of help.
  public let detail: String
  /// How many rows have the value under the conditions typed before; nil where it isn't one, or
  /// where counting would have made somebody wait.
  public let count: Int?
}

extension Session {
  /// What may stand at the cursor between two texts.
  ///
  /// - Parameters:
  ///   - before: The text before the cursor, from the beginning of the statement.
  ///   - after: The text after it.
  ///   - uses: Which words the person uses.
  ///   - isAskedAgain: Whether the person asks a second time, and waits for counts that take long.
  /// - Returns: How many characters before the cursor a candidate replaces, the candidates, best
  ///   first, and whether a file is named there, which is for the caller to look for.
  public func completions(
    before: String,
    after: String,
    uses: WordUses = WordUses(),
    isAskedAgain: Bool = false
  ) -> (replacing: Int, candidates: [CompletionCandidate], isFile: Bool) {
    let found = interpreter.completer(uses: uses.counts, isAskedAgain: isAskedAgain)
      .completions(text: before + after, cursor: before.utf8.count)
    let bytes = Array(before.utf8)
    let lower = min(max(0, found.replaced.lowerBound), bytes.count)
    let fragment = String(decoding: bytes[lower...], as: UTF8.self)
    return (
      fragment.count,
      found.candidates.map { candidate in
        // After a word of the grammar something always follows; a field may take a dot.
        CompletionCandidate(
          text: candidate.kind == .keyword ? candidate.text + " " : candidate.text,
          detail: candidate.detail,
          count: candidate.count
        )
      },
      found.isFile && !options.isSafe
    )
  }
}
