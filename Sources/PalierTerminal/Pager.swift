import CEditline
import Glibc

/// Shows long text a screen at a time.
package enum Pager {
  /// The pager of those who have chosen none: it leaves short text and colours alone.
  package static let standard = "less -FRX"

  /// Writes text to standard output, through the pager when it is a terminal that cannot show all.
  ///
  /// - Parameters:
  ///   - text: the text, made neutral where it holds data.
  ///   - prompt: what less says below a screen, unless the person has told it otherwise.
  ///   - force: whether even text that fits goes through the pager.
  /// - Throws: a `TerminalError` when the pager cannot be started or fed.
  package static func present(
    text: String,
    prompt: String? = nil,
    force: Bool = false
  ) throws(TerminalError) {
    let bytes = Array(text.utf8)
    guard TerminalSize.isTerminal(STDOUT_FILENO), let command = command(),
      force
        || rows(of: text, columns: TerminalSize.current().columns)
          >= TerminalSize.current().rows
    else {
      StatusLine.clear(before: bytes)
      // What `print` has left in its buffer comes first.
      palier_write_output(bytes, bytes.count)
      return
    }
    palier_write_output(nil, 0)
    // Ctrl-C is the pager's affair.
    let watch = try InterruptWatch.install {}
    let sent = StatusLine.paused { () -> Result<Bool, TerminalError> in
      Result { () throws(TerminalError) in try send(bytes, to: command, prompt: prompt) }
    }
    watch.end()
    let isShown = try sent.get()
    if !isShown { palier_write_output(bytes, bytes.count) }
  }

  /// What less is told by its environment.
  package static func variables(
    _ prompt: String?,
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) -> [String] {
    // What is typed as an answer must neither write the names on the screen to a file nor start a
    // command.
    var variables = ["LESSSECURE=1"]
    // Our text is in UTF-8 whatever the locale is, which less would otherwise go by.
    if environment("LESSCHARSET") == nil { variables.append("LESSCHARSET=utf-8") }
    if let prompt, environment("LESS") == nil {
      let marks = Set<Character>([".", "?", ":", "%", "\\", "$"])
      let escaped = prompt.map { marks.contains($0) ? "\\\($0)" : String($0) }.joined()
      variables.append("LESS=-Ps\(escaped)$")
    }
    return variables
  }

  /// The rows that text takes on a terminal.
  package static func rows(of text: String, columns: Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.reduce(0) { total, line in
      total + max(1, (CellWidth.of(String(line)) + columns - 1) / max(columns, 1))
    }
  }

  /// The person's command, else the usual one; none where they asked for no paging.
  package static func command(
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) -> String? {
    guard let chosen = environment("PAGER") else { return standard }
    let name = chosen.trimmingPrefix { $0 == " " }
    return name.isEmpty || name == "cat" ? nil : String(name)
  }

  /// Runs a command on the text and waits for it; false when there is no such command.
  package static func send(
    _ bytes: [UInt8],
    to command: String,
    prompt: String? = nil
  ) throws(TerminalError) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard palier_pipe(&ends) == 0 else { throw .last("pipe") }
    let process: pid_t
    do throws(TerminalError) {
      defer { close(ends[0]) }
      process = try ChildProcess.start(command, reading: ends[0], variables: variables(prompt))
    } catch {
      close(ends[1])
      throw error
    }
    let failure = BrokenPipe.held { () -> TerminalError? in
      do throws(TerminalError) {
        try DescriptorWriter.write(bytes, to: ends[1])
        return nil
      } catch {
        return error
      }
    }
    close(ends[1])
    let exit = ChildProcess.wait(for: process)
    // Leaving the pager before the end closes the pipe: that is not a failure.
    if let failure, case .system(_, _, let code) = failure, code != EPIPE { throw failure }
    // The shell's status for a command that it did not find, or could not run.
    return exit != 127 && exit != 126
  }
}

/// Writing to a reader that may leave.
package enum BrokenPipe {
  /// Runs a body in which a closed pipe is an error of the write, not a signal that kills.
  ///
  /// The signal is held for this thread alone, so the rest of the process keeps its own ways.
  package static func held<Result>(_ body: () -> Result) -> Result {
    var pipe = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    var pending = sigset_t()
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    let result = body()
    if !wasPending {
      var now = timespec()
      while sigtimedwait(&pipe, nil, &now) < 0 && errno == EINTR {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return result
  }
}
