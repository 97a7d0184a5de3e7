import PalierDiagnostics
import PalierSyntax
import PalierValues
import SeededRandom
import Testing

struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    Lexer(SourceText(name: "test", text: text)).tokens.dropLast().map(\.kind)
  }

  private func codes(_ utf8: [UInt8]) -> [DiagnosticCode] {
    Lexer(SourceText(name: "test", utf8: utf8)).diagnostics.map(\.code)
  }

  @Test(
    arguments: [
      ("3000", 3_000_000_000), ("3_000", 3_000_000_000), ("12.5", 12_500_000), ("12,5", 12_500_000),
      ("0.000001", 1),
    ] as [(String, Int64)]
  )
  func `numbers are exact to six places`(text: String, scaled: Int64) {
    #expect(kinds(text) == [.number(Number(scaled: scaled))])
  }

  @Test(
    arguments: [
      ("4200 €", 420_000), ("4 200 €", 420_000), ("4\u{A0}200\u{202F}€", 420_000),
      ("1\u{202F}234\u{202F}567,89 €", 123_456_789), ("12.5EUR", 1_250), ("3 euros", 300),
    ] as [(String, Int64)]
  )
  func `money may be grouped by any space`(text: String, cents: Int64) {
    #expect(kinds(text) == [.money(Money(cents: cents))])
  }

  @Test(
    arguments: [("12,5 %", 125_000), ("100%", 1_000_000), ("1 000 %", 10_000_000)]
      as [(String, Int64)]
  )
  func `percentages are ratios`(text: String, ratio: Int64) {
    #expect(kinds(text) == [.percent(Percent(ratioScaled: ratio))])
  }

  @Test(arguments: ["2021-04-12", "12/04/2021", "12/4/2021"])
  func `dates are read in both orders`(text: String) {
    #expect(kinds(text) == [CivilDate(year: 2021, month: 4, day: 12).map(Token.Kind.date)])
  }

  @Test(arguments: ["14:30", "14h30", "14H30"])
  func `times are read with a colon or an h`(text: String) {
    #expect(kinds(text) == [TimeOfDay(hour: 14, minute: 30).map(Token.Kind.time)])
  }

  @Test(arguments: ["2021-Q2", "2021-T2", "2021-q2"])
  func `quarters are read with Q or T`(text: String) {
    #expect(kinds(text) == [CalendarQuarter(year: 2021, quarter: 2).map(Token.Kind.quarter)])
  }

  @Test(arguments: [
    ("2021-4", "no-such-month [2021-4]"), ("2021-13", "no-such-month [2021-13]"),
    ("2021-02-30", "no-such-date [2021-02-30]"), ("31/02/2021", "no-such-date [31/02/2021]"),
    ("2021-Q5", "no-such-quarter [2021-Q5]"), ("25:10", "no-such-time [25:10]"),
    ("3 000", "numbers-side-by-side [3 000]"), ("f(12,5)", "decimal-comma [12,5]"),
    ("1.1234567", "too-many-decimals [1.1234567]"), ("1.234 €", "too-many-decimals [1.234 €]"),
    ("99999999999999", "number-too-large [99999999999999]"), ("\"abc", "unclosed-text [\"]"),
    ("\"a\\q\"", "unknown-escape [\\q]"), ("\"{a\"", "unclosed-interpolation [{]"),
    ("'abc'", "single-quotes ['abc']"), ("‘abc’", "single-quotes [‘abc’]"),
    ("a == 1", "foreign-operator [==]"), ("a <> 1", "foreign-operator [<>]"),
    ("a && b", "foreign-operator [&&]"), ("a || b", "foreign-operator [||]"),
    ("!a", "foreign-operator [!]"), ("@", "unexpected-character [@]"),
    ("a\u{200B}", "unexpected-character [\u{200B}]"),
  ])
  func `what can't be read is told once with its place`(text: String, problem: String) {
    #expect(problems(of: text).first == problem)
    #expect(problems(of: text).count <= 2)
  }

  @Test(arguments: ["(4 200 €, 12,5 %)", "2021 - 4", "f(12.5)", "f(12, 5)", "a = 1,5", "1 .. 5"])
  func `what looks alike is right`(text: String) {
    #expect(problems(of: text) == [])
  }

  @Test(arguments: [
    ("d\u{E9}croissant", "de\u{301}croissant"), ("SŒUR", "soeur"), ("aujourd'hui", "aujourd’hui"),
    ("jusqu'à", "JUSQU\u{2019}A\u{300}"), ("Où", "ou"),
  ])
  func `words compare without case, accents and their encoding`(left: String, right: String) {
    #expect(kinds(left) == kinds(right))
    #expect(kinds(left).count == 1)
  }

  @Test(arguments: [
    ("\"a\\n\\t\\\"\\\\\\{\"", "a\n\t\"\\{"), ("“a \"b\"”", "a \"b\""), ("« a b »", "a b"),
    ("«\u{A0}é\u{202F}»", "é"),
  ])
  func `texts are read with their escapes and quotes`(text: String, value: String) {
    #expect(kinds(text) == [.text([.text(value)])])
  }

  @Test func `bytes that are not UTF-8 and NUL are told`() {
    #expect(codes([0x61, 0xFF, 0xFE, 0x62]) == [.invalidUTF8])
    #expect(codes([0x22, 0xC3, 0x22]) == [.invalidUTF8])
    #expect(codes([0x61, 0x00]) == [.nulCharacter])
    #expect(codes([0x22, 0x00, 0x22]) == [.nulCharacter])
    #expect(codes([0xEF, 0xBB, 0xBF, 0x61]) == [])
  }

  @Test func `every byte sequence gives tokens inside the text`() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("a1 €\"«»“”{}()=<>!&|,;:.-/#\n\r\\'’é\u{301}\0$T%".utf8) + [0xFF, 0xC3]
    for _ in 0..<2_000 {
      let bytes = (0..<24).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let source = SourceText(name: "noise", utf8: bytes)
      let tokens = Lexer(source).tokens
      #expect(tokens.last?.isEnd == true)
      for (token, next) in zip(tokens, tokens.dropFirst()) {
        #expect(token.range.upper <= next.range.lower && next.range.upper <= bytes.count)
      }
      _ = Parser.parse(source)
    }
  }
}
