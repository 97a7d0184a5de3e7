/// A word that the grammar itself knows; names, values, functions and types are not keywords.
///
/// A token isn't a keyword by itself: it carries the keywords it may be read as, and becomes one
/// when the parser asks for it. `Keyword.entry` is the one table of their spellings.
package enum Keyword: Int, Hashable, Sendable, CaseIterable {
  // Clauses and the words that belong to them.
  case `where`
  case sort
  case take
  case skip
  case show
  case group
  case across
  case with
  case without
  case mask
  case distinct
  case chart
  case caption
  case by
  case ascending
  case descending
  case ties
  case totals
  case zeros
  case unknowns
  case below
  case all
  case except
  case `as`
  case of
  case asOf

  // Verbs and their prepositions.
  case set
  case add
  case advance
  case assign
  case transfer
  case close
  case reopen
  case correct
  case move
  case delete
  case anonymise
  case export
  case write
  case disclose
  case to
  case toward
  case on
  case `for`
  case batch
  case because

  // Statements.
  case create
  case `let`
  case define
  case param
  case function
  case task
  case `if`
  case `else`
  case each
  case title
  case section
  case print
  case warn
  case assert
  case fail
  case use
  case run
  case `import`
  case begin
  case commit
  case rollback
  case undo
  case redo
  case history
  case sheet
  case explain
  case help
  case quit

  // Operators.
  case and
  case or
  case not
  case `in`
  case `is`
  case known
  case has
  case contains
  case before
  case after
  case since
  case until
  case from
  case was
  case became

  // Values.
  case unknown
  case `true`
  case `false`
  case today
  case yesterday
  case tomorrow
  case it

  // Time phrases, shares and choices.
  case this
  case last
  case next
  case ago
  case il
  case y
  case article
  case within
  case row
  case column
  case choose
}
