package import PalierDiagnostics

/// Why a demonstration store can't be made.
package enum DemoError: Error, Hashable, Sendable {
  /// Fewer households were asked for than the published figures need.
  case tooFewHouseholds(least: Int)
  /// The store holds rows already.
  case notEmpty

  /// What to tell people.
  package var message: Message {
    switch self {
    case .tooFewHouseholds(let least):
      Message(
        "A demonstration store holds \(least) households or more.",
        "Une base de démonstration compte \(least) ménages ou plus."
      )
    case .notEmpty:
      Message(
        "A demonstration store is made in a new file.",
        "Une base de démonstration se crée dans un nouveau fichier."
      )
    }
  }
}
