/// How delimited text is written.
package struct DelimitedTextStyle: Equatable, Sendable {
  /// The character between two cells.
  package let separator: UInt8

  /// Whether the text begins with UTF-8's byte order mark, without which French Excel reads
  /// Windows-1252.
  package let hasMark: Bool

  /// Whether a text that a spreadsheet would run as a formula gets an apostrophe before it.
  package let guardsFormulas: Bool

  /// Creates a style.
  package init(separator: UInt8, hasMark: Bool, guardsFormulas: Bool) {
    self.separator = separator
    self.hasMark = hasMark
    self.guardsFormulas = guardsFormulas
  }

  /// For programs: RFC 4180, `,`, no mark, every text as it is.
  package static let machine = DelimitedTextStyle(
    separator: Separator.comma,
    hasMark: false,
    guardsFormulas: false
  )

  /// For programs: the tabulator instead of `,`.
  package static let tabSeparated = DelimitedTextStyle(
    separator: Separator.tab,
    hasMark: false,
    guardsFormulas: false
  )

  /// For people who open the file in French Excel: `;`, mark, formulas made harmless.
  package static let excelFrench = DelimitedTextStyle(
    separator: Separator.semicolon,
    hasMark: true,
    guardsFormulas: true
  )
}
