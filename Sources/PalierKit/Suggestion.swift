import PalierDiagnostics
import PalierValues

/// The words that somebody may have meant.
public enum Suggestion {
  /// Those of the words that are near one that isn't among them, the nearest first.
  public static func nearest(to word: String, among words: [String]) -> [String] {
    EditDistance.nearest(to: word, among: words)
  }

  /// Those of the words that begin as one does; case and accents don't matter.
  public static func beginning(as typed: String, among words: [String]) -> [String] {
    let folded = TextForm.foldedWord(typed)
    return words.filter { TextForm.foldedWord($0).hasPrefix(folded) }
  }
}
