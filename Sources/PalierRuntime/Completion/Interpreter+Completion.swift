import PalierStore

extension Interpreter {
  /// What Tab offers in the session's present state.
  package var completer: Completer {
    Completer(
      dictionary: dictionary,
      environment: environment,
      lastQuestion: lastQuestion,
      tongue: settings.tongue,
      named: { [store] entity, beginning in
        // A store that is busy or broken has no names to offer; the statement itself will say so.
        (try? store.read {
          try $0.labels(of: entity, beginning: beginning, limit: Completer.maximumNames)
        }) ?? []
      }
    )
  }
}
