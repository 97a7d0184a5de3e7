package import PalierValues

/// The form in which values are bound and stored.
package enum StoredForm {
  /// The stored form of a value.
  ///
  /// - Returns: `nil` for a period, which has none.
  package static func binding(of value: Value) -> SQLBinding? {
    switch value {
    case .unknown: .null
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .text(let text): .text(text)
    case .number(let number): .integer(number.scaled)
    case .money(let money): .integer(money.cents)
    case .percent(let percent): .integer(percent.ratioScaled)
    case .date(let date): .integer(Int64(date.day))
    case .time(let time): .integer(Int64(time.minutes))
    case .month(let month): .integer(Int64(month.index))
    case .quarter(let quarter): .integer(Int64(quarter.index))
    case .year(let year): .integer(Int64(year.year))
    case .period: nil
    case .duration(.days(let count)), .duration(.months(let count)): .integer(Int64(count))
    case .member(let code): .integer(Int64(code))
    case .members(let mask): .integer(Int64(bitPattern: mask))
    case .reference(let reference): .integer(reference.id)
    case .references(let references): .text(references.reduce("|") { "\($0)\($1.id)|" })
    }
  }

  /// A list as the JSON text that is bound for it, each value once.
  static func list(_ values: [SQLBinding]) -> SQLBinding {
    var seen: Set<SQLBinding> = []
    var items: [String] = []
    for value in values where seen.insert(value).inserted {
      switch value {
      case .null: continue
      case .integer(let number): items.append(String(number))
      case .text(let text): items.append(jsonString(text))
      }
    }
    return .text("[\(items.joined(separator: ","))]")
  }

  private static func jsonString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
