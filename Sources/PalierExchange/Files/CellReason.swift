/// Why a cell's text could not be read as what its column holds.
package enum CellReason: String, Error, Sendable, CaseIterable {
  /// Not written as a date.
  case notADate
  /// A date whose year has two digits, of which nobody knows the century.
  case twoDigitYear
  /// A date whose year has not four digits or is beyond any act or birth.
  case badYear
  /// A day that the calendar does not have.
  case noSuchDay
  /// Not written as an amount of money.
  case notAnAmount
  /// Not written as a number.
  case notANumber
  /// Not written as a whole number.
  case notAWholeNumber
  /// `1.234` or `1,234`: the mark may separate thousands or decimals.
  case ambiguousNumber
  /// More than two decimals in an amount.
  case tooManyDecimals
  /// More digits than the program counts with.
  case tooLarge
  /// Neither yes nor no.
  case notYesOrNo
  /// Not a French telephone number of ten digits.
  case notAPhone
  /// A telephone number of another country.
  case foreignPhone
  /// Not a commune's INSEE code.
  case notACommuneCode
  /// Not a département's code.
  case notADepartmentCode
  /// What a spreadsheet shows in place of a value.
  case spreadsheetError
}
