import Glibc
import PalierKit
import PalierTerminal
import Synchronization

/// Ctrl-C while a session works, and how far the work is.
enum Interruption {
  /// Runs something that Ctrl-C stops; a second one doesn't wait for it.
  static func watched(_ session: Session, _ body: () throws -> Void) throws {
    let interrupter = session.interrupter
    let presses = Presses()
    let watch: InterruptWatch
    do throws(TerminalError) {
      watch = try InterruptWatch.install {
        interrupter.interrupt()
        // What is written is in a transaction: leaving at once loses nothing that was promised.
        if presses.count.add(1, ordering: .relaxed).newValue > 1 {
          _exit(RunStatus.interrupted.rawValue)
        }
      }
    } catch {
      throw PalierError(.failed, error.text)
    }
    let progress = ProgressLine.begin(session)
    let result = Result { try body() }
    progress?.end()
    watch.end()
    try result.get()
  }

  private final class Presses: Sendable {
    let count = Atomic<Int>(0)
  }
}

extension TerminalError {
  /// What it says, in both tongues.
  var text: BilingualText { BilingualText(description(.english), description(.french)) }
}
