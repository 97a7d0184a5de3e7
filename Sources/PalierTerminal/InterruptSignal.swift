import CEditline
import Glibc
import Synchronization

/// The process's answer to Ctrl-C while a line is edited or an interrupt is watched for.
///
/// A handler may touch nothing but atomics and a pipe; everything else happens on a thread.
enum InterruptSignal {
  /// How many times the signal has come.
  static let arrivals = Atomic<UInt64>(0)
  /// The end of the pipe on which the watching thread is woken, or -1.
  static let wakeDescriptor = Atomic<Int32>(-1)
  /// The mark of the innermost watch, or 0.
  static let watchMark = Atomic<UInt8>(0)
  /// The thread that waits for a key, or 0.
  static let readingThread = Atomic<UInt>(0)

  private struct Disposition {
    var users = 0
    var previous = sigaction()
  }

  private static let disposition = Mutex(Disposition())

  /// Takes the signal over, for the first of its users.
  static func retain() throws(TerminalError) {
    // A global is made at its first use, which must not be in the handler.
    _ = arrivals.load(ordering: .relaxed)
    _ = wakeDescriptor.load(ordering: .relaxed)
    _ = watchMark.load(ordering: .relaxed)
    _ = readingThread.load(ordering: .relaxed)
    let failure: TerminalError? = disposition.withLock { state -> TerminalError? in
      state.users += 1
      guard state.users == 1 else { return nil }
      var action = sigaction()
      // Without SA_RESTART the wait for a key ends with EINTR.
      action.__sigaction_handler.sa_handler = noteInterrupt
      guard sigaction(SIGINT, &action, &state.previous) == 0 else {
        state.users = 0
        return .last("sigaction")
      }
      // A shell that starts a job in the background has it ignore the signal: that stands, except
      // for a program that someone sits before.
      if palier_is_ignored(&state.previous) != 0, !TerminalSize.isTerminal(STDIN_FILENO) {
        sigaction(SIGINT, &state.previous, nil)
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Gives the signal back, after the last of its users.
  static func release() {
    disposition.withLock { state in
      state.users -= 1
      if state.users == 0 { sigaction(SIGINT, &state.previous, nil) }
    }
  }
}

/// The handler: a global function, because a C callback made inside an actor would trap on any
/// other thread.
private func noteInterrupt(_ signal: Int32) {
  let before = errno
  InterruptSignal.arrivals.add(1, ordering: .relaxed)
  let reader = InterruptSignal.readingThread.load(ordering: .relaxed)
  if reader != 0 {
    // The signal may reach any thread, but only the one that waits for a key can be woken by it.
    if reader != pthread_self() { pthread_kill(reader, SIGINT) }
  } else {
    let wake = InterruptSignal.wakeDescriptor.load(ordering: .acquiring)
    var mark = InterruptSignal.watchMark.load(ordering: .acquiring)
    if wake >= 0, mark != 0 { _ = write(wake, &mark, 1) }
  }
  errno = before
}
