import PalierDiagnostics
import PalierDictionary
import PalierSemantics

/// What somebody is to the store, by which it is known what they may read and do.
public enum Role: String, CaseIterable, Sendable {
  case coordinator
  case worker
  case secretariat
  case analyst
  case auditor

  /// The role that a word of either tongue names.
  public init?(word: String) {
    guard let role = AccessRole.named(word) else { return nil }
    self.init(rawValue: role.rawValue)
  }

  /// Its word in a tongue.
  public func word(in tongue: Tongue) -> String { access?.words[tongue.spoken] ?? rawValue }

  var access: AccessRole? { AccessRole(rawValue: rawValue) }
}
