/// Text broken into lines of a width.
enum WrappedText {
  /// Breaks a text at its spaces, and inside a word only when it is too long for a line.
  ///
  /// `cells` measures text without controls.
  static func lines(_ text: String, width: Int, cells: (String) -> Int) -> [String] {
    guard cells(text) > width else { return [text] }
    var lines: [String] = []
    var current = ""
    var currentCells = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let wordCells = cells(word)
      if !current.isEmpty, currentCells + 1 + wordCells <= width {
        current += " " + word
        currentCells += 1 + wordCells
        continue
      }
      if !current.isEmpty { lines.append(current) }
      let pieces = wordCells <= width ? [word] : pieces(of: word, width: width, cells: cells)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      currentCells = cells(current)
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// The width of the longest word.
  static func longestWord(_ text: String, cells: (String) -> Int) -> Int {
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
