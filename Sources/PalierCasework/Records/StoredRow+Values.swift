import PalierStore
import PalierValues

// What a rule asks of a row, by the type that the field has.
extension StoredRow {
  func date(_ field: String) -> CivilDate? {
    if case .date(let date) = self[field] { date } else { nil }
  }

  func month(_ field: String) -> CalendarMonth? {
    if case .month(let month) = self[field] { month } else { nil }
  }

  func reference(_ field: String) -> Int64? {
    if case .reference(let reference) = self[field] { reference.id } else { nil }
  }

  func references(_ field: String) -> [Int64] {
    if case .references(let list) = self[field] { list.map(\.id) } else { [] }
  }

  func text(_ field: String) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  func money(_ field: String) -> Money? {
    if case .money(let money) = self[field] { money } else { nil }
  }

  /// The whole number of a number field.
  func whole(_ field: String) -> Int64? {
    if case .number(let number) = self[field] { number.whole } else { nil }
  }

  func member(_ field: String) -> Int? {
    if case .member(let code) = self[field] { code } else { nil }
  }

  func isTrue(_ field: String) -> Bool { self[field] == .boolean(true) }
}
