import PalierDiagnostics

/// The words that somebody may have meant.
public enum Suggestion {
  /// Those of the words that are near one that isn't among them, the nearest first.
  public static func nearest(to word: String, among words: [String]) -> [String] {
    EditDistance.nearest(to: word, among: words)
  }
}
