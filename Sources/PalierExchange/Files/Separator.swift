/// The characters that may stand between cells, and how the one in use is told.
package enum Separator {
  /// `;`, the French spreadsheet's.
  package static let semicolon: UInt8 = 0x3B
  /// `,`, RFC 4180's.
  package static let comma: UInt8 = 0x2C
  /// The tabulator.
  package static let tab: UInt8 = 0x09

  private static let sampledRecords = 100

  /// Excel's own first line `sep=;`, with its length in bytes.
  static func announced(in bytes: ArraySlice<UInt8>) -> (separator: UInt8, length: Int)? {
    let key = Array("sep=".utf8)
    let index = bytes.startIndex + key.count
    guard bytes.starts(with: key), index < bytes.endIndex else { return nil }
    let separator = bytes[index]
    guard [semicolon, comma, tab, 0x7C].contains(separator) else { return nil }
    let rest = bytes[(index + 1)...]
    if rest.isEmpty { return (separator, key.count + 1) }
    if rest.starts(with: [0x0D, 0x0A]) { return (separator, key.count + 3) }
    guard rest.first == 0x0A || rest.first == 0x0D else { return nil }
    return (separator, key.count + 2)
  }

  /// The separator that cuts most of the first records into the same number of cells.
  static func detect(in bytes: ArraySlice<UInt8>, isWhole: Bool) -> UInt8 {
    let trials = [semicolon, tab, comma].map { Trial($0, bytes, isWhole: isWhole) }
    let others = trials.filter { $0.separator != comma && $0.agreement >= 0.8 && $0.columns > 1 }
    let fit = trials.filter { trial in
      // In `12,50;13,40` the comma cuts every row alike and is still no separator.
      trial.columns > 1 && !(trial.separator == comma && trial.isDecimal && !others.isEmpty)
    }
    var best = fit.first
    for trial in fit.dropFirst() where trial.score > (best?.score ?? 0) { best = trial }
    return best?.separator ?? semicolon
  }

  /// How a text looks when it is cut at one separator.
  private struct Trial {
    let separator: UInt8
    /// The most frequent number of cells.
    private(set) var columns = 1
    /// The share of the records that have this number.
    private(set) var agreement = 0.0
    /// Whether most of the separators stand between two digits.
    private(set) var isDecimal = false

    var score: Double { agreement * agreement * Double(min(columns - 1, 8)) }

    init(_ separator: UInt8, _ bytes: ArraySlice<UInt8>, isWhole: Bool) {
      self.separator = separator
      var record = Record(line: 1)
      var frequencies: [Int: Int] = [:]
      var total = 0
      var (cuts, betweenDigits) = (0, 0)
      bytes.withUnsafeBufferPointer { all in
        var start = 0
        while start < all.count, total < sampledRecords {
          let rest = UnsafeBufferPointer(rebasing: all[start...])
          guard
            case .record(let length, _) = RecordScan.scan(
              rest,
              separator: separator,
              isWhole: isWhole,
              into: &record
            )
          else { break }
          start += length
          guard !record.isBlank else { continue }
          total += 1
          frequencies[record.count, default: 0] += 1
          for index in 0..<record.count - 1 {
            cuts += 1
            let isNumber: (UInt8?) -> Bool = { $0.map { (0x30...0x39).contains($0) } ?? false }
            if isNumber(record.utf8(index).last), isNumber(record.utf8(index + 1).first) {
              betweenDigits += 1
            }
          }
        }
      }
      let best = frequencies.max { ($0.value, $0.key) < ($1.value, $1.key) }
      if let best {
        columns = best.key
        agreement = Double(best.value) / Double(total)
      }
      isDecimal = 2 * betweenDigits > cuts
    }
  }
}
