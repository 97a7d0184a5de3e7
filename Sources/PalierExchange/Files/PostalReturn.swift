/// What the post wrote on a letter that came back.
package enum PostalReturn: String, Sendable, CaseIterable {
  /// NPAI, *n’habite pas à l’adresse indiquée*.
  case notAtAddress
  /// PND, *pli non distribuable*, which replaced it in 2012.
  case undeliverable

  /// Recognises the mark in its usual spellings: `NPAI`, `N.P.A.I.`, `n p a i`, `PND`, in full.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 96 else { return nil }
    switch CellText.fold(bytes).filter({ $0 != " " }) {
    case "npai", "nhabitepasaladresseindiquee", "nhabiteplusaladresseindiquee":
      self = .notAtAddress
    case "pnd", "plinondistribuable", "plinondistribue": self = .undeliverable
    default: return nil
    }
  }

  /// Recognises the mark in its usual spellings: `NPAI`, `N.P.A.I.`, `n p a i`, `PND`, in full.
  package init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }
}
