import PalierCasework
import PalierDictionary
import PalierValues
import Testing

/// A day by its ISO text.
func day(_ iso: String) throws -> CivilDate {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
}

func date(_ iso: String) throws -> Value { .date(try day(iso)) }

func month(_ iso: String) throws -> CalendarMonth {
  CalendarMonth(containing: try day(iso + "-01"))
}

/// A value of a field's enumeration by its English word; several words make a set.
func member(_ entity: String, _ field: String, _ words: String...) throws -> Value {
  let type = try #require(
    CaseDictionary.standard.entity(named: entity)?.field(named: field)?.type
  )
  switch type {
  case .enumeration(let name):
    let value = CaseDictionary.standard.enumeration(named: name)?.value(named: words[0])
    return .member(try #require(value).code)
  case .set(let name):
    var bits: UInt64 = 0
    for word in words {
      let value = CaseDictionary.standard.enumeration(named: name)?.value(named: word)
      bits |= 1 << UInt64(try #require(value).code)
    }
    return .members(bits)
  default: throw UnexpectedType(type: type)
  }
}

struct UnexpectedType: Error {
  let type: ValueType
}

func euros(_ amount: Int64) -> Value { .money(Money(cents: amount * 100)) }
func reference(_ id: Int64) -> Value { .reference(Reference(id: id)) }
func number(_ value: Int64) throws -> Value { .number(try #require(Number(whole: value))) }

extension VerbOutcome {
  var refusalRules: [String] { refusals.map(\.rule) }
  var warningRules: Set<String> { Set(warnings.map(\.rule)) }
}
