package import PalierDiagnostics

extension FieldKind {
  /// Where a field's value comes from, in a word.
  package var name: Message {
    switch self {
    case .plain: Message("recorded", "noté")
    case .dated: Message("recorded, dated", "noté, daté")
    case .derived: Message("derived", "établi")
    case .defined: Message("defined", "défini")
    }
  }

  /// The line of the language that works the value out, for those that are.
  package var definition: String? {
    switch self {
    case .plain, .dated: nil
    case .derived(.expression(let text)), .defined(let text): text
    case .derived(.wave(let condition, let gap)): "\(condition) (\(gap))"
    }
  }
}

extension PrivacyClass {
  /// What the class says, in words.
  package var meaning: Message {
    switch self {
    case .none: Message("not personal", "non personnel")
    case .identifying: Message("identifying", "identifiant")
    case .indirect: Message("indirectly identifying", "indirectement identifiant")
    case .sensitive: Message("sensitive", "sensible")
    }
  }
}
