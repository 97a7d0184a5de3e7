import PalierValues

/// What an operator is told of a household, as the batch keeps it: canonical JSON, so that the
/// same values always have the same digest.
struct SentValues {
  let reference: String
  private let values: [(String, Value)]

  init(reference: String, _ values: [(String, Value)]) {
    self.reference = reference
    self.values = values
  }

  /// The object with its members in the order of their names.
  var json: String {
    let members = values.sorted { $0.0 < $1.0 }.map { name, value in
      "\(quoted(name)):\(text(value))"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .date(let day): quoted(day.iso)
    case .money(let amount): quoted(decimal(amount))
    case .number(let number): number.text
    case .boolean(let flag): flag ? "true" : "false"
    default: "null"
    }
  }

  /// The amount in euros with its cents, whatever the tongue: `4200.00`.
  private func decimal(_ amount: Money) -> String {
    let cents = amount.cents.magnitude
    return (amount.cents < 0 ? "-" : "") + "\(cents / 100).\(padded(Int(cents % 100), to: 2))"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
