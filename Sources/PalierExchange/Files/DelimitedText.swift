/// Reads delimited text (RFC 4180 and its French and Excel relatives) one record at a time.
///
/// Memory holds one piece of the file and one record, whatever the file's size. `;`, `,` and tab
/// are told apart from the first records; CRLF, LF and CR end a record; a quoted cell may hold
/// separators, line breaks and doubled quotation marks. How many cells a record has is the
/// caller's affair.
package final class DelimitedText {
  /// The encoding that was found.
  package var encoding: TextEncoding { decoder.encoding }

  /// The separator that was found or given.
  package private(set) var separator: UInt8

  /// The file's name for messages.
  package var path: String { decoder.path }

  private let decoder: TextDecoder
  private let largestRecord: Int
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var line = 1
  /// How much room the last record's cells took, a good guess for the next one.
  private var lastBounds = 32

  /// Opens a text, with its separator or without, and reads its first piece.
  ///
  /// A record larger than `largestRecord` bytes is refused: it is a quotation mark that was
  /// forgotten, and would otherwise bring the rest of the file into memory.
  package init(
    _ source: ByteSource,
    separator: UInt8? = nil,
    largestRecord: Int = 4 << 20
  ) throws(FileError) {
    self.largestRecord = largestRecord
    decoder = try TextDecoder(source)
    buffer = [UInt8](repeating: 0, count: 1 << 16)
    self.separator = separator ?? Separator.semicolon
    try refill()
    if let announced = Separator.announced(in: buffer[..<end]) {
      self.separator = announced.separator
      start = announced.length
      line = 2
    } else if separator == nil {
      self.separator = Separator.detect(in: buffer[..<end], isWhole: isAtEnd)
    }
  }

  /// The records as a source that a sheet can read.
  package var records: RecordSource {
    RecordSource(path: path) { () throws(FileError) in try self.next() }
  }

  /// The next record, or nil at the end.
  package func next() throws(FileError) -> Record? {
    var record = Record(line: line)
    record.bounds.reserveCapacity(lastBounds)
    guard try next(into: &record) else { return nil }
    lastBounds = record.bounds.count
    return record
  }

  /// Reads the next record into an existing one, whose memory it uses again; false at the end.
  package func next(into record: inout Record) throws(FileError) -> Bool {
    while true {
      guard start < end else {
        guard !isAtEnd else { return try finish() }
        try refill()
        continue
      }
      let (start, end, isAtEnd, separator) = (start, end, isAtEnd, separator)
      let scan = buffer.withUnsafeBufferPointer { all in
        RecordScan.scan(
          UnsafeBufferPointer(rebasing: all[start..<end]),
          separator: separator,
          isWhole: isAtEnd,
          into: &record
        )
      }
      switch scan {
      case .record(let length, let lines):
        record.line = line
        self.start += length
        line += lines
        // Some old programs end a text file with the control character SUB.
        if record.bytes == [0x1A], self.isAtEnd, self.start == self.end { continue }
        return true
      case .incomplete(let quoteLine):
        if isAtEnd, let quoteLine {
          throw FileError(.unterminatedQuote, path: path, line: line + quoteLine)
        }
        if end - start >= largestRecord {
          throw FileError(
            quoteLine == nil ? .recordTooLong : .unterminatedQuote,
            path: path,
            line: line + (quoteLine ?? 0)
          )
        }
        try refill()
      }
    }
  }

  private func finish() throws(FileError) -> Bool {
    try decoder.requireUnchanged()
    return false
  }

  /// Moves the unfinished record to the front, makes room where it fills everything, reads on.
  private func refill() throws(FileError) {
    if start > 0 {
      let held = end - start
      buffer.withUnsafeMutableBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[start..<end])
        UnsafeMutableRawBufferPointer(rebasing: all[..<held]).copyMemory(from: rest)
      }
      start = 0
      end = held
    }
    if buffer.count - end < buffer.count / 2 {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try decoder.read(into: &buffer, from: end)
    end += count
    isAtEnd = count == 0
  }
}
