import PalierDiagnostics
import PalierDictionary

/// Why a cell can't be read as its field, before the place is known.
struct CellFailure: Error {
  let code: String
  let message: Message

  init(_ code: String, _ message: Message) {
    self.code = code
    self.message = message
  }

  /// A cell of the field that isn't of its type; dates share one code, whatever they date.
  init(_ reason: CellReason, _ field: Field) {
    self.init(field.type == .date ? "date" : field.name, reason.message)
  }

  /// A cell that names no value of an enumeration.
  static func notAValue(
    _ text: String,
    _ field: Field,
    _ enumeration: Enumeration,
    _ dictionary: CaseDictionary
  ) -> CellFailure {
    let near = dictionary.values(near: text, in: enumeration, in: .french).first
    let hint = near.map { Message("; perhaps “\($0)”", " ; peut-être « \($0) »") }
    return CellFailure(
      field.name,
      Message(
        "this is not a known \(field.words.english)\(hint?.english ?? "")",
        "valeur inconnue pour « \(field.words.french) »\(hint?.french ?? "")"
      )
    )
  }
}
