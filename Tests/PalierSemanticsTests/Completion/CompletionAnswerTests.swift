import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import Testing

struct CompletionAnswerTests {
  @Test(arguments: [
    ("ménages ", Tongue.english, "dont"), ("households ", .french, "where"),
    ("", .french, "ménages"), ("", .english, "households"),
    ("households dont ", .french, "stade"), ("households dont ", .english, "stage"),
  ])
  func `candidates speak the tongue of the words before them`(
    text: String,
    tongue: Tongue,
    expected: String
  ) {
    #expect(Shell(tongue).candidates(text).contains { $0.text == expected })
  }

  @Test(arguments: [
    ("households where sta", "stage"), ("households where ref", "reference"),
    ("households where stage = as", "assignation"), ("mena", "ménages"), ("mé", "ménages"),
    ("me", "measures"), ("MENA", "ménages"),
    ("wher", nil), ("households wher", "where"), ("households where deb", "debt"),
  ])
  func `the word that the fragment begins comes first`(text: String, first: String?) {
    #expect(Shell().candidates(text).first?.text == first)
  }

  @Test func `the words that hold the fragment come after those that begin with it`() throws {
    let texts = Shell().candidates("households where on").map(\.text)
    let hearing = try #require(texts.firstIndex(of: "hearing_on"))
    #expect(texts[..<hearing].allSatisfy { $0.hasPrefix("on") || $0.contains("on") })
    #expect(Shell().candidates("households where hear").first?.text == "hearing_on")
  }

  @Test
  func `where the text's tongue has words that begin so, the other tongue's aren't in the way`() {
    let texts = Shell(.french).candidates("ménages dont st").map(\.text)
    #expect(Set(texts).isSuperset(of: ["stade", "statut", "stade_le"]))
    #expect(!texts.contains("stage") && !texts.contains("status"))
    #expect(Shell(.french).candidates("ménages dont stage").map(\.text).contains("stage"))
    #expect(Shell(.french).candidates("men").map(\.text).first == "ménages")
    #expect(Shell(.english).candidates("mé").map(\.text).contains("ménages"))
  }

  @Test(arguments: [
    (AccessRole.analyst, "", ["create", "import", "undo", "history of", "access of"]),
    (.analyst, "households ", ["set", "add", "advance to", "close as", "anonymise"]),
    (.secretariat, "households ", ["anonymise"]), (.secretariat, "", ["access of"]),
    (.worker, "", ["import", "access of"]), (.worker, "households ", ["anonymise"]),
    (.auditor, "", ["create", "undo", "sheet of"]),
  ])
  func `what a role may not do isn't offered, but to one without limits`(
    role: AccessRole,
    text: String,
    withheld: [String]
  ) {
    let source = SourceText(name: "shell", text: text)
    func texts(_ role: AccessRole?) -> Set<String> {
      let completion = Completion(dictionary: .standard, tongue: .english, role: role)
      let answer = completion.answer(to: source, at: source.utf8.count, in: Environment())
      return Set(answer.candidates.map(\.text))
    }
    #expect(texts(role).isDisjoint(with: withheld))
    #expect(texts(nil).isSuperset(of: withheld))
    #expect(texts(.coordinator).isSuperset(of: withheld))
  }

  @Test func `a value is found by its label`() {
    let texts = Shell(.french).candidates("contacts dont canal = téléph").map(\.text)
    #expect(texts == ["appel"])
    // The word itself is meant where there is one.
    let stages = Shell(.english).candidates("households where stage = assi").map(\.text)
    #expect(stages == ["assignation"])
  }

  @Test func `fields that were used before come before the others, and values stay in their order`()
  {
    func texts(_ uses: [String: Int], _ kind: Candidate.Kind, _ text: String) -> [String] {
      let source = SourceText(name: "shell", text: text)
      return Completion(dictionary: .standard, tongue: .english, uses: uses)
        .answer(to: source, at: source.utf8.count, in: Environment()).candidates
        .filter { $0.kind == kind }.map(\.text)
    }
    let usual = texts([:], .field, "households where ")
    let own = texts(["rent": 2, "debt": 5, "cfp": 9], .field, "households where ")
    #expect(own.prefix(2) == ["debt", "rent"])
    #expect(Set(own) == Set(usual) && usual.prefix(2) != ["debt", "rent"])
    let line = "households where stage = "
    #expect(texts(["cfp": 9], .value, line) == texts([:], .value, line))
  }

  @Test func `values come before fields, and fields before keywords`() {
    let kinds = Shell().candidates("households where stage = ").map(\.kind)
    #expect(kinds.first == .value)
    let sentence = Shell().candidates("").map(\.kind)
    #expect(sentence.lastIndex(of: .entity) ?? .max < sentence.firstIndex(of: .keyword) ?? 0)
  }

  @Test func `what a candidate is is told in the tongue of the session`() {
    let label = Shell().dictionary.enumeration(named: "stage")?.value(named: "cql")?.label
    let french = Shell(.french).candidates("households where stage = cql").first
    #expect(french?.detail == label?.french)
    #expect(Shell(.french).candidates("households wh").first?.detail == "dont")
    #expect(Shell(.english).candidates("ménages do").first?.detail == "where")
  }

  @Test(arguments: [
    ("households where stage = as", 25, 27), ("households where ", 17, 17),
    ("ménages dont sta", 14, 17), ("households where commune = \"Mas", 27, 31),
  ])
  func `the fragment is replaced, in bytes`(text: String, lower: Int, upper: Int) {
    #expect(Shell().answer(text).range == SourceRange(lower: lower, upper: upper))
  }

  @Test(arguments: [
    ("households where commune = \"Mas", ["commune"]), ("households where commune = ", ["commune"]),
    ("households where commune in (\"A\", \"Mas", ["commune"]),
    ("households where landlord ~ \"Mas", ["landlord"]),
    ("households set landlord = \"Mas", ["landlord"]),
    ("households assign to \"Mas", ["worker", "organisation"]),
    ("households transfer to \"Mas", ["organisation"]),
    ("history of household \"91", ["household"]), ("households where name = \"Mas", []),
    ("ménages dont commune = \"Mas", ["commune"]),
  ])
  func `a text beside a reference names rows`(text: String, entities: [String]) {
    let answer = Shell().answer(text)
    #expect(answer.named == entities)
    #expect(answer.isText == text.contains("\""))
    if answer.isText { #expect(answer.candidates.isEmpty) }
  }

  @Test(arguments: [
    ("", "where", true), ("", "set", true), ("", "households", true), ("", "and", false),
    ("wh", "where", true), ("where ", "debt", true), ("where contacted = ", "true", true),
    ("set ", "rent", true), ("show ", "count", true), ("sort by debt ", "desc", true),
    ("advance to ", "cql", true), ("households ", "where", true),
    ("where stage = cql ", "and", true),
  ])
  func `a line that begins with a clause goes on with the question shown last`(
    text: String,
    expected: String,
    isOffered: Bool
  ) {
    let answer = Shell().answer(text, after: "households where stage = cql")
    #expect(answer.candidates.contains { $0.text == expected } == isOffered)
    #expect(answer.range.upper == text.utf8.count)
  }

  @Test func `after groups a line sorts and exports, and changes nothing`() {
    let texts = Shell().candidates("", after: "households group by stage").map(\.text)
    #expect(texts.contains("sort by"))
    #expect(texts.contains("export to"))
    #expect(!texts.contains("set"))
    #expect(
      Shell().candidates("show ", after: "households group by stage").contains {
        $0.text == "stage"
      }
    )
  }

  @Test(arguments: ["where ", "wh"])
  func `without a question shown, a line can't begin with a clause`(text: String) {
    #expect(!Shell().candidates(text).contains { $0.text == "where" || $0.text == "debt" })
  }

  @Test func `a completion is found within a few milliseconds`() {
    let shell = Shell()
    let texts = CompletionPropertyTests.prefixes
    let clock = ContinuousClock()
    var slowest = Duration.zero
    for text in texts {
      let time = clock.measure { _ = shell.answer(text, after: "households where stage = cql") }
      slowest = max(slowest, time)
    }
    // Unoptimised builds take about twenty times as long as the program that people use.
    #expect(slowest < .milliseconds(500), "\(slowest)")
  }
}
