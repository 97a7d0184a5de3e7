/// One of the two tongues in which the program reads and speaks.
public enum Tongue: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
}

/// A text in both tongues.
public struct BilingualText: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The French text.
  public let french: String

  /// Makes a text of its two forms.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// The text in a tongue.
  public subscript(tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .french: french
    }
  }
}
