package import PalierDiagnostics
package import PalierStore

extension Session {
  /// Tells how far the session's work is, on any thread.
  public var gauge: ProgressGauge { ProgressGauge(work: store.work) }

  /// Runs something that may take long: it tells how far it is, and an interruption stops it.
  func working<Result>(_ body: () throws -> Result) throws(PalierError) -> Result {
    store.work.begin()
    defer { store.work.end() }
    return try told(body)
  }
}

/// Tells how far a session's work is.
public struct ProgressGauge: Sendable {
  let work: StoreWork

  /// How far it is, as one line that fits a number of cells; nil while nothing runs.
  ///
  /// Where nobody knows how much it is in all, the line says what is there so far and for how long
  /// it has gone on.
  public func line(in tongue: Tongue, columns: Int, after elapsed: Duration) -> String? {
    work.measure?.line(in: tongue.spoken, columns: columns, after: elapsed)
  }
}

extension WorkMeasure {
  /// More cells than these tell no more.
  private static let longestBar = 30
  private static let shortestBar = 6

  /// How far the work is, as one line.
  package func line(
    in tongue: PalierDiagnostics.Tongue,
    columns: Int,
    after elapsed: Duration
  ) -> String {
    let name = stage.name[tongue]
    guard let total, total > 0 else {
      let rows = Agreement.counted(done, .row)[tongue]
      let soFar = done > 0 ? "\(rows), " : ""
      let stop = Message("Ctrl-C stops it", "Ctrl-C l'arrête")[tongue]
      return [" — \(stop)", ""].map { "\(name): \(soFar)\(elapsed.components.seconds) s\($0)" }
        .map { tongue == .french ? $0.replacing(":", with: "\u{202F}:", maxReplacements: 1) : $0 }
        .first { $0.count <= columns } ?? "\(elapsed.components.seconds) s"
    }
    let share = "\(min(100, done * 100 / total)) %"
    let room = min(Self.longestBar, columns - name.count - share.count - 4)
    guard room >= Self.shortestBar else {
      let line = "\(name)  \(share)"
      return line.count <= columns ? line : share
    }
    let filled = min(room, done * room / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    return "\(name)  \(bar)  \(share)"
  }
}

extension WorkMeasure.Stage {
  /// What is being done, in a few words.
  fileprivate var name: Message {
    switch self {
    case .answering: Message("asking the store", "question en cours")
    case .comparing: Message("comparing with the store", "comparaison avec la base")
    case .writing: Message("writing", "écriture")
    case .deriving: Message("working out what follows", "calcul de ce qui en découle")
    case .noting: Message("words for .find", "mots pour .trouver")
    case .copying: Message("copying", "copie")
    case .checking: Message("checking", "vérification")
    }
  }
}
