import PalierKit
import Testing

/// What lines typed one after the other come to.
@Suite struct ShellReadingTests {
  @Test func `a line that begins with a clause continues the selection shown last`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run("households show reference", name: "t", reading: .shell)
    try session.run("where stage = assignation", name: "t", reading: .shell)
    let before = store.output.bytes.count
    try session.run("where debt is known", name: "t", reading: .shell)
    let last = String(decoding: store.output.bytes[before...], as: UTF8.self)
    #expect(last.split(whereSeparator: \.isNewline) == ["reference", "91-2021-0001"])
  }

  @Test(
    arguments: [
      "where stge = cfp", "where stage = cfpp", "where (", "where debt = \"much\"",
    ])
  func `a line that goes wrong leaves the selection that it continued`(wrong: String) throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run("households show reference", name: "t", reading: .shell)
    #expect(throws: PalierError.self) { try session.run(wrong, name: "t", reading: .shell) }
    let before = store.output.bytes.count
    try session.run("where stage = cfp", name: "t", reading: .shell)
    let last = String(decoding: store.output.bytes[before...], as: UTF8.self)
    #expect(last.split(whereSeparator: \.isNewline) == ["reference", "91-2021-0002"])
    #expect(store.output.warned.isEmpty)
  }

  @Test func `what is continued after a wrong text of its own is named, and verbs ask for one row`()
    throws
  {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    func run(_ text: String, confirm: @escaping Session.Confirmation = { _ in true }) throws {
      try session.run(text, name: "t", reading: .shell, confirm: confirm)
    }
    try run("households where reference = \"91-2021-0001\" show reference")
    #expect(throws: PalierError.self) { try run("househods where reference = \"91-2021-0002\"") }
    var asked = 0
    let no: Session.Confirmation = { _ in
      asked += 1
      return false
    }
    let error = #expect(throws: PalierError.self) { try run("set rent = 500 €", confirm: no) }
    #expect(error?.status == .refused)
    #expect(asked == 1)
    let question = "households where reference = \"91-2021-0001\" show reference"
    #expect(store.output.warned == ["going on with: \(question)"])
    // A selection of its own is none to be mistaken for another.
    try run("households where reference = \"91-2021-0002\" set rent = 500 €", confirm: no)
    #expect(asked == 1)
  }

  @Test func `verbs ask with the whole statement and act on yes only`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("households where stage = assignation", name: "t", reading: .shell)
    var asked: [ChangeReport] = []
    let error = #expect(throws: PalierError.self) {
      try session.run("set rent = 500 €", name: "t", reading: .shell) { reports in
        asked += reports
        return false
      }
    }
    #expect(error?.status == .refused)
    #expect(asked.first?.statement == "households where stage = assignation set rent = 500 €")
    #expect(asked.first?.changedRows == 2)
    #expect(store.output.reports.isEmpty)
    try session.run(
      "households where stage = assignation set rent = 500 €",
      name: "t",
      reading: .shell
    ) { _ in true }
    #expect(store.output.reports.first?.isPreview == false)
  }

  @Test func `a line that begins with and says how to go on`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run("households show reference", name: "t", reading: .shell)
    for (line, word) in [("and debt > 1 €", "where"), ("et dette > 1 €", "dont")] {
      let error = #expect(throws: PalierError.self) {
        try session.run(line, name: "t", reading: .shell)
      }
      let problem = try #require(error?.problems.first)
      #expect(problem.code == "and-at-head")
      #expect(problem.correction?.replacement == word)
    }
  }

  @Test(arguments: [
    ("evry", "\"Évry-Courcouronnes\""), ("massy", "\"Massy\""), ("Masy", "\"Massy\""),
  ])
  func `a name that no row has is corrected to the nearest at one key`(
    typed: String,
    correction: String
  ) throws {
    let store = try SmallStore(
      """
      create commune { code: "91228", name: "Évry-Courcouronnes" }
      create commune { code: "91377", name: "Massy" }
      """
    )
    let error = #expect(throws: PalierError.self) {
      try store.session().run(
        "households where commune = \"\(typed)\"",
        name: "t",
        reading: .shell
      )
    }
    #expect(error?.problems.first?.correction?.replacement == correction)
  }

  @Test func `the selection before comes back and is refined from there`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run("households show reference", name: "t", reading: .shell)
    try session.run("where stage = cfp", name: "t", reading: .shell)
    let earlier = try #require(session.goBack())
    #expect(earlier == "households show reference")
    try session.run(earlier, name: "t", reading: .shell)
    #expect(
      store.output.text.hasSuffix("91-2021-0003\r\n")
        || store.output.text.hasSuffix("91-2021-0003\n")
    )
    #expect(session.goBack() == nil)
  }

  @Test func `all rows of the last answer are shown on request`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.presentation.rowLimit = 1 }
    try session.run("households", name: "t")
    #expect(store.output.text.contains("3 households, 1 shown"))
    #expect(!store.output.text.contains("91-2021-0003"))
    #expect(try session.repeatAnswer(showsAllRows: true))
    #expect(store.output.text.contains("91-2021-0003"))
    #expect(session.options.presentation.rowLimit == 1)
    #expect(try session.lastSQL()?.lowercased().hasPrefix("select") == true)
  }

  @Test(
    arguments: [
      ("households where", false), ("households", true), ("households where stage =", false),
      ("households where (stage = cfp", false), ("households where = 3", true),
    ])
  func `a text that wants more isn't complete`(text: String, isComplete: Bool) {
    #expect(Script(name: "", text: text).isComplete == isComplete)
  }
}
