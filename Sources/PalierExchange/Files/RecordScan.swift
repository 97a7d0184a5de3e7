/// Finds one record at the start of some bytes.
enum RecordScan {
  /// What the scan found.
  enum Outcome: Equatable {
    /// A record of so many bytes, its end included, which contains so many line ends.
    case record(length: Int, lines: Int)
    /// The bytes end before the record does; where a quoted cell is open, how many lines below the
    /// record's first line it was opened.
    case incomplete(quoteLine: Int?)
  }

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads the first record into `record`; `isWhole` says that nothing follows the bytes.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    separator: UInt8,
    isWhole: Bool,
    into record: inout Record
  ) -> Outcome {
    record.bounds.removeAll(keepingCapacity: true)
    record.hasQuotes = false
    var escaped: [Int] = []
    var lines = 0
    var index = 0
    while true {
      let first = index
      var isPlain = true
      if index < bytes.count, bytes[index] == quote {
        record.hasQuotes = true
        let quoteLine = lines
        guard let close = closing(bytes, from: index + 1, isWhole: isWhole, &lines, &isPlain)
        else { return .incomplete(quoteLine: quoteLine) }
        index = close + 1
      }
      let isQuoted = index > first
      let afterQuote = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte == separator || byte == lineFeed || byte == carriageReturn { break }
        index += 1
      }
      if index == bytes.count, !isWhole { return .incomplete(quoteLine: nil) }
      if isQuoted, isPlain, index == afterQuote {
        record.bounds.append(Int32(truncatingIfNeeded: first + 1))
        record.bounds.append(Int32(truncatingIfNeeded: afterQuote - 1))
      } else {
        if isQuoted { escaped.append(record.bounds.count / 2) }
        record.bounds.append(Int32(truncatingIfNeeded: first))
        record.bounds.append(Int32(truncatingIfNeeded: index))
      }
      if index < bytes.count, bytes[index] == separator {
        index += 1
        continue
      }
      break
    }
    let contentEnd = index
    if index < bytes.count {
      lines += 1
      if bytes[index] == carriageReturn {
        // The line feed that belongs to this carriage return may be in the next piece.
        if index + 1 == bytes.count, !isWhole { return .incomplete(quoteLine: nil) }
        if index + 1 < bytes.count, bytes[index + 1] == lineFeed { index += 1 }
      }
      index += 1
    }
    record.bytes.removeAll(keepingCapacity: true)
    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<contentEnd]))
    for field in escaped { unescape(&record, field) }
    return .record(length: index, lines: lines)
  }

  /// The index of the quotation mark that closes the cell, nil where the bytes end before it is
  /// known to be the closing one.
  private static func closing(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    isWhole: Bool,
    _ lines: inout Int,
    _ isPlain: inout Bool
  ) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case quote:
        guard index + 1 < bytes.count else { return isWhole ? index : nil }
        guard bytes[index + 1] == quote else { return index }
        isPlain = false
        index += 2
        continue
      case lineFeed: lines += 1
      case carriageReturn:
        if index + 1 == bytes.count || bytes[index + 1] != lineFeed { lines += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Takes the quotation marks out of a cell that begins with one and has doubled ones inside, or
  /// text behind the closing one (kept, as spreadsheets do).
  private static func unescape(_ record: inout Record, _ field: Int) {
    let (start, end) = (Int(record.bounds[2 * field]), Int(record.bounds[2 * field + 1]))
    var (source, target) = (start + 1, start)
    var isOpen = true
    while source < end {
      if isOpen, record.bytes[source] == quote {
        guard source + 1 < end, record.bytes[source + 1] == quote else {
          isOpen = false
          source += 1
          continue
        }
        source += 1
      }
      record.bytes[target] = record.bytes[source]
      source += 1
      target += 1
    }
    record.bounds[2 * field + 1] = Int32(truncatingIfNeeded: target)
  }
}
