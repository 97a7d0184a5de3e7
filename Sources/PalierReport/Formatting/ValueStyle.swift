/// For whom values are written.
package enum ValueStyle: Hashable, Sendable {
  /// The habits of the tongue: `12/04/2021`, `4 200,00 €`.
  case people
  /// Byte-stable forms that programs read: `2021-04-12`, `4200.00`.
  case machine
  /// What a French spreadsheet takes for dates and numbers: `12/04/2021`, `4200,00`.
  case excelFrench
}
