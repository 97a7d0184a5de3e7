import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// What the checker finds wrong: the facts; the words are in `ErrorWords`.
enum SemanticError {
  /// What kind of name was looked for.
  enum Role {
    case source
    case name
    case field(of: String)
    case relation(of: String)
    case function
    case task
    case type
    case entity
  }

  case acrossTwice
  case actsWhereUsed
  case afterDistinct(String)
  case aggregateOutOfPlace(String)
  case aggregateRequired
  /// A value, of some rows or of those at hand, where rows are counted.
  case countOfValues(String, of: String?)
  case argumentsMissing(String, signature: String)
  case comparedWithUnknown(negated: Bool)
  case comparesItself(field: String, entity: String)
  case dateEqualsPeriod
  case definitionTooDeep(String)
  case durationAfterIn
  case equalsRows
  case fieldNotGiven(String, entity: String)
  case fieldOrName(String, entity: String)
  case fieldTaken(String, entity: String)
  case noSheet(Keyword, entity: String)
  case neverDisclosed(Message)
  case keptByItself(entity: String)
  case notForRole(Message, AccessRole)
  case fieldRepeated(String)
  case functionRun(String)
  case givenLater(String)
  case groupsRequired([Keyword])
  case insideBlock(Keyword)
  case insideScript(Keyword)
  case keyWithoutOrder(String, ValueType?)
  case letterDeclaration(LetterDeclaration)
  case letterTells(LetterTeller, fields: [String])
  case listOutOfPlace
  case constantKey(field: String?)
  case mixedColumns
  case monthsCompared
  case nameOfLanguage(String)
  case noArithmetic(ArithmeticOperator, ValueType, ValueType)
  case noHistory(String, entity: Entity?)
  case noParameter(String, text: String, near: [String])
  case noRowsBefore(String)
  case notACondition(ValueType)
  case notADate(ValueType)
  case notANumber(ValueType)
  case notAKey(Message)
  case notARow(String)
  case notASet(ValueType)
  case notText(ValueType)
  case otherRows(expected: String, found: String)
  case outerField(String, entity: String)
  case parameterRepeated(String)
  case parameterWithoutValue(String, text: String)
  case plainTextRequired
  case quotedValue(String, enumeration: String)
  case reversedRange
  case rowsRequired
  case sameForEveryRow(inner: String, outer: String)
  case rowsWithoutFunction(entity: String)
  case setEqualsMember
  case shareWithoutAcross
  case rankOfCutLines
  case taskAsValue(String)
  case textMissing(Message)
  case tiesWithoutSort
  case typeMismatch(expected: ValueType, found: ValueType, literal: Value?)
  case unknownCalendar(String)
  case unknownChart(String, near: [String])
  case unknownCompared(operand: SourceRange, negated: Bool)
  case unknownInHistory
  case unknownInList
  case unknownName(String, role: Role, near: [String], hint: Message? = nil)
  case unquotedText(String)
  case unknownValue(String, enumeration: Enumeration, near: [String])
  case unordered(ValueType)
  case usedTextWrong(String)
  case usesItself([String])
  case valueRequired
  case verbNeedsRows(String)
  case whereAfterSummary
  case wrongArguments(String, expected: Message)
}
