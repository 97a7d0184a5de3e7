import PalierDiagnostics
package import PalierKit
import PalierStore

extension DemoStore {
  /// Fills the new store of a session, and has its kept columns worked out.
  package static func fill(
    _ session: Session,
    households: Int? = nil,
    seed: UInt64? = nil
  ) throws(PalierError) {
    session.store.work.begin()
    defer { session.store.work.end() }
    do {
      let data = try DemoData.make(
        seed: seed ?? DemoData.standardSeed,
        households: households
      )
      try write(data, to: session.store)
    } catch let error as DemoError {
      throw PalierError(.usage, BilingualText(error.message.english, error.message.french))
    } catch {
      throw PalierError(error)
    }
    try session.workOut()
  }
}
