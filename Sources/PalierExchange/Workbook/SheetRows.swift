/// Makes records of a sheet's rows as they come.
final class SheetRows: XMLHandler {
  /// The last column of a sheet, XFD.
  private static let mostColumns = 16_384
  private static let largestRow = 4 << 20
  /// All cells of the sheet, those left out before others included.
  private static let mostCells = 1 << 25

  /// The rows that are complete and haven't been taken.
  private(set) var ready: [Record] = []
  /// The row that was read last.
  private(set) var line = 0

  private let texts: SharedTexts
  private let styles: CellStyles
  private let isFrom1904: Bool
  private var record = Record(line: 0)
  private var kind = Kind.number
  private var form = NumberForm.plain
  private var column = 0
  private var value: [UInt8] = []
  private var isInValue = false
  private var hasFormula = false
  private var hasValue = false
  private var markup = CellMarkup()
  private var cells = 0

  /// What a cell's value is.
  private enum Kind {
    case number
    case shared
    case truth
    case error
    case text
  }

  init(texts: SharedTexts, styles: CellStyles, isFrom1904: Bool) {
    self.texts = texts
    self.styles = styles
    self.isFrom1904 = isFrom1904
  }

  /// Takes the rows that are complete.
  func take() -> [Record] {
    let taken = ready
    ready.removeAll(keepingCapacity: true)
    return taken
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(XMLFailure) {
    switch element {
    case "c": try startCell(attributes)
    case "v":
      isInValue = true
      hasValue = true
    case "f": hasFormula = true
    case "row":
      line = attributes.number("r") ?? line + 1
      record = Record(line: line)
      record.bounds.reserveCapacity(ready.last?.bounds.count ?? 32)
      column = 0
    default: markup.start(element)
    }
  }

  func end(_ element: XMLName) throws(XMLFailure) {
    switch element {
    case "c": try endCell()
    case "v": isInValue = false
    case "row": if record.count > 0 { ready.append(record) }
    default: markup.end(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {
    guard isInValue || (kind == .text && markup.isOpen) else { return }
    value.append(contentsOf: bytes)
    guard value.count <= Self.largestRow else { throw .tooLarge }
  }

  private func startCell(_ attributes: XMLAttributes) throws(XMLFailure) {
    if let place = attributes.bytes("r") {
      guard let given = Self.column(place), given >= column else { throw .malformed }
      column = given
    }
    guard column < Self.mostColumns else { throw .malformed }
    cells += column + 1 - record.count
    guard cells <= Self.mostCells else { throw .tooLarge }
    let place = Int32(truncatingIfNeeded: record.bytes.count)
    record.bounds.append(contentsOf: repeatElement(place, count: 2 * (column - record.count)))
    kind =
      switch attributes.bytes("t").map(XMLName.init) {
      case nil: .number
      case .some(let type) where type == "n": .number
      case .some(let type) where type == "s": .shared
      case .some(let type) where type == "b": .truth
      case .some(let type) where type == "e": .error
      default: .text
      }
    form = kind == .number ? styles.form(attributes.number("s")) : .plain
    value.removeAll(keepingCapacity: true)
    (hasFormula, hasValue) = (false, false)
  }

  private func endCell() throws(XMLFailure) {
    let start = record.bytes.count
    if hasFormula, !hasValue {
      // Written by a program that calculates nothing: an empty cell would tell an untruth.
      record.bytes.append(contentsOf: Array("#CALC!".utf8))
    } else if !value.isEmpty {
      try appendValue()
    }
    guard record.bytes.count <= Self.largestRow else { throw .tooLarge }
    record.bounds.append(Int32(truncatingIfNeeded: start))
    record.bounds.append(Int32(truncatingIfNeeded: record.bytes.count))
    column += 1
  }

  private func appendValue() throws(XMLFailure) {
    switch kind {
    case .number: appendNumber()
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        let text = texts.bytes(index)
      else { throw .malformed }
      record.bytes.append(contentsOf: text)
    case .truth:
      record.bytes.append(contentsOf: Array((value == [0x31] ? "true" : "false").utf8))
    case .error: record.bytes.append(contentsOf: value)
    case .text:
      let start = record.bytes.count
      record.bytes.append(contentsOf: value)
      CellMarkup.unescape(&record.bytes, from: start)
    }
  }

  private func appendNumber() {
    let raw = CellText.trim(value[...])
    switch form {
    case .plain: NumberText.append(raw, to: &record.bytes)
    case .percent:
      NumberText.append(raw, places: 2, to: &record.bytes)
      record.bytes.append(0x25)
    case .code(let length):
      let start = record.bytes.count
      NumberText.append(raw, to: &record.bytes)
      let added = record.bytes[start...]
      guard added.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
      let zeros = max(0, length - added.count)
      record.bytes.insert(contentsOf: repeatElement(0x30, count: zeros), at: start)
    case .date(let hasDay):
      appendTime(raw) { SerialDay.append($0, isFrom1904: isFrom1904, hasDay: hasDay, to: &$1) }
    case .elapsed: appendTime(raw) { SerialDay.append(elapsed: $0, to: &$1) }
    }
  }

  private func appendTime(_ raw: ArraySlice<UInt8>, _ append: (Double, inout [UInt8]) -> Bool) {
    guard let serial = Double(String(decoding: raw, as: UTF8.self)) else {
      record.bytes.append(contentsOf: raw)
      return
    }
    // What a spreadsheet shows of a day before its first.
    if !append(serial, &record.bytes) { record.bytes.append(contentsOf: Array("####".utf8)) }
  }

  /// The column of a place like `AB12`, from 0.
  private static func column(_ place: UnsafePointer<CChar>) -> Int? {
    var next = place
    var number = 0
    while next.pointee != 0 {
      let letter = UInt8(bitPattern: next.pointee) & 0xDF
      guard (0x41...0x5A).contains(letter) else { break }
      number = number * 26 + Int(letter - 0x40)
      guard number <= mostColumns else { return nil }
      next += 1
    }
    return number > 0 ? number - 1 : nil
  }
}
