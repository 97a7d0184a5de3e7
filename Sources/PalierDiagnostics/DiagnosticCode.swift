/// The stable name of what is wrong in a text, whatever its wording: `unknown-field`.
///
/// It is one enumeration for all layers, since people know a code and not the layer that finds the
/// error: the parser and the shell both say `no-selection`, the checker and the lowering both say
/// `no-history`. A raw value once released isn't changed: scripts and editors rely on it.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // What the text is made of.
  case chainTooLong = "chain-too-long"
  case chainedComparison = "chained-comparison"
  case clauseAfterVerb = "clause-after-verb"
  case decimalComma = "decimal-comma"
  case elseOnItsOwnLine = "else-on-its-own-line"
  case fractionalCount = "fractional-count"
  case interpolatedTitle = "interpolated-title"
  case invalidUTF8 = "invalid-utf8"
  case misplacedAsOf = "misplaced-as-of"
  case misspeltKeyword = "misspelt-keyword"
  case mixedQuotes = "mixed-quotes"
  case noSelection = "no-selection"
  case noSuchDate = "no-such-date"
  case noSuchMonth = "no-such-month"
  case noSuchQuarter = "no-such-quarter"
  case noSuchTime = "no-such-time"
  case notASelection = "not-a-selection"
  case nulCharacter = "nul-character"
  case numberTooLarge = "number-too-large"
  case numbersSideBySide = "numbers-side-by-side"
  case reservedWord = "reserved-word"
  case singleQuotes = "single-quotes"
  case textTooLong = "text-too-long"
  case tooDeep = "too-deep"
  case tooManyDecimals = "too-many-decimals"
  case tooManyOperands = "too-many-operands"
  case tooManySelections = "too-many-selections"
  case tooManyTokens = "too-many-tokens"
  case unclosed
  case unclosedInterpolation = "unclosed-interpolation"
  case unclosedText = "unclosed-text"
  case unexpected
  case unexpectedCharacter = "unexpected-character"
  case unitFirst = "unit-first"
  case unknownEscape = "unknown-escape"
  /// A verb behind the rows that a name is given to.
  case verbInName = "verb-in-name"

  // Habits of other languages and of spreadsheets.
  /// `où`, which without its accent is the French *or*.
  case accentedOr = "accented-or"
  case foreignBetween = "foreign-between"
  case foreignCount = "foreign-count"
  case foreignDate = "foreign-date"
  case foreignFrom = "foreign-from"
  case foreignInsert = "foreign-insert"
  case foreignJoin = "foreign-join"
  case foreignLike = "foreign-like"
  case foreignNull = "foreign-null"
  case foreignOperator = "foreign-operator"
  case foreignSelect = "foreign-select"
  case foreignUpdate = "foreign-update"
  case foreignWord = "foreign-word"
  /// `and` at the head of a line that goes on with the selection before it.
  case andAtHead = "and-at-head"
  /// A formula's `=` before an expression.
  case leadingEqual = "leading-equal"

  // Names.
  case argumentsMissing = "arguments-missing"
  /// A field compared with the same field of the same row.
  case comparesItself = "compares-itself"
  case definitionTooDeep = "definition-too-deep"
  case fieldNotGiven = "field-not-given"
  case fieldOrName = "field-or-name"
  case fieldRepeated = "field-repeated"
  /// A definition of a field that is recorded, or derived from what is.
  case fieldTaken = "field-taken"
  case noSheet = "no-sheet"
  case notDisclosed = "not-disclosed"
  case keptByItself = "kept-by-itself"
  case notForRole = "not-for-role"
  case functionRun = "function-run"
  case givenLater = "given-later"
  /// A name that the text gives and that a word of its translation would be read as.
  case nameInTheWay = "name-in-the-way"
  case nameOfLanguage = "name-of-language"
  case noRowsBefore = "no-rows-before"
  case otherRows = "other-rows"
  case outerField = "outer-field"
  case parameterRepeated = "parameter-repeated"
  case quotedValue = "quoted-value"
  case taskAsValue = "task-as-value"
  case unknownCalendar = "unknown-calendar"
  case unknownChart = "unknown-chart"
  case unknownEntity = "unknown-entity"
  case unknownField = "unknown-field"
  case unknownFunction = "unknown-function"
  case unknownName = "unknown-name"
  case unknownRelation = "unknown-relation"
  case unknownSource = "unknown-source"
  case unknownTask = "unknown-task"
  case unknownType = "unknown-type"
  case unknownValue = "unknown-value"
  case usesItself = "uses-itself"

  // Types and values.
  case dateEqualsPeriod = "date-equals-period"
  case durationAfterIn = "duration-after-in"
  case listOutOfPlace = "list-out-of-place"
  case mixedDurations = "mixed-durations"
  case moneyNeedsUnit = "money-needs-unit"
  case monthsCompared = "months-compared"
  case noArithmetic = "no-arithmetic"
  case noHistory = "no-history"
  case notACondition = "not-a-condition"
  case notADate = "not-a-date"
  case notANumber = "not-a-number"
  case notARow = "not-a-row"
  case notASet = "not-a-set"
  case notText = "not-text"
  /// Working days of a period without an end.
  case openPeriod = "open-period"
  case overflow
  case percentNeedsSign = "percent-needs-sign"
  case percentilePlace = "percentile-place"
  case reversedRange = "reversed-range"
  case setEqualsMember = "set-equals-member"
  case typeMismatch = "type-mismatch"
  case unknownCompared = "unknown-compared"
  case unknownInHistory = "unknown-in-history"
  case unordered
  case unquotedText = "unquoted-text"
  case valueRequired = "value-required"
  case wholeDuration = "whole-duration"
  case wrongArguments = "wrong-arguments"

  // Rows, groups and clauses.
  case acrossTwice = "across-twice"
  case afterDistinct = "after-distinct"
  case aggregateOutOfPlace = "aggregate-out-of-place"
  case aggregateRequired = "aggregate-required"
  /// A day of `as of` that a row would tell.
  case asOfRow = "as-of-row"
  /// `take` and `skip` of what isn't a whole number known before the rows.
  case countRequired = "count-required"
  /// A key that is the same for every row.
  case constantKey = "constant-key"
  case equalsRows = "equals-rows"
  case groupsRequired = "groups-required"
  case keyWithoutOrder = "key-without-order"
  case mixedColumns = "mixed-columns"
  case notAKey = "not-a-key"
  /// What has to be one value for all rows, and would differ from row to row.
  case rowDependent = "row-dependent"
  case rowsRequired = "rows-required"
  /// A condition on rows that says nothing of them.
  case sameForEveryRow = "same-for-every-row"
  case rowsWithoutFunction = "rows-without-function"
  /// A rank in a pivot some of whose lines were cut before it.
  case rankOfCutLines = "rank-of-cut-lines"
  case shareWithoutAcross = "share-without-across"
  case tiesWithoutSort = "ties-without-sort"
  case verbNeedsRows = "verb-needs-rows"
  case whereAfterSummary = "where-after-summary"

  // Scripts and the texts that they use.
  case actsWhereUsed = "acts-where-used"
  case insideBlock = "inside-block"
  /// A letter's file that isn't made as one.
  case letterForm = "letter-form"
  /// What a letter or its envelope may not tell.
  case letterTells = "letter-tells"
  /// What stands alone in the shell.
  case notHere = "not-here"
  /// A file's name that is worked out, where it has to be known before anything runs.
  case plainText = "plain-text"
  case severalAnswers = "several-answers"
  case textMissing = "text-missing"
  case usedTextWrong = "used-text-wrong"

  // What only the store tells, while the text runs.
  case ambiguousRow = "ambiguous-row"
  case assert
  /// The text's own `fail`.
  case failed
  /// A script that can't be frozen.
  case notFrozen = "not-frozen"
  case missingParameter = "missing-parameter"
  /// A row that a field of another row would name.
  case namedRow = "named-row"
  case partyRequired = "party-required"
  /// An answer that a calendar can't hold.
  case notACalendar = "not-a-calendar"
  case rowRequired = "row-required"
  case rowsRejected = "rows-rejected"
  /// What the store itself says when it can't be read.
  case store
  case unknownFormat = "unknown-format"
  case unknownParameter = "unknown-parameter"
  case unknownRow = "unknown-row"
  case wrongParameter = "wrong-parameter"

  // The program's own dictionary, which a test checks; no text can cause it.
  case derivationCycle = "derivation-cycle"
}
