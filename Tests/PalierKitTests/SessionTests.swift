import Foundation
import PalierKit
import Testing

@Suite struct SessionTests {
  /// How many households a session counts.
  private func count(_ store: SmallStore, _ question: String = "households") throws -> String {
    let output = RecordedOutput()
    let session = try Session(
      opening: store.path,
      options: SmallStore.options(format: .csv),
      output: output
    )
    try session.run("\(question) show count", name: "test")
    return output.text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
  }

  @Test func `answers go to the output as bytes and end once each`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(
      "households where stage = assignation sort by reference show reference",
      name: "test"
    )
    let lines = store.output.text.split(whereSeparator: \.isNewline)
    #expect(lines == ["reference", "91-2021-0001", "91-2021-0003"])
    #expect(store.output.answers == 1)
    #expect(store.output.said.isEmpty && store.output.warned.isEmpty)
  }

  @Test(
    arguments: [
      ("households where stge = cfp", RunStatus.wrongText, "unknown-"),
      ("households where", .wrongText, ""),
      ("assert count(households) = 7", .checkFailed, "assert"),
      ("fail \"no\"", .checkFailed, "failed"),
    ])
  func `a failure has the status of its kind`(
    text: String,
    status: RunStatus,
    code: String
  ) throws {
    let session = try SmallStore().session()
    let error = #expect(throws: PalierError.self) { try session.run(text, name: "t") }
    #expect(error?.status == status)
    #expect(error?.problems.first?.code.hasPrefix(code) == true)
    #expect(error?.rendered(Presentation()).contains("t:1:") == true)
  }

  @Test func `a store that isn't there fails while running`() {
    let error = #expect(throws: PalierError.self) {
      try Session(
        opening: "/nowhere/x.palier",
        options: SmallStore.options(),
        output: RecordedOutput()
      )
    }
    #expect(error?.status == .failed)
  }

  @Test func `a store open for reading refuses verbs`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.isReadOnly = true }
    let error = #expect(throws: PalierError.self) {
      try session.run("households set rent = 500 €", name: "t")
    }
    #expect(error?.status == .refused)
    #expect(try count(store, "households where rent is known") == "0")
  }

  @Test func `safe mode writes no file`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.isSafe = true }
    let path = store.folder + "/out.csv"
    for attempt in 0...1 {
      let error = #expect(throws: PalierError.self) {
        if attempt == 0 {
          try session.run("households export to \"\(path)\"", name: "t")
        } else {
          try session.export("households", to: path)
        }
      }
      #expect(error?.status == .refused)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an output that fails stops the text and is told as the cause`() throws {
    struct Gone: Error {}
    let store = try SmallStore()
    let session = try store.session()
    store.output.failure = Gone()
    let error = #expect(throws: PalierError.self) { try session.run("households", name: "t") }
    #expect(error?.cause is Gone)
  }

  @Test func `a script is done whole or not at all`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let script = Script(
      name: "s.pal",
      text: """
        households where reference = "91-2021-0001" set rent = 500 €
        assert count(households) = 4, "too few"
        """
    )
    let error = #expect(throws: PalierError.self) { try session.run(script) }
    #expect(error?.status == .checkFailed)
    #expect(error?.message.english == "too few")
    #expect(try count(store, "households where rent is known") == "0")
  }

  @Test func `a script takes its parameters and refuses others`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    let script = Script(
      name: "s.pal",
      text: """
        param least: money = 1000 €
        households where debt > least show reference
        """
    )
    try session.run(script, parameters: ["least": "5000 €"])
    #expect(store.output.text.split(whereSeparator: \.isNewline) == ["reference"])
    let error = #expect(throws: PalierError.self) {
      try session.run(script, parameters: ["lest": "1 €"])
    }
    #expect(error?.status == .wrongText)
    #expect(error?.problems.first?.code == "unknown-parameter")
  }

  @Test func `an output for programs holds one answer`() throws {
    let store = try SmallStore()
    let session = try store.session {
      $0.format = .json
      $0.holdsOneAnswer = true
    }
    try session.run("households", name: "t")
    let error = #expect(throws: PalierError.self) { try session.run("households", name: "t") }
    #expect(error?.status == .wrongText)
    #expect(store.output.answers == 1)
  }

  @Test func `a dry run tells what it would do and does nothing`() throws {
    let store = try SmallStore()
    let session = try store.session { $0.isDryRun = true }
    try session.run(
      "households where reference = \"91-2021-0001\" set rent = 500 €",
      name: "t"
    )
    let report = try #require(store.output.reports.first)
    #expect(report.isPreview)
    #expect(report.changes.contains { $0.field == "rent" && $0.new.contains("500") })
    #expect(report.rendered(Presentation()).contains("91-2021-0001"))
    #expect(try count(store, "households where rent is known") == "0")
  }

  @Test func `an interruption ends with its own status and keeps nothing`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run("households delete", name: "t") { _ in
        session.interrupter.interrupt()
        return true
      }
    }
    #expect(error?.status == .interrupted)
    #expect(try count(store) == "3")
  }
}
