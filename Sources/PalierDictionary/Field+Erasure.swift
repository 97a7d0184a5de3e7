extension Field {
  /// Whether its value goes when the file that it belongs to is anonymised: whatever identifies
  /// people or is sensitive, and every text, since people write anything into one; but for what the
  /// published figures count.
  ///
  /// A field that is added to the dictionary is erased unless its declaration says otherwise.
  package var isErased: Bool {
    switch kind {
    case .derived, .defined: return false
    case .plain, .dated: break
    }
    guard !attributes.contains(.counted) else { return false }
    return privacy != .none || type == .text
  }
}
