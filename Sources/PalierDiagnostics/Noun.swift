/// A noun in both tongues, with what the agreement of a sentence needs to know of it.
package struct Noun: Hashable, Sendable {
  package let singular: Message
  package let plural: Message
  /// Whether the French word is feminine.
  package let isFeminine: Bool

  package init(_ singular: Message, plural: Message, isFeminine: Bool = false) {
    self.singular = singular
    self.plural = plural
    self.isFeminine = isFeminine
  }

  package static let error = Noun(
    Message("error", "erreur"),
    plural: Message("errors", "erreurs"),
    isFeminine: true
  )
  package static let warning = Noun(
    Message("warning", "avertissement"),
    plural: Message("warnings", "avertissements")
  )
  package static let household = Noun(
    Message("household", "ménage"),
    plural: Message("households", "ménages")
  )
  package static let row = Noun(
    Message("row", "ligne"),
    plural: Message("rows", "lignes"),
    isFeminine: true
  )
  package static let column = Noun(
    Message("column", "colonne"),
    plural: Message("columns", "colonnes"),
    isFeminine: true
  )
  package static let result = Noun(
    Message("result", "résultat"),
    plural: Message("results", "résultats")
  )
}
