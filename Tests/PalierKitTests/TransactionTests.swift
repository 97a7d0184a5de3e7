import Foundation
import PalierKit
import Testing

@Suite struct TransactionTests {
  private func count(_ store: SmallStore, _ condition: String) throws -> String {
    let output = RecordedOutput()
    let session = try Session(
      opening: store.path,
      options: SmallStore.options(),
      output: output
    )
    try session.run("print count(households where \(condition))", name: "count")
    return output.said.last ?? ""
  }

  @Test func `what a transaction did is seen by others only once it is committed`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("begin", name: "t")
    #expect(session.isInTransaction)
    try session.run("households set rent = 500 €\nhouseholds set address = \"Aulnes\"", name: "t")
    try session.run("print count(households where rent = 500 €)", name: "t")
    #expect(store.output.said == ["3"])
    #expect(try count(store, "rent is known") == "0")
    try session.run("commit", name: "t")
    #expect(!session.isInTransaction)
    #expect(try count(store, "rent = 500 € and address = \"Aulnes\"") == "3")
    try session.run("undo", name: "t")
    #expect(try count(store, "rent is known or address = \"Aulnes\"") == "0")
    #expect(try session.verify().isSound)
  }

  @Test func `a rollback takes all of it back, and its files are never seen`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let path = store.folder + "/out.csv"
    try session.run("begin\nhouseholds set rent = 500 €", name: "t")
    try session.run("households export to \"\(path)\"", name: "t")
    #expect(!FileManager.default.fileExists(atPath: path))
    try session.run("rollback", name: "t")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try count(store, "rent is known") == "0")
    let left = try FileManager.default.contentsOfDirectory(atPath: store.folder)
    #expect(!left.contains { $0.contains("out.csv") })
    #expect(try session.verify().isSound)
  }

  @Test func `a file of a transaction appears with its commit`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let path = store.folder + "/out.csv"
    try session.run("begin\nhouseholds export to \"\(path)\"\ncommit", name: "t")
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `a statement that fails takes only itself back`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("begin\nhouseholds set rent = 500 €", name: "t")
    #expect(throws: PalierError.self) {
      try session.run(
        "for each h in households { h set rent = 1 €; assert count(households) = 9 }",
        name: "t"
      )
    }
    #expect(session.isInTransaction)
    try session.run("commit", name: "t")
    #expect(try count(store, "rent = 500 €") == "3")
  }

  @Test(
    arguments: [
      ("commit", ""), ("rollback", ""), ("begin", "begin"), ("undo", "begin"), ("redo", "begin"),
    ])
  func `a word that has no place is refused with its reason`(
    _ word: String,
    _ before: String
  ) throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(before, name: "t")
    let error = #expect(throws: PalierError.self) { try session.run(word, name: "t") }
    #expect(error?.status == .refused)
    #expect(error?.message.french.isEmpty == false)
  }

  @Test func `another session reads, and is told at once that it can't write`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("begin\nhouseholds set rent = 500 €", name: "t")
    let other = try Session(
      opening: store.path,
      options: SmallStore.options(),
      output: RecordedOutput()
    )
    try other.run("households", name: "o")
    let start = ContinuousClock().now
    for text in ["households set rent = 1 €", "begin"] {
      let error = #expect(throws: PalierError.self) { try other.run(text, name: "o") }
      #expect(error?.status == .failed)
      #expect(error?.message.english.contains("holds a transaction open") == true)
    }
    #expect(ContinuousClock().now - start < .seconds(5))
    try session.run("rollback", name: "t")
    try other.run("households set rent = 1 €", name: "o")
    #expect(try count(store, "rent = 1 €") == "3")
  }

  @Test func `a session that ends takes its open transaction back`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("begin\nhouseholds set rent = 500 €", name: "t")
    try session.close()
    #expect(try count(store, "rent is known") == "0")
  }

  @Test func `a script holds none of these words`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run(Script(name: "s.pal", text: "begin\nhouseholds set rent = 1 €\ncommit\n"))
    }
    #expect(error?.status == .wrongText)
    #expect(error?.problems.map(\.code) == ["not-here", "not-here"])
  }
}
