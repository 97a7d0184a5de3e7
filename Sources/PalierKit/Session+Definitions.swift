import PalierRuntime

/// A definition or function that is kept with a store.
public struct StoredDefinition: Sendable {
  /// Its name; a computed field's after that of its entity.
  public let name: String
  /// Its statement in both tongues, with the comments that tell what it is for.
  public let text: BilingualText
  /// Why it can't be used any more, as when a field that it names is gone; nil when it can.
  public let problem: BilingualText?
}

extension Session {
  /// What is kept with the store, in the order in which one may use another.
  public var keptDefinitions: [StoredDefinition] {
    interpreter.keptDefinitions.map {
      StoredDefinition(
        name: $0.name,
        text: BilingualText($0.text),
        problem: $0.problem.map { BilingualText($0) }
      )
    }
  }

  /// Keeps a definition or function of the session with the store, in place of one of its name.
  ///
  /// - Throws: That nothing has the name, or what isn't kept of that which it uses.
  public func keep(_ name: String) throws(PalierError) {
    try told { try interpreter.keep(name) }
  }

  /// Takes a kept definition away.
  ///
  /// - Throws: That nothing has the name, or which kept definition uses it.
  public func drop(_ name: String) throws(PalierError) {
    try told { try interpreter.drop(name) }
  }
}
