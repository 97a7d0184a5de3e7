import Foundation

/// A folder of its own with a copy of the demonstration store.
final class DemoStore {
  let folder: URL
  var path: String { folder.appending(path: "demo.palier").path() }

  private static let original = OriginalStore { try Command.run(["demo", $0]) }

  init() throws {
    folder = try DemoStore.original.copy(named: "demo.palier")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func file(_ name: String) -> String {
    folder.appending(path: name).path()
  }

  /// Runs statements on the store, each as a `-c`.
  func ask(_ statements: String..., options: [String] = []) throws -> Command.Outcome {
    try Command.run([path] + options + statements.flatMap { ["-c", $0] })
  }

  /// The lines of an answer in csv, the heading left out.
  func rows(_ question: String, options: [String] = []) throws -> [[String]] {
    let outcome = try ask(question, options: ["--format", "csv"] + options)
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  func run(
    _ example: String,
    _ parameters: [String: String] = [:],
    options: [String] = []
  ) throws -> Command.Outcome {
    let script = Command.root.appending(path: "Examples/\(example)").path()
    return try Command.run(
      ["run", script, "--store", path]
        + parameters.sorted { $0.key < $1.key }.flatMap { ["--param", "\($0)=\($1)"] } + options
    )
  }
}
