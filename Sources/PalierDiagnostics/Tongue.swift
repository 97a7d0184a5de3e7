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

extension Message {
  /// The sentence in a tongue as it is shown: in French the space that belongs to a sign or a quote
  /// is one at which no line breaks.
  package func typeset(in tongue: Tongue) -> String {
    guard tongue == .french else { return self[tongue] }
    var scalars = Array(french.unicodeScalars)
    for place in scalars.indices where scalars[place] == " " {
      let followsQuote = place > 0 && scalars[place - 1] == "«"
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if followsQuote || [":", ";", "?", "!", "»"].contains(next) { scalars[place] = "\u{A0}" }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
