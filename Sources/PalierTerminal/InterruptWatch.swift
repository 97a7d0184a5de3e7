import CEditline
import Glibc
import Synchronization

/// Runs an action on Ctrl-C for as long as it lives.
///
/// The action runs on a thread of its own, within milliseconds, so it may take locks and call into
/// SQLite. When watches are nested, the innermost one answers.
package struct InterruptWatch: ~Copyable {
  private let mark: UInt8
  private let arrivalsBefore: UInt64

  private init(mark: UInt8, arrivalsBefore: UInt64) {
    self.mark = mark
    self.arrivalsBefore = arrivalsBefore
  }

  /// Begins to watch; the action must be short and must not end the watch itself.
  package static func install(
    _ action: @escaping @Sendable () -> Void
  ) throws(TerminalError) -> InterruptWatch {
    try InterruptSignal.retain()
    do throws(TerminalError) {
      try WatchThread.start()
    } catch {
      InterruptSignal.release()
      throw error
    }
    let before = InterruptSignal.arrivals.load(ordering: .relaxed)
    return InterruptWatch(mark: WatchThread.add(action), arrivalsBefore: before)
  }

  /// Whether Ctrl-C was pressed since the watch began.
  package var wasInterrupted: Bool {
    InterruptSignal.arrivals.load(ordering: .relaxed) != arrivalsBefore
  }

  /// Ends the watch, as the end of its scope does.
  package consuming func end() {}

  /// Waits for the action if it is running.
  deinit {
    WatchThread.remove(mark)
    InterruptSignal.release()
  }
}

/// The thread that waits for the signal handler's byte and runs the innermost action.
private enum WatchThread {
  private struct Watches {
    var stack: [(mark: UInt8, action: @Sendable () -> Void)] = []
    var lastMark: UInt8 = 0
  }

  private static let watches = Mutex(Watches())
  private static let isRunning = Mutex(false)

  static func start() throws(TerminalError) {
    let failure: TerminalError? = isRunning.withLock { running -> TerminalError? in
      if running { return nil }
      var ends: [Int32] = [-1, -1]
      guard palier_pipe(&ends) == 0 else { return .last("pipe") }
      let waiting = ends[0]
      // A full pipe must never hold the handler: one byte unread is enough to wake the thread.
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      var thread = pthread_t()
      let code = pthread_create(
        &thread,
        nil,
        waitForInterrupts,
        UnsafeMutableRawPointer(bitPattern: Int(waiting) + 1)
      )
      guard code == 0 else {
        close(ends[0])
        close(ends[1])
        return .system(call: "pthread_create", path: nil, code: code)
      }
      pthread_detach(thread)
      InterruptSignal.wakeDescriptor.store(ends[1], ordering: .releasing)
      running = true
      return nil
    }
    if let failure { throw failure }
  }

  static func add(_ action: @escaping @Sendable () -> Void) -> UInt8 {
    watches.withLock { state in
      // A mark tells a byte meant for this watch from one that an earlier watch left in the pipe.
      repeat {
        state.lastMark &+= 1
      } while state.lastMark == 0
        || state.stack.contains { $0.mark == state.lastMark }
      state.stack.append((state.lastMark, action))
      InterruptSignal.watchMark.store(state.lastMark, ordering: .releasing)
      return state.lastMark
    }
  }

  static func remove(_ mark: UInt8) {
    watches.withLock { state in
      state.stack.removeAll { $0.mark == mark }
      InterruptSignal.watchMark.store(state.stack.last?.mark ?? 0, ordering: .releasing)
    }
  }

  static func answer(_ mark: UInt8) {
    // Under the lock, so that what the action uses stays alive until `remove` returns.
    watches.withLock { state in
      if let innermost = state.stack.last, innermost.mark == mark { innermost.action() }
    }
  }
}

/// The body of the thread; its argument is the descriptor to read, plus one so as not to be null.
private func waitForInterrupts(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, nil)
  let descriptor = Int32(Int(bitPattern: argument) - 1)
  var mark: UInt8 = 0
  while true {
    let count = read(descriptor, &mark, 1)
    if count == 1 {
      WatchThread.answer(mark)
    } else if count == 0 || errno != EINTR {
      return nil
    }
  }
}
