/// The names of a workbook's sheets: as spreadsheets allow them, and no two alike.
struct SheetNames {
  private static let longest = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  private(set) var all: [String] = []
  private var taken: Set<String> = []

  /// Adds a name, changed where it must be; its number from 1.
  mutating func add(_ wanted: String) -> Int {
    let clean = Self.trimmed(wanted.map { Self.forbidden.contains($0) ? " " : $0 })
    // `History` is Excel's own.
    let base = clean.isEmpty || clean.lowercased() == "history" ? "Palier \(clean)" : clean
    var name = Self.shortened(base, by: "")
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = Self.shortened(base, by: " (\(number))")
      number += 1
    }
    all.append(name)
    return all.count
  }

  /// A name of at most 31 units of UTF-16, with something at its end.
  private static func shortened(_ name: String, by ending: String) -> String {
    var result = trimmed(Array(name))
    while (result + ending).utf16.count > longest { result = trimmed(Array(result.dropLast())) }
    return result + ending
  }

  /// Without the blanks and apostrophes that mayn't stand at the ends.
  private static func trimmed(_ name: [Character]) -> String {
    let isOuter = { (character: Character) in character.isWhitespace || character == "'" }
    let start = name.drop(while: isOuter)
    let end = start.lastIndex { !isOuter($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
