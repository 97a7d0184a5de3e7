import PalierValues

/// Writes delimited text cell by cell into a buffer of bytes.
///
/// Rows end with CRLF, the last one too, as RFC 4180 has it. A cell is quoted where it holds the
/// separator, a quotation mark or a line break, and where a reader would mistake it otherwise: the
/// only, empty cell of a row, or a first cell like a byte order mark or Excel's `sep=` line.
package final class DelimitedTextWriter {
  /// Takes a piece of the text.
  package typealias Sink = (UnsafeRawBufferPointer) throws(FileError) -> Void

  private static let pieceSize = 1 << 16

  private let style: DelimitedTextStyle
  private let sink: Sink
  private var buffer: [UInt8] = []
  private var cells = 0
  private var rowStart = 0
  private var isFirstRow = true

  /// Creates a writer that hands its text over in pieces.
  package init(_ style: DelimitedTextStyle, sink: @escaping Sink) {
    self.style = style
    self.sink = sink
    buffer.reserveCapacity(2 * Self.pieceSize)
    if style.hasMark { buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    rowStart = buffer.count
  }

  /// Writes a cell of text, made harmless for spreadsheets where the style asks for it.
  package func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(utf8: $0) }
  }

  /// Writes a cell of text from its UTF-8 bytes.
  package func text(utf8 text: UnsafeBufferPointer<UInt8>) {
    write(text, isGuarded: style.guardsFormulas && FormulaGuard.isRisky(utf8: text))
  }

  /// Writes a cell that is no text (number, amount, date, truth value), never changed.
  package func value(_ value: String) {
    var value = value
    value.withUTF8 { write($0, isGuarded: false) }
  }

  /// Writes a whole number.
  package func value(_ value: Int64) {
    separate()
    if value < 0 { buffer.append(0x2D) }
    let first = buffer.count
    var rest = value.magnitude
    repeat {
      buffer.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[first...].reverse()
  }

  /// Writes an empty cell, which means that the value is unknown.
  package func blank() {
    separate()
  }

  /// Ends the row.
  package func endRow() throws(FileError) {
    if cells == 1, buffer.count == rowStart { buffer.append(contentsOf: [0x22, 0x22]) }
    buffer.append(contentsOf: [0x0D, 0x0A])
    cells = 0
    isFirstRow = false
    if buffer.count >= Self.pieceSize { try flush() }
    rowStart = buffer.count
  }

  /// Hands over what is left; nothing may be written afterwards.
  package func finish() throws(FileError) {
    if !buffer.isEmpty { try flush() }
  }

  private func flush() throws(FileError) {
    let result: Result<Void, FileError> = buffer.withUnsafeBytes { bytes in
      do throws(FileError) { return .success(try sink(bytes)) } catch { return .failure(error) }
    }
    try result.get()
    buffer.removeAll(keepingCapacity: true)
  }

  private func separate() {
    if cells > 0 { buffer.append(style.separator) }
    cells += 1
  }

  private func write(_ text: UnsafeBufferPointer<UInt8>, isGuarded: Bool) {
    separate()
    let isQuoted = needsQuotes(text, isGuarded: isGuarded)
    if isQuoted { buffer.append(0x22) }
    if isGuarded { buffer.append(0x27) }
    if isQuoted {
      for byte in text {
        if byte == 0x22 { buffer.append(0x22) }
        buffer.append(byte)
      }
      buffer.append(0x22)
    } else {
      buffer.append(contentsOf: text)
    }
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>, isGuarded: Bool) -> Bool {
    let separator = style.separator
    for byte in text
    where byte == separator || byte == 0x22 || byte == 0x0D || byte == 0x0A { return true }
    if text.count == 1, text[0] == 0x1A { return true }
    guard isFirstRow, cells == 1, !isGuarded else { return false }
    return text.starts(with: [0xEF, 0xBB, 0xBF]) || text.starts(with: Array("sep=".utf8))
  }
}
