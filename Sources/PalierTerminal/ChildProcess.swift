import CEditline
import Glibc

/// A command of the system's shell that takes the terminal for a while.
enum ChildProcess {
  /// Starts a command with the signals that any command starts with.
  ///
  /// - Parameters:
  ///   - command: The command, as the system's shell reads it.
  ///   - argument: What stands for `$1` in it.
  ///   - input: What it reads from, where that isn't our own standard input.
  ///   - variables: Variables of its environment beside ours, or in their place.
  /// - Returns: Its process, which has to be waited for.
  /// - Throws: That the system can't start one.
  static func start(
    _ command: String,
    argument: String? = nil,
    reading input: Int32? = nil,
    variables: [String] = []
  ) throws(TerminalError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGPIPE, SIGQUIT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    )
    let words = ["sh", "-c", command] + (argument.map { ["sh", $0] } ?? [])
    let arguments = words.map { (word: String) in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    let added = variables.map { (variable: String) in strdup(variable) }
    defer { for variable in added { free(variable) } }
    var environment: [UnsafeMutablePointer<CChar>?] = []
    var next = palier_environment()
    let names = variables.map { $0.prefix { $0 != "=" } + "=" }
    while let variable = next?.pointee {
      // Where a name stands twice the first one would hold.
      let isReplaced = names.contains { String(cString: variable).hasPrefix($0) }
      if !isReplaced { environment.append(variable) }
      next = next?.advanced(by: 1)
    }
    var process = pid_t()
    let code = posix_spawn(
      &process,
      "/bin/sh",
      &actions,
      &attributes,
      arguments + [nil],
      environment + added + [nil]
    )
    guard code == 0 else { throw .system(call: "posix_spawn", path: "/bin/sh", code: code) }
    return process
  }

  /// Waits for a process to end; its exit status, or 128 and the signal that ended it.
  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Runs a command to its end.
  static func run(_ command: String, argument: String) throws(TerminalError) -> Int32 {
    wait(for: try start(command, argument: argument))
  }
}
