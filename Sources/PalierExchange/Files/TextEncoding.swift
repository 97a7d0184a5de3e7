/// How a text file writes its characters as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 without a byte order mark; pure ASCII counts as this.
  case utf8
  /// UTF-8 behind a byte order mark, as French Excel writes "CSV UTF-8".
  case utf8WithMark
  /// Windows-1252, of which Latin-1's printable characters are a part.
  case windows1252
  /// UTF-16, low byte first, behind a byte order mark (Excel's "Unicode text").
  case utf16LittleEndian
  /// UTF-16, high byte first, behind a byte order mark.
  case utf16BigEndian

  /// How many bytes the mark at the start takes.
  package var markLength: Int {
    switch self {
    case .utf8, .windows1252: 0
    case .utf8WithMark: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// Decodes bytes whose encoding is found out from them.
  package static func decode(
    _ bytes: [UInt8],
    path: String = "-"
  ) throws(FileError) -> (text: String, encoding: TextEncoding) {
    let decoder = try TextDecoder(ByteSource(bytes: bytes, path: path))
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = try decoder.read(into: &piece, from: 0)
      guard count > 0 else { break }
      result.append(contentsOf: piece[..<count])
    }
    return (String(decoding: result, as: UTF8.self), decoder.encoding)
  }

  /// Finds out the encoding of a file by reading all of it once, then rewinds it.
  ///
  /// All of it, because a register may be plain ASCII for thousands of rows before its first é.
  package static func detect(_ source: ByteSource) throws(FileError) -> TextEncoding {
    defer { source.rewind() }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var check = UTF8Check()
    var held = 0
    var isFirst = true
    var isMarked = false
    while true {
      let count = try fill(&piece, after: held, from: source)
      if isFirst {
        guard count > 0 else { throw FileError(.empty, path: source.path) }
        isFirst = false
        let start = piece[..<count]
        if start.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if start.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        isMarked = start.starts(with: [0xEF, 0xBB, 0xBF])
        try refuseBinary(start, path: source.path)
      }
      let available = held + count
      let used = piece.withUnsafeBytes { all in
        check.advance(UnsafeRawBufferPointer(rebasing: all[..<available]), isLast: count == 0)
      }
      guard !check.hasNull else { throw FileError(.binary, path: source.path) }
      guard count > 0 else { break }
      held = available - used
      for index in 0..<held { piece[index] = piece[used + index] }
    }
    guard let firstInvalid = check.firstInvalid else { return isMarked ? .utf8WithMark : .utf8 }
    // A lone high byte is ordinary in Windows-1252 and impossible in UTF-8; a multi-byte sequence
    // is ordinary in UTF-8 and so rare in Windows-1252 that many of them betray a pasted file.
    guard isMarked || check.sequences > check.invalid else { return .windows1252 }
    let line = try lineNumber(of: firstInvalid, in: source)
    throw FileError(isMarked ? .badEncoding : .mixedEncoding, path: source.path, line: line)
  }

  private static func fill(
    _ piece: inout [UInt8],
    after held: Int,
    from source: ByteSource
  ) throws(FileError) -> Int {
    let result: Result<Int, FileError> = piece.withUnsafeMutableBytes { all in
      do throws(FileError) {
        return .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: all[held...]))
        )
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private static func refuseBinary(_ start: ArraySlice<UInt8>, path: String) throws(FileError) {
    let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    if start.starts(with: archive) || start.starts(with: compound) {
      throw FileError(.workbook, path: path)
    }
    guard !start.starts(with: Array("%PDF-".utf8)) else { throw FileError(.binary, path: path) }
    // One stray control in a cell is a cell's business; one in a hundred bytes is no text.
    let controls = start.prefix(4096).count {
      $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A
    }
    guard controls * 100 <= min(start.count, 4096) else { throw FileError(.binary, path: path) }
  }

  private static func lineNumber(
    of offset: Int,
    in source: ByteSource
  ) throws(FileError) -> Int {
    source.rewind()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var line = 1
    var before = 0
    var previous: UInt8 = 0
    while before < offset {
      let count = try fill(&piece, after: 0, from: source)
      guard count > 0 else { break }
      for byte in piece[..<min(count, offset - before)] {
        if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
        previous = byte
      }
      before += count
    }
    return line
  }
}
