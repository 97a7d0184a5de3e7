import Foundation
import PalierKit

/// Questions to a small store, each in a session of its own.
extension SmallStore {
  /// What a text gives on this store.
  @discardableResult
  func ran(
    _ text: String,
    _ format: AnswerFormat = .csv,
    _ tongue: Tongue = .english,
    changing change: (inout SessionOptions) -> Void = { _ in }
  ) throws -> RecordedOutput {
    let output = RecordedOutput()
    var options = SmallStore.options(format: format, tongue: tongue)
    options.holdsOneAnswer = false
    change(&options)
    let session = try Session(opening: path, options: options, output: output)
    try session.run(text, name: "test")
    try session.close()
    return output
  }

  /// The lines of an answer, with its heading.
  func table(_ text: String) throws -> [String] {
    try ran(text).text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The lines of an answer, without its heading.
  func answer(_ text: String) throws -> [String] {
    Array(try table(text).dropFirst())
  }

  /// What people read of an answer, its columns a single space apart.
  func told(_ text: String, _ tongue: Tongue = .english) throws -> [String] {
    try ran(text, .table, tongue).text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").joined(separator: " ").replacing("\u{A0}", with: " ")
    }
  }

  /// The codes of what is wrong with a text.
  func codes(_ text: String) -> [String] {
    do {
      try ran(text)
      return []
    } catch let error as PalierError {
      return error.problems.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  /// What is said to somebody whose text is refused, with its remedy; empty when it isn't.
  func refusal(_ text: String, _ tongue: Tongue = .english) -> String {
    do {
      try ran(text, .csv, tongue)
      return ""
    } catch let error as PalierError {
      return error.rendered(Presentation(tongue: tongue)).replacing("\u{A0}", with: " ")
    } catch {
      return "\(error)"
    }
  }
}
