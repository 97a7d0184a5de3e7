import PalierStore
import Synchronization

/// A request to stop what runs; it may come from any thread.
///
/// The engine only hears of it while a statement of its own runs; the mark is what everything
/// between two of them looks at.
package final class StopSignal: Sendable {
  private let mark = Atomic<Bool>(false)
  private let store: CaseStore

  init(store: CaseStore) {
    self.store = store
  }

  /// Asks for the stop.
  package func ask() {
    mark.store(true, ordering: .releasing)
    store.interrupt()
  }

  /// Whether the stop was asked for.
  package var isAsked: Bool { mark.load(ordering: .relaxed) }

  /// Forgets an earlier request, before something new runs.
  package func reset() {
    mark.store(false, ordering: .releasing)
  }

  /// Stops here when it was asked for.
  func check() throws(StoreError) {
    guard mark.load(ordering: .relaxed) else { return }
    throw StoreError(.interrupted, store.path)
  }
}
