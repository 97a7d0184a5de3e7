/// Something that may stand at the cursor.
package struct Candidate: Hashable, Sendable {
  /// What a candidate is, in the order in which a list shows them.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// A value of an enumeration.
    case value
    /// A boolean, a day, a period.
    case literal
    case field
    case relation
    /// A name that was defined or given.
    case name
    case entity
    case type
    /// A row of the store, by its label.
    case row
    case function
    case unit
    /// A sign between two operands.
    case sign
    case keyword
  }

  /// What takes the place of the fragment.
  package let text: String
  /// A few words of help.
  package let detail: String
  package let kind: Kind
  /// How many rows have it under the conditions typed before; nil where that wasn't counted.
  package var count: Int?

  package init(text: String, detail: String, kind: Kind) {
    self.text = text
    self.detail = detail
    self.kind = kind
  }
}
