import PalierDictionary
import PalierExchange
import Testing

/// A file's text read as the table of an entity's rows.
func table(
  _ text: String,
  of entity: String = "household",
  given: String? = nil
) throws -> ImportTable {
  let dictionary = CaseDictionary.standard
  let source = ByteSource(bytes: Array(text.utf8), path: "sample.csv")
  return try ImportTable(
    try DelimitedText(source).records,
    of: try #require(dictionary.entity(named: entity)),
    dictionary: dictionary,
    given: try given.map { try SavedMapping(text: $0) }
  )
}

/// The targets of a file's columns as a mapping writes them.
func targets(_ text: String, of entity: String = "household") throws -> [String] {
  try table(text, of: entity).mapping.columns.map(\.target.text)
}
