import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues
import Testing

/// Whatever is offered can come there.
struct CompletionPropertyTests {
  static let prefixes = [
    "", "h", "me", "co", "households ", "households w", "households where ",
    "households where sta", "households where not ", "households where stage ",
    "households where stage = ", "households where stage in (", "households where stage in (cql, ",
    "households where stage is ", "households where stage = cql ", "households where debt > ",
    "households where debt ", "households where debt + ", "households where hearing_on ",
    "households where hearing_on = ", "households where hearing_on in ",
    "households where hearing_on in last ", "households where hearing_on < 15 ",
    "households where landlord.", "households where landlord.kind = ", "households where any(",
    "households where any(contacts ", "households where any(contacts where ",
    "households where any(contacts where channel = ", "households where latest(contacts).",
    "households where count(contacts where channel = sms) > 2 ",
    "households where vulnerability has ", "households where contacted = ", "households as of ",
    "households sort ", "households sort by ", "households sort by debt ",
    "households sort by debt desc ", "households take 10 ", "households take 10 with ",
    "households show ", "households show all ", "households show debt, ", "households show sum(",
    "households group by ", "households group by stage ", "households group by stage show ",
    "households group by stage show count, ", "households group by stage with ",
    "households set ", "households set rent = ", "households set email = ", "households add ",
    "households add contact { ", "households add contact { date: today, outcome: ",
    "households advance to ", "households close as ", "households transfer to \"a\" ",
    "households export to \"a.csv\" as ", "contacts correct { date: ", "create ",
    "create household { ", "param x: ", "let x = ", "for each h in ", "if ",
    "if count(batch) > 1 { ", "if count(batch) > 1 { print 1 } ", "history of ", "print ", "$",
    "households\n",
    "ménages ", "ménages dont ", "ménages dont stade ", "ménages dont stade = ",
    "ménages dont stade dans (", "ménages dont existe(contacts dont ", "ménages dont bailleur.",
    "ménages dont audience_le dans ", "ménages dont audience_le dans mois ",
    "ménages dont audience_le < ", "ménages trier par ", "ménages trier par dette ",
    "ménages grouper par stade montrer ", "ménages mettre ", "ménages ajouter contact { ",
    "ménages avancer à ", "ménages clore comme ", "créer ", "soit x = ", "ménages au ",
    "ménages dont dette > 3000 € ", "ménages dont non ", "pour chaque h dans lot { ",
  ]

  /// What is wrong in a text before an offset, but for what is only not finished yet.
  private func problems(in text: String, before end: Int) -> [Diagnostic] {
    let (_, found) = Parser.parse(SourceText(name: "shell", text: text), mode: .shell)
    return found.filter { $0.range.lower < end && !$0.code.rawValue.hasPrefix("unclosed") }
  }

  @Test(arguments: prefixes, Tongue.allCases)
  func `each candidate is read where it is put`(prefix: String, tongue: Tongue) {
    let answer = Shell(tongue).answer(prefix)
    let kept = String(decoding: Array(prefix.utf8)[..<answer.range.lower], as: UTF8.self)
    #expect(!answer.candidates.isEmpty || prefix == "pour chaque h dans lot { ")
    for candidate in answer.candidates {
      let text = kept + candidate.text
      let found = problems(in: text + " ", before: text.utf8.count)
      #expect(found.isEmpty, "\(text): \(found.map(\.message.english))")
    }
  }

  @Test(arguments: prefixes)
  func `each name that is offered is known where it is put`(prefix: String) {
    let shell = Shell()
    let answer = shell.answer(prefix)
    let kept = String(decoding: Array(prefix.utf8)[..<answer.range.lower], as: UTF8.self)
    for candidate in answer.candidates where candidate.kind != .keyword {
      let text = kept + candidate.text
      let (program, _) = Parser.parse(SourceText(name: "shell", text: text), mode: .shell)
      var checker = Checker(dictionary: shell.dictionary, environment: shell.environment)
      _ = checker.check(program)
      let found = checker.diagnostics.filter {
        $0.range.upper > answer.range.lower
          && [DiagnosticCode.unknownName, .unknownValue, .fieldNotGiven, .outerField]
            .contains($0.code)
      }
      #expect(found.isEmpty, "\(text): \(found.map(\.message.english))")
    }
  }
}
