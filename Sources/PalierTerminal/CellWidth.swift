import CEditline

/// The number of terminal cells that text takes.
package enum CellWidth {
  /// Measures one line of text: a wide character takes two cells, a combining one none.
  ///
  /// Colour sequences (`ESC [ … m`) take no cell, so that a coloured cell of a table can be
  /// measured as it is. Other controls take none either; the text should be made neutral before.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var cells = 0
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\u{1B}" {
        skipSequence(&scalars)
      } else {
        cells += of(scalar)
      }
    }
    return cells
  }

  /// Measures one scalar.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    if scalar.properties.generalCategory == .control { return 0 }
    // The C library knows no width for a character younger than itself; terminals give it a cell.
    let width = libraryWidth(of: scalar)
    return width < 0 ? 1 : width
  }

  /// What the C library says; negative where it knows no such character.
  static func libraryWidth(of scalar: Unicode.Scalar) -> Int {
    guard let locale = utf8Locale else { return 1 }
    return Int(palier_cell_width(scalar.value, locale))
  }

  private static func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
    guard scalars.next() == "[" else { return }
    while let scalar = scalars.next() {
      if (0x40...0x7E).contains(scalar.value) { return }
    }
  }
}

/// Made once and only ever read, which the type of a C pointer cannot tell the compiler.
nonisolated(unsafe) private let utf8Locale: locale_t? = palier_utf8_locale()
