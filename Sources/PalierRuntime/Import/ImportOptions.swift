package import PalierValues

/// What the person who imports a file decides.
package struct ImportOptions: Hashable, Sendable {
  /// The day of the debts that the file doesn't date; nil takes the act's date.
  package let dated: CivilDate?
  /// Whether the good rows are written although others are rejected.
  package let acceptsPart: Bool
  /// Whether values that the store has otherwise are replaced by the file's.
  package let overwrites: Bool

  package init(dated: CivilDate? = nil, acceptsPart: Bool = false, overwrites: Bool = false) {
    self.dated = dated
    self.acceptsPart = acceptsPart
    self.overwrites = overwrites
  }
}
