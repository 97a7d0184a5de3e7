import CEditline
import Glibc
import Synchronization

/// A line at the foot of the terminal, for as long as something goes on that nobody else tells of.
///
/// It is written by a thread of its own, on standard error, once nothing was written for half a
/// second, and is gone before anything else is: who writes to the terminal clears it first.
package struct StatusLine: ~Copyable {
  private let thread: pthread_t
  private let wake: Int32

  /// Nobody needs to be told of what takes less.
  private static let patience = Duration.milliseconds(500)
  fileprivate static let milliseconds: Int32 = 100

  /// What stands on the terminal, and what may.
  private struct State {
    var text: (@Sendable (_ elapsed: Duration) -> String?)?
    var begun = ContinuousClock.now
    var quietSince = ContinuousClock.now
    var isDrawn = false
    /// Whether what was written last ended its line.
    var isAtStart = true
    var pauses = 0
  }

  private static let state = Mutex(State())

  /// Begins to show a text; nil where no thread can be had, which is no reason to do without the work.
  ///
  /// - Parameter text: What is to be shown, asked for on another thread; nil for nothing.
  package init?(_ text: @escaping @Sendable (_ elapsed: Duration) -> String?) {
    var ends: [Int32] = [-1, -1]
    guard palier_pipe(&ends) == 0 else { return nil }
    Self.state.withLock { state in
      state.text = text
      state.begun = .now
      state.quietSince = .now
    }
    var thread = pthread_t()
    let argument = UnsafeMutableRawPointer(bitPattern: Int(ends[0]) + 1)
    guard pthread_create(&thread, nil, showUntilWoken, argument) == 0 else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    self.thread = thread
    wake = ends[1]
  }

  /// Takes the line away, as the end of its scope does.
  package consuming func end() {}

  deinit {
    close(wake)
    pthread_join(thread, nil)
    Self.state.withLock { state in
      Self.erase(&state)
      state.text = nil
    }
  }

  /// Makes room for what is about to be written.
  package static func clear(before bytes: some Collection<UInt8>) {
    state.withLock { state in
      erase(&state)
      state.quietSince = .now
      if !bytes.isEmpty { state.isAtStart = bytes.suffix(1).first == UInt8(ascii: "\n") }
    }
  }

  /// Runs something that has the terminal for itself: a question, a pager.
  package static func paused<Result>(_ body: () -> Result) -> Result {
    state.withLock { state in
      erase(&state)
      state.pauses += 1
    }
    defer {
      state.withLock { state in
        state.pauses -= 1
        state.isAtStart = true
        // The time that a person took isn't the work's.
        state.begun = .now
        state.quietSince = .now
      }
    }
    return body()
  }

  fileprivate static func show() {
    state.withLock { state in
      guard state.pauses == 0, state.isAtStart, state.quietSince.duration(to: .now) >= patience,
        let text = state.text?(state.begun.duration(to: .now))
      else { return }
      write("\r\u{1B}[K" + text)
      state.isDrawn = true
    }
  }

  private static func erase(_ state: inout State) {
    guard state.isDrawn else { return }
    write("\r\u{1B}[K")
    state.isDrawn = false
  }

  private static func write(_ text: String) {
    // Nobody can be told that the terminal is gone.
    try? DescriptorWriter.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// The body of the thread: the other end of its descriptor is closed when it is to end.
private func showUntilWoken(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, nil)
  let end = Int32(Int(bitPattern: argument) - 1)
  defer { close(end) }
  var descriptor = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
  while poll(&descriptor, 1, StatusLine.milliseconds) == 0 { StatusLine.show() }
  return nil
}
