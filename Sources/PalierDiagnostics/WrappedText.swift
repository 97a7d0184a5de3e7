/// Text broken into lines of a width.
package enum WrappedText {
  /// Breaks a text at its spaces, and inside a word only when it is too long for a line.
  ///
  /// `cells` measures text without controls; so many of them are taken on the first line before the
  /// text begins, which is empty where no word fits behind.
  package static func lines(
    _ text: String,
    width: Int,
    taken: Int = 0,
    cells: (String) -> Int
  ) -> [String] {
    guard taken + cells(text) > width else { return [text] }
    var lines: [String] = []
    var current = ""
    var currentCells = taken
    for word in text.split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let wordCells = cells(word)
      let space = current.isEmpty ? 0 : 1
      let isBegun = space > 0 || (lines.isEmpty && taken > 0)
      if isBegun, currentCells + space + wordCells <= width {
        current += (space > 0 ? " " : "") + word
        currentCells += space + wordCells
        continue
      }
      if isBegun { lines.append(current) }
      let pieces = wordCells <= width ? [word] : pieces(of: word, width: width, cells: cells)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      currentCells = cells(current)
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// The width of the longest word.
  package static func longestWord(_ text: String, cells: (String) -> Int) -> Int {
    text.split(separator: " ").map { cells(String($0)) }.max() ?? 0
  }

  private static func pieces(
    of word: String,
    width: Int,
    cells: (String) -> Int
  ) -> [String] {
    var pieces: [String] = []
    var current = ""
    var currentCells = 0
    // A compound breaks at its hyphens where its parts fit.
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ !$0.isEmpty && cells(String($0)) < width }) {
      for (index, part) in parts.enumerated() {
        let text = index < parts.count - 1 ? part + "-" : String(part)
        if !current.isEmpty, currentCells + cells(text) > width {
          pieces.append(current)
          current = ""
          currentCells = 0
        }
        current += text
        currentCells += cells(text)
      }
      return pieces + [current]
    }
    for character in word {
      let text = String(character)
      let characterCells = cells(text)
      if !current.isEmpty, currentCells + characterCells > width {
        pieces.append(current)
        current = ""
        currentCells = 0
      }
      current += text
      currentCells += characterCells
    }
    pieces.append(current)
    return pieces
  }
}
