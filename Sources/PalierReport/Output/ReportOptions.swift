package import PalierDiagnostics
package import PalierDictionary

/// How an answer is written, whatever the format.
package struct ReportOptions: Sendable {
  package let tongue: Tongue
  package let dictionary: CaseDictionary
  /// How many cells a line of the table may take; nil when nothing is ever left out or wrapped.
  package let width: Int?
  /// How many rows the table shows; nil for all.
  package let rowLimit: Int?
  /// What shows the rows that the table left out.
  package let remedy: String
  /// What shows the columns that the table left out, when they were asked for.
  package let columnsRemedy: Message
  /// Measures text without controls, in cells of the terminal.
  package let cells: @Sendable (String) -> Int

  package init(
    tongue: Tongue,
    dictionary: CaseDictionary,
    width: Int? = nil,
    rowLimit: Int? = nil,
    remedy: String = ".all",
    columnsRemedy: Message = Message(
      ".once FILE.xlsx, .mode csv or a wider window",
      ".once FICHIER.xlsx, .mode csv ou une fenêtre plus large"
    ),
    cells: @escaping @Sendable (String) -> Int = { $0.count }
  ) {
    self.tongue = tongue
    self.dictionary = dictionary
    self.width = width
    self.rowLimit = rowLimit
    self.remedy = remedy
    self.columnsRemedy = columnsRemedy
    self.cells = cells
  }

  /// The noun of an answer's rows; a plain one when they are no entity's.
  func noun(of entity: String?, otherwise noun: Noun) -> Noun {
    entity.flatMap { dictionary.entity(named: $0) }?.noun ?? noun
  }

  /// What an entity's rows are called together; nil when they are no entity's.
  func title(of entity: String?) -> String? {
    entity.flatMap { dictionary.entity(named: $0) }?.noun.plural[tongue]
  }

  /// What is said of an answer without any line: `no household`.
  func emptySentence(of entity: String?) -> String {
    Agreement.counted(0, noun(of: entity, otherwise: .result))[tongue]
  }
}
