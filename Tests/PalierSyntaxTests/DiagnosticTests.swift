import PalierDiagnostics
import PalierSyntax
import Testing

struct DiagnosticTests {
  @Test(arguments: [
    ("households whre a = 1", ["misspelt-keyword [whre]"]),
    ("ménages grouper pr stade", ["misspelt-keyword [pr]"]),
    ("households sortby a", ["misspelt-keyword [sortby]"]),
    ("households where a = 1 adn b = 2", ["misspelt-keyword [adn]"]),
    ("households whre a = 1 sotr by b", ["misspelt-keyword [whre]", "misspelt-keyword [sotr]"]),
    ("households where a = ", ["unexpected []"]),
    ("households where a = and b =", ["unexpected [and]", "unexpected []"]),
    ("households where (a = 1", ["unclosed [(]"]),
    ("households where count(a b) = 1 show a", ["unexpected [b]"]),
    ("households where f(a\nlet x = 1", ["unclosed [(]"]),
    ("let where = 1", ["reserved-word [where]"]),
    ("a < b < c", ["chained-comparison [<]"]),
    ("a + 1 where b", ["not-a-selection [a + 1]"]),
    ("households set a = 1 where b", ["clause-after-verb [where]"]),
    ("if a { b }\nelse { c }", ["else-on-its-own-line [else]"]),
    ("households where a as of 2021", ["misplaced-as-of [as]"]),
    ("households show a as \"{b}\"", ["interpolated-title [\"{b}\"]"]),
    ("a = 1.5 days", ["fractional-count [1.5 days]"]),
    ("households where (a\n\n", ["unclosed [(]"]),
    ("if a {\nb", ["unclosed [{]"]),
    ("a b c\nd e f\nok", ["unexpected [b]", "unexpected [e]"]),
    ("households where a = @ and b\nx y", ["unexpected-character [@]", "unexpected [y]"]),
    ("}\na", ["unexpected [}]"]),
    ("households take\nlet x = 1", ["unexpected [let]"]),
  ])
  func `an error is told once, with its place`(text: String, expected: [String]) {
    #expect(problems(of: text) == expected)
  }

  @Test(arguments: [
    ("households where a like \"b\"", "foreign-like [like]"),
    ("households where a between 1 and 2", "foreign-between [between]"),
    ("households where a = null", "foreign-null [null]"),
    ("households where a is null", "foreign-null [null]"),
    ("households where a IS NOT NULL", "foreign-null [NULL]"),
    ("households order by a", "foreign-word [order]"),
    ("households limit 3", "foreign-word [limit]"),
    ("households group by a having count > 1", "foreign-word [having]"),
    ("select a from households where b", "foreign-select [select]"),
    ("SELECT * FROM households", "foreign-select [SELECT]"),
    ("from households where a", "foreign-from [from]"),
    ("update households set a = 1", "foreign-update [update]"),
    ("insert into households values (1)", "foreign-insert [insert]"),
    ("households join visits", "foreign-join [join]"), ("=5", "leading-equal [=]"),
    ("ménages où a = 1", "accented-or [où]"), ("households show count(*)", "foreign-count [*]"),
  ])
  func `a habit of another language has its own message`(text: String, problem: String) {
    #expect(problems(of: text) == [problem])
  }

  @Test(arguments: [
    ("a == 1", "a = 1"), ("a <> 1", "a != 1"), ("a = 3 000", "a = 3000"),
    ("a = 'b'", "a = \"b\""), ("households whre a", "households where a"),
    ("households sortby a", "households sort by a"), ("ménages où a", "ménages dont a"),
    ("a = null", "a = unknown"), ("households limit 3", "households take 3"),
    ("households where a like \"b\"", "households where a contains \"b\""),
    ("ménages dont a like \"b\"", "ménages dont a contient \"b\""),
    ("ménages dont b et a = null", "ménages dont b et a = inconnu"),
    ("ménages dont a limit 3", "ménages dont a prendre 3"),
    ("a&&b", "a and b"), ("!a", "not a"), ("=5", "5"),
  ])
  func `a fix mends the text`(text: String, mended: String) throws {
    let source = SourceText(name: "test", text: text)
    let fix = try #require(Parser.parse(source).diagnostics.first?.fix)
    var bytes = source.utf8
    bytes.replaceSubrange(fix.range.lower..<fix.range.upper, with: Array(fix.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    #expect(problems(of: mended) == [])
  }

  @Test(arguments: [
    ("households foo bar", "expected a clause, a verb or an operator", "attendu : une clause"),
    ("households group stage", "expected \"by\"", "attendu : « par »"),
    ("households where", "expected a value", "attendu : une valeur"),
    ("households add", "expected an entity", "attendu : une entité"),
  ])
  func `what was expected comes from what the parser asked`(
    text: String,
    english: String,
    french: String
  ) throws {
    let diagnostics = Parser.parse(SourceText(name: "test", text: text)).diagnostics
    let note = try #require(diagnostics.first?.notes.first).message
    #expect(note.english.hasPrefix(english), "\(note.english)")
    #expect(note.french.hasPrefix(french), "\(note.french)")
  }

  @Test func `messages begin small, end open and address nobody`() {
    let texts = [
      "a == 1", "households where (a", "households limit 3", "a = 'b'", "let where = 1",
      "a < b < c",
      "\u{1B}", "\"abc", "insert into x", "2021-13", "= 5", "households join visits",
    ]
    for text in texts {
      for diagnostic in Parser.parse(SourceText(name: "test", text: text)).diagnostics {
        for message in [diagnostic.message] + diagnostic.notes.map(\.message) {
          for sentence in [message.english, message.french] {
            #expect(!sentence.hasSuffix(".") && !sentence.isEmpty)
            let words = sentence.lowercased().split(separator: " ")
            #expect(words.allSatisfy { !["you", "your", "tu", "vous", "votre"].contains($0) })
            #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 })
          }
        }
      }
    }
  }
}
