import Synchronization

/// What is known, on any thread, of the work that a store is doing: how far it is, and whether it is
/// to stop.
///
/// The engine hears of a stop only while a statement of its own runs; what goes on between two of
/// them tells how far it is, and stops there.
package final class StoreWork: Sendable {
  private let isAsked = Atomic<Bool>(false)
  private let known = Mutex<WorkMeasure?>(nil)
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// How far the work is; nil while there is none.
  package var measure: WorkMeasure? { known.withLock { $0 } }

  /// Whether the stop was asked for since work last began.
  package var isToStop: Bool { isAsked.load(ordering: .relaxed) }

  /// Forgets an earlier request, before something new runs.
  package func begin() {
    isAsked.store(false, ordering: .releasing)
    known.withLock { $0 = nil }
  }

  /// Says that nothing runs any more; a request to stop stays known.
  package func end() {
    known.withLock { $0 = nil }
  }

  func askToStop() {
    isAsked.store(true, ordering: .releasing)
  }

  /// Tells how far the work is.
  ///
  /// - Throws: `interrupted` when it is to stop.
  package func tell(
    _ stage: WorkMeasure.Stage,
    _ done: Int = 0,
    of total: Int? = nil
  ) throws(StoreError) {
    known.withLock { $0 = WorkMeasure(stage: stage, done: done, total: total) }
    guard isToStop else { return }
    throw StoreError(.interrupted, path)
  }
}
