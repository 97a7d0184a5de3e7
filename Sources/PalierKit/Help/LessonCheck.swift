/// Looks whether what was typed in a lesson reaches its goal.
///
/// It asks the store itself, in sessions of its own that only read: a solution said otherwise is one
/// too.
public final class LessonCheck {
  private let path: String
  private let options: SessionOptions

  /// Makes a check of what is typed in a session on a store.
  public init(path: String, options: SessionOptions) {
    self.path = path
    var options = options
    options.isReadOnly = true
    options.format = .csv
    options.holdsOneAnswer = false
    options.presentation.rowLimit = nil
    self.options = options
  }

  /// How many rows the goal of a lesson speaks of; nil where it speaks of none.
  public func count(for lesson: Lesson) -> Int? {
    switch lesson.goal {
    case .more(let rows), .fewer(let rows):
      answer(to: [rows + " show count"]).last.flatMap { Int($0) }
    case .sameRows, .sameAnswer, .command: nil
    }
  }

  /// Whether the lines typed in a lesson reach its goal.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - lines: What was typed in it so far, in order.
  ///   - before: What `count(for:)` gave when it began.
  /// - Returns: Whether they do; nothing is written to find out.
  public func isReached(_ lesson: Lesson, by lines: [String], before: Int?) -> Bool {
    let solution = lesson.lines(in: options.presentation.tongue)
    switch lesson.goal {
    case .sameRows:
      let wanted = rows(of: solution)
      return !wanted.isEmpty && rows(of: lines) == wanted
    case .sameAnswer:
      let wanted = Set(answer(to: solution))
      return !wanted.isEmpty && Set(answer(to: lines)) == wanted
    case .command: return false
    case .more, .fewer:
      guard let before, let now = count(for: lesson) else { return false }
      if case .more = lesson.goal { return now > before }
      return now < before
    }
  }

  /// The references of the rows that the last of the lines shows.
  private func rows(of lines: [String]) -> Set<String> {
    Set(answer(to: lines + ["it show reference"]))
  }

  /// The last answer to lines of the shell, as lines of CSV without the heading; of a line that
  /// fails there is none.
  private func answer(to lines: [String]) -> [String] {
    let output = LastAnswerOutput()
    guard let session = try? Session(opening: path, options: options, output: output) else {
      return []
    }
    defer { try? session.close() }
    for line in lines {
      output.begin()
      do {
        try session.run(line, name: "lesson", reading: .shell)
      } catch {
        output.begin()
      }
    }
    return Array(output.lines.dropFirst())
  }
}

/// Keeps the last answer.
private final class LastAnswerOutput: SessionOutput {
  private var bytes: [UInt8] = []

  var lines: [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  func begin() { bytes = [] }

  func write(_ bytes: [UInt8]) { self.bytes += bytes }

  func endAnswer() {}

  func say(_ text: String) {}

  func warn(_ text: String) {}

  func tell(_ report: ChangeReport) {}

  func tell(_ report: ImportSummary) {}
}
