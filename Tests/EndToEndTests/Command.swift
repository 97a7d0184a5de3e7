import Foundation
import Glibc
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
    environment: [String: String]? = nil
  ) throws -> Outcome {
    try launch(path, arguments, input: input, environment: environment)
  }

  /// Runs a program.
  ///
  /// By `posix_spawn` and not by Foundation: its `Process` waits until everything that inherited
  /// its socket has gone, and a terminal's server outlives the call that started it.
  static func launch(
    _ program: String,
    _ arguments: [String],
    input: String? = nil,
    environment: [String: String]? = nil
  ) throws -> Outcome {
    starting.lock()
    let output = try Channel()
    let errors = try Channel()
    let entry = try Channel()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, entry.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    let variables =
      environment ?? ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    // The threads of tests block signals, and a child would inherit that: nothing could stop it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    starting.unlock()
    guard failure == 0 else { throw NotStarted(program: program, number: failure) }
    close(entry.reading)
    close(output.writing)
    close(errors.writing)
    // Both pipes are read before the wait, so that a full one never blocks the child.
    let said = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let data = Channel.read(errors.reading)
      said.withLock { $0 = data }
    }
    if let input {
      _ = Array(input.utf8).withUnsafeBytes { write(entry.writing, $0.baseAddress, $0.count) }
    }
    close(entry.writing)
    let data = Channel.read(output.reading)
    group.wait()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: said.withLock { $0 }, as: UTF8.self)
    )
  }

  /// Held from the making of pipes until the child has its own, so that no other one gets them.
  private static let starting = NSLock()

  /// A program that couldn't be started.
  struct NotStarted: Error {
    let program: String
    let number: Int32
  }

  /// A pipe that no other child inherits.
  private struct Channel {
    let reading: Int32
    let writing: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw NotStarted(program: "pipe", number: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }

    static func read(_ end: Int32) -> Data {
      var data = Data()
      var chunk = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = Glibc.read(end, &chunk, chunk.count)
        if count > 0 { data.append(contentsOf: chunk[..<count]) }
        if count == 0 || (count < 0 && errno != EINTR) { break }
      }
      close(end)
      return data
    }
  }
}
