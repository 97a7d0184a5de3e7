import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

// Types, and what may be done with values of them.
extension ErrorWords {
  func typeMismatch(_ expected: ValueType, _ found: ValueType, _ literal: Value?) -> Diagnostic {
    if found == .number, case .number(let number)? = literal {
      switch expected {
      case .money:
        return diagnostic(
          .moneyNeedsUnit,
          "an amount of money says its unit",
          "un montant dit son unité",
          replacement: "\(number.text) €"
        )
      case .percent:
        return diagnostic(
          .percentNeedsSign,
          "a percentage says its sign",
          "un pourcentage dit son signe",
          replacement: "\(number.text) %"
        )
      case .text, .reference:
        return needed(
          .typeMismatch,
          type(expected),
          found,
          note: Message(
            "a text stands between double quotes",
            "un texte s'écrit entre guillemets doubles"
          )
        )
      default: break
      }
    }
    var note: Message?
    switch (expected, found) {
    case (.date, .duration):
      note = Message("a day so far away: 15 days ago", "un jour à cette distance : il y a 15 jours")
    case (.money, .text):
      note = Message("an amount is written 3000 €", "un montant s'écrit 3000 €")
    case (.number, .duration), (.number, .months):
      note = Message("a ratio is a bare number: 3", "un rapport est un nombre nu : 3")
    default: break
    }
    var replacement: String?
    if case .text(let text)? = literal { replacement = unquoted(text, as: expected) }
    return needed(.typeMismatch, type(expected), found, note: note, replacement: replacement)
  }

  /// The literal that a text between quotes would be without them; nil where it is none of the type.
  private func unquoted(_ text: String, as type: ValueType) -> String? {
    // A year of two digits is one of this century, as in a file.
    let parts = text.split(separator: "/")
    let isShort = parts.count == 3 && parts[2].count == 2
    let written = isShort ? "\(parts[0])/\(parts[1])/20\(parts[2])" : text
    let lexer = Lexer(SourceText(name: "", text: written))
    guard lexer.diagnostics.isEmpty, lexer.tokens.count == 2, let token = lexer.tokens.first else {
      return nil
    }
    switch (token.kind, type) {
    case (.date(let date), .date), (.date(let date), .period): return date.iso
    case (.money, .money), (.percent, .percent), (.number, .number), (.time, .time),
      (.month, .month), (.quarter, .quarter):
      return written
    case (.word(_, let readings), .boolean):
      return readings.contains(.true) || readings.contains(.false) ? written : nil
    default: return nil
    }
  }

  func notACondition(_ found: ValueType) -> Diagnostic {
    needed(.notACondition, Message("a condition", "une condition"), found)
  }

  func notADate(_ found: ValueType) -> Diagnostic {
    needed(.notADate, type(.date), found)
  }

  func notANumber(_ found: ValueType) -> Diagnostic {
    needed(.notANumber, Message("a number or an amount", "un nombre ou un montant"), found)
  }

  func notASet(_ found: ValueType) -> Diagnostic {
    needed(
      .notASet,
      Message("a set", "un ensemble"),
      found,
      note: Message(
        "'=' compares with one value, 'in' with several",
        "« = » compare à une valeur, « dans » à plusieurs"
      )
    )
  }

  func notText(_ found: ValueType) -> Diagnostic {
    var note: Message?
    if case .set = found {
      note = Message("a set is asked with 'has'", "un ensemble s'interroge avec « comprend »")
    }
    return needed(.notText, type(.text), found, note: note)
  }

  func valueRequired() -> Diagnostic {
    diagnostic(.valueRequired, "a value is needed here", "il faut ici une valeur")
  }

  func wrongArguments(_ name: String, _ expected: Message) -> Diagnostic {
    diagnostic(
      .wrongArguments,
      "'\(function(name).english)' needs \(expected.english)",
      "« \(function(name).french) » demande \(expected.french)"
    )
  }

  func noArithmetic(
    _ operation: ArithmeticOperator,
    _ left: ValueType,
    _ right: ValueType
  ) -> Diagnostic {
    let sign =
      switch operation {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .divide: "/"
      }
    let isSum = operation == .add || operation == .subtract
    var note: Message?
    if left == .money, right == .percent {
      note = Message("debt * (100 % + 10 %)", "dette * (100 % + 10 %)")
    } else if left == .text || right == .text {
      note = Message("texts are joined by \"{a} {b}\"", "des textes se joignent par \"{a} {b}\"")
    } else if isSum, (left, right) == (.money, .number) || (left, right) == (.number, .money) {
      note = Message("an amount says its unit: 3 €", "un montant dit son unité : 3 €")
    } else if isSum, left == .date, right == .number {
      note = Message("a length of time does: 3 days", "une durée, si : 3 jours")
    }
    return diagnostic(
      .noArithmetic,
      "\(type(left).english) \(sign) \(type(right).english) has no meaning",
      "\(type(left).french) \(sign) \(type(right).french) n'a pas de sens",
      note: note
    )
  }

  func dateEqualsPeriod() -> Diagnostic {
    diagnostic(
      .dateEqualsPeriod,
      "a date never equals a period of several days",
      "une date n'est jamais égale à une période de plusieurs jours",
      note: Message(
        "'in' asks whether it lies there: date in 2021",
        "« dans » demande si elle s'y trouve : date dans 2021"
      )
    )
  }

  func durationAfterIn() -> Diagnostic {
    diagnostic(
      .durationAfterIn,
      "a length of time says no place: it needs 'last' or 'next'",
      "une durée ne dit pas quand : il y faut « derniers » ou « prochains »",
      note: Message(
        "in next 2 weeks · in last 30 days · = in 2 weeks for that very day",
        "dans 2 prochaines semaines · dans 30 derniers jours · = dans 2 semaines pour ce jour-là"
      )
    )
  }

  func listOutOfPlace() -> Diagnostic {
    diagnostic(
      .listOutOfPlace,
      "a list stands after 'in', or where a set is expected",
      "une liste se place après « dans », ou là où un ensemble est attendu"
    )
  }

  func reversedRange() -> Diagnostic {
    diagnostic(
      .reversedRange,
      "the range ends before it begins",
      "l'intervalle finit avant de commencer"
    )
  }

  func setEqualsMember() -> Diagnostic {
    diagnostic(
      .setEqualsMember,
      "a set holds values, it doesn't equal one: 'has' asks whether it is there",
      "un ensemble contient des valeurs, il n'en égale pas une : « comprend » le demande"
    )
  }

  func unordered(_ found: ValueType) -> Diagnostic {
    diagnostic(
      .unordered,
      "\(type(found).english) has no order",
      "\(type(found).french) n'a pas d'ordre"
    )
  }

  private func needed(
    _ code: DiagnosticCode,
    _ expected: Message,
    _ found: ValueType,
    note: Message? = nil,
    replacement: String? = nil
  ) -> Diagnostic {
    diagnostic(
      code,
      "\(expected.english) is needed here, not \(type(found).english)",
      "il faut ici \(expected.french), pas \(type(found).french)",
      note: note,
      replacement: replacement
    )
  }
}
