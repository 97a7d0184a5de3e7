import Foundation
import Synchronization

/// The built command, run as people and cron run it.
struct Command {
  /// What a run gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The command that `make test` built.
  static let path: String = {
    if let given = ProcessInfo.processInfo.environment["PALIER_BINARY"] { return given }
    let built = ["release", "debug"].map { root.appending(path: ".build/\($0)/palier").path() }
    return built.first { FileManager.default.isExecutableFile(atPath: $0) } ?? built[0]
  }()

  /// Runs the command and reads both pipes before it waits, so that a full pipe never blocks it.
  static func run(
    _ arguments: [String],
    input: String? = nil,
    environment: [String: String]? = nil,
    in folder: URL? = nil
  ) throws -> Outcome {
    try launch(path, arguments, input: input, environment: environment, in: folder)
  }

  static func launch(
    _ program: String,
    _ arguments: [String],
    input: String? = nil,
    environment: [String: String]? = nil,
    in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment =
      environment ?? ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.currentDirectoryURL = folder
    let (output, errors, entry) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = entry
    try process.run()
    let said = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let data = errors.fileHandleForReading.readDataToEndOfFile()
      said.withLock { $0 = data }
    }
    DispatchQueue.global().async(group: group) {
      if let input { try? entry.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
      try? entry.fileHandleForWriting.close()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: said.withLock { $0 }, as: UTF8.self)
    )
  }
}
