import PalierDiagnostics
import PalierDictionary
import PalierValues

/// Reads a cell by the type of its field.
struct CellReader {
  let entity: Entity
  let dictionary: CaseDictionary

  /// What the cell holds: nothing where it is blank, several values for telephones.
  func read(_ bytes: ArraySlice<UInt8>, _ field: Field) throws(CellFailure) -> [CellValue] {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return [] }
    guard !CellText.isSpreadsheetError(cell) else {
      throw CellFailure(.spreadsheetError, field)
    }
    switch field.type {
    case .reference: return [.reference(text(cell))]
    case .references: return [.references(list(cell))]
    case .text: return try texts(cell, field).map { .value(.text($0)) }
    case .enumeration(let name): return [.value(.member(try member(cell, field, name)))]
    case .set(let name):
      var bits: UInt64 = 0
      for word in list(cell) {
        bits |= 1 << UInt64(try member(Array(word.utf8)[...], field, name))
      }
      return [.value(.members(bits))]
    default:
      do throws(CellReason) {
        return try scalar(cell, field.type).map { [.value($0)] } ?? []
      } catch {
        throw CellFailure(error, field)
      }
    }
  }

  private func scalar(
    _ cell: ArraySlice<UInt8>,
    _ type: ValueType
  ) throws(CellReason) -> Value? {
    switch type {
    case .number: return .number(Number(scaled: try millionths(cell)))
    case .percent:
      let bare = cell.last == 0x25 ? CellText.trim(cell.dropLast()) : cell
      let (hundredth, rest) = try millionths(bare).quotientAndRemainder(dividingBy: 100)
      guard rest == 0 else { throw .tooManyDecimals }
      return .percent(Percent(ratioScaled: hundredth))
    case .money: return try MoneyCell.cents(cell).map { .money(Money(cents: $0)) }
    case .boolean: return try TruthCell.truth(cell).map { .boolean($0) }
    case .date: return try DateCell.day(cell).map { .date(CivilDate(day: $0)) }
    case .time: return .time(try PeriodCell.time(cell))
    case .month: return .month(try PeriodCell.month(cell))
    case .quarter: return .quarter(try PeriodCell.quarter(cell))
    case .year: return .year(try PeriodCell.year(cell))
    case .period: return .period(try PeriodCell.period(cell))
    case .duration: return .duration(try PeriodCell.duration(cell))
    case .text, .enumeration, .set, .reference, .references, .months, .band: return nil
    }
  }

  private func millionths(_ cell: ArraySlice<UInt8>) throws(CellReason) -> Int64 {
    guard let number = try NumberCell.decimal(cell) else { throw .notANumber }
    guard number.scale <= 6 else { throw .tooManyDecimals }
    var factor: Int64 = 1
    for _ in number.scale..<6 { factor *= 10 }
    let (scaled, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .tooLarge }
    return scaled
  }

  private func texts(_ cell: ArraySlice<UInt8>, _ field: Field) throws(CellFailure) -> [String] {
    do throws(CellReason) {
      switch (entity.name, field.name) {
      case ("household", "phone"): return try PhoneCell.phones(cell)
      case ("commune", "code"), ("commune", "parent_code"):
        return try PlaceCell.commune(cell).map { [$0] } ?? []
      case ("commune", "department"): return try PlaceCell.department(cell).map { [$0] } ?? []
      case ("commune", "region") where cell.count == 1: return ["0" + text(cell)]
      case ("territory", "code") where cell.count == 1: return ["0" + text(cell)]
      default: break
      }
    } catch {
      throw CellFailure(error, field)
    }
    let text = text(cell)
    if entity.name == "household", field.name == "email" { return try emails(text, field) }
    return [text]
  }

  /// Addresses of mail, several in a cell as people write them.
  private func emails(_ text: String, _ field: Field) throws(CellFailure) -> [String] {
    let parts = text.split { ";,/ \n\t".contains($0) }.map(String.init)
    for part in parts {
      let sides = part.split(separator: "@", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, sides[1].contains(".") else {
        throw CellFailure(
          field.name,
          Message("this is not an email address", "ce n’est pas une adresse de courriel")
        )
      }
    }
    return parts
  }

  private func member(
    _ cell: ArraySlice<UInt8>,
    _ field: Field,
    _ name: String
  ) throws(CellFailure) -> Int {
    let text = text(cell)
    guard let enumeration = dictionary.enumeration(named: name) else {
      throw CellFailure(field.name, Message("no such list", "liste inconnue"))
    }
    if let value = dictionary.value(text: text, in: enumeration) { return value.code }
    if PostalReturn(cell) != nil, let value = enumeration.value(named: "npai") {
      return value.code
    }
    throw .notAValue(text, field, enumeration, dictionary)
  }

  private func list(_ cell: ArraySlice<UInt8>) -> [String] {
    text(cell).split { "|;,/+\n".contains($0) }
      .map { text(CellText.trim(Array($0.utf8)[...])) }
      .filter { !$0.isEmpty }
  }

  private func text(_ cell: ArraySlice<UInt8>) -> String {
    TextForm.typographic(String(decoding: cell, as: UTF8.self))
  }
}
