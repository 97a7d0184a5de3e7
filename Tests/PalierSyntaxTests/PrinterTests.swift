import PalierDiagnostics
import PalierSyntax
import Testing

struct PrinterTests {
  private func printed(_ text: String, _ tongue: Tongue = .english) -> String {
    String(checkRoundTrip(text, in: tongue).dropLast())
  }

  @Test(arguments: [
    ("h WHERE ((a) = (b))", "h where a = b", "h dont a = b"),
    (
      "h where (a or b) and not (c and d)", "h where (a or b) and not (c and d)",
      "h dont (a ou b) et non (c et d)"
    ),
    ("a - (b - c)", "a - (b - c)", "a - (b - c)"),
    ("(15 days) ago", "15 days ago", "il y a 15 jours"),
    ("a in last 2 years", "a in last 2 years", "a dans 2 dernières années"),
    ("a in next week", "a in next week", "a dans semaine prochaine"),
    ("a in last 30 days", "a in last 30 days", "a dans 30 derniers jours"),
    ("a = 1 years", "a = 1 year", "a = 1 an"),
    ("a = 4 200,50 €", "a = 4200.50 €", "a = 4200.50 €"),
    ("a in 2021-T2", "a in 2021-Q2", "a dans 2021-T2"),
    (
      "h show no(v), share of row", "h show no(v), share of row",
      "h montrer aucun(v), part de ligne"
    ),
    ("h as of 2021-12-31", "h as of 2021-12-31", "h au 2021-12-31"),
    ("h export to \"a\" as csv", "h export to \"a\" as csv", "h exporter vers \"a\" comme csv"),
    (
      "h set a = (b was c) on 2021-01-01", "h set a = (b was c) on 2021-01-01",
      "h mettre a = (b était c) le 2021-01-01"
    ),
    ("f(h sort by a, b; c)", "f(h sort by a, b; c)", "f(h trier par a, b; c)"),
    (
      "if a { b } else if c { d }", "if a {\n  b\n} else if c {\n  d\n}",
      "si a {\n  b\n} sinon si c {\n  d\n}"
    ),
    ("a # one\n# two\nb", "a  # one\n# two\nb", "a  # one\n# two\nb"),
  ])
  func `the layout is canonical in both tongues`(text: String, english: String, french: String) {
    #expect(printed(text, .english) == english)
    #expect(printed(text, .french) == french)
  }

  @Test func `a long sentence breaks before its clauses`() {
    let text =
      "households where stage = assignation and sector = private and debt > 3000 € "
      + "sort by debt desc take 20 show reference, commune"
    #expect(
      printed(text) == """
        households
          where stage = assignation and sector = private and debt > 3000 €
          sort by debt desc
          take 20
          show reference, commune
        """
    )
  }

  @Test func `names are translated by the closure`() {
    let program = Parser.parse(SourceText(name: "test", text: "households where debt > 1")).program
    let words = ["households": "ménages", "debt": "dette"]
    let french = Printer.print(program, tongue: .french) { words[$0.folded] ?? $0.text }
    #expect(french == "ménages dont dette > 1\n")
  }

  @Test func `the masked form keeps no text`() {
    let text = "h where a = \"Frêne\" show b as \"Tremble\" delete because \"{c} Bouleau\""
    let program = Parser.parse(SourceText(name: "test", text: text)).program
    let masked = Printer.masked(program, tongue: .english)
    #expect(masked == "h where a = \"…\" show b as \"…\" delete because \"…\"\n")
  }
}
