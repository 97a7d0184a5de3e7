package import PalierPlan

/// All that a script gave, without anything by which a person could be known.
package struct FrozenReport: Sendable {
  /// A parameter of the script and the value that it had, as it is written.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// A piece of what was given, in its order.
  package enum Part: Sendable {
    case title(String)
    case section(String)
    case said(String)
    case answer(ResultTable)
  }

  /// The script's file, without its folder.
  package let script: String
  /// The SHA-256 of the script's text, in hexadecimal.
  package let scriptDigest: String
  /// The day that was today, `2022-10-10`.
  package let today: String
  package let parameters: [Parameter]
  package var parts: [Part]

  /// How many answers it holds.
  package var answers: Int {
    parts.count { if case .answer = $0 { true } else { false } }
  }
}
