import Foundation

/// The catalogue of errors, `Grammar/errors.md`: under a heading for each code, texts that are wrong
/// so, each followed by what is said of it in English and in French.
struct ErrorCatalogue {
  /// A text that is wrong, and what is said of it.
  struct Example {
    let code: String
    /// What stands after `palier-error` on the fence's line: options of the command.
    let options: [String]
    let text: String
    let english: String
    let french: String
    /// Whether the text is too long or too strange to be printed, and is described instead.
    let isDescribed: Bool
  }

  /// A piece of the document.
  private enum Piece {
    case line(String)
    case block(info: String, body: String)
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let file: URL
  private let pieces: [Piece]

  /// Reads a page of `Grammar/`.
  init(_ page: String) throws {
    file = ErrorCatalogue.root.appending(path: "Grammar/\(page)")
    let text = try String(contentsOf: file, encoding: .utf8)
    var pieces: [Piece] = []
    var open: (info: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let block = open {
        if line == "```" {
          pieces.append(.block(info: block.info, body: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      } else {
        pieces.append(.line(line))
      }
    }
    self.pieces = pieces
  }

  /// The codes that have a heading.
  var codes: [String] {
    pieces.compactMap { piece in
      guard case .line(let line) = piece, line.hasPrefix("### ") else { return nil }
      return String(line.dropFirst(4))
    }
  }

  /// The tests that show a code which no text alone causes, by the codes.
  var testsElsewhere: [String: String] {
    var tests: [String: String] = [:]
    var code = ""
    for case .line(let line) in pieces {
      if line.hasPrefix("### ") { code = String(line.dropFirst(4)) }
      let marks = line.split(separator: "`", omittingEmptySubsequences: false)
      if line.hasPrefix("No text alone"), marks.count == 3 { tests[code] = String(marks[1]) }
    }
    return tests
  }

  var examples: [Example] {
    var examples: [Example] = []
    var code = ""
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .line(let line):
        if line.hasPrefix("### ") { code = String(line.dropFirst(4)) }
      case .block(let info, let body):
        let words = info.split(separator: " ").map(String.init)
        guard let first = words.first, ["palier-error", "described"].contains(first) else {
          continue
        }
        let said = pieces[(place + 1)...].prefix(2).map { piece in
          if case .block("text", let body) = piece { body } else { "" }
        }
        examples.append(
          Example(
            code: code,
            options: Array(words.dropFirst()),
            text: body,
            english: said.first ?? "",
            french: said.count > 1 ? said[1] : "",
            isDescribed: first == "described"
          )
        )
      }
    }
    return examples
  }

  /// The document with what is said today of each example.
  func rewritten(_ saying: (Example) throws -> (english: String, french: String)) rethrows -> String
  {
    var examples = self.examples[...]
    var lines: [String] = []
    for piece in pieces {
      switch piece {
      case .line(let line): lines.append(line)
      case .block("text", _): continue
      case .block(let info, let body):
        lines += ["```\(info)", body, "```"]
        guard let example = examples.popFirst() else { continue }
        let said = try saying(example)
        for text in [said.english, said.french] { lines += ["```text", text, "```"] }
      }
    }
    return lines.joined(separator: "\n")
  }
}
