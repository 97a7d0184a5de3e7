/// One of the two tongues of the language and of its messages.
package enum Tongue: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
}

/// A sentence in both tongues.
package struct Message: Hashable, Sendable {
  package let english: String
  package let french: String

  package init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  package subscript(tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .french: french
    }
  }
}
