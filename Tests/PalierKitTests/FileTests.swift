import Foundation
import PalierKit
import Testing

@Suite struct FileTests {
  @Test func `a preview of an import writes nothing and an import does`() throws {
    let store = try SmallStore()
    let file = try store.file(
      "in.csv",
      "reference;stage;debt;tenant\n91-2021-0009;cfp;1200,50;Orme\n"
    )
    let preview = try store.session { $0.isDryRun = true }
    let request = ImportRequest(path: file, entity: "ménages")
    let told = try preview.importFile(request)
    #expect(told.created == 1)
    #expect(told.isPreview)
    try preview.close()
    let session = try store.session { $0.format = .csv }
    let done = try session.importFile(request)
    #expect(done.isWritten && done.created == 1)
    try session.run("households show count", name: "t")
    #expect(store.output.text.contains("4"))
  }

  @Test func `a row that can't be imported keeps all out and is written apart`() throws {
    let store = try SmallStore()
    let file = try store.file(
      "in.csv",
      "reference;stage;debt;tenant\n91-2021-0009;cfp;1200;Orme\n91-2021-0010;cfp;abc;If\n"
    )
    let session = try store.session()
    var request = ImportRequest(path: file, entity: "household")
    request.rejectsPath = store.folder + "/rejects.csv"
    let summary = try session.importFile(request)
    #expect(!summary.isWritten)
    #expect(summary.rejected.map(\.line) == [3])
    #expect(try store.contents("rejects.csv").contains("91-2021-0010"))
    request.acceptsPart = true
    #expect(try session.importFile(request).isWritten)
  }

  @Test func `an unknown entity is the caller's mistake`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.importFile(ImportRequest(path: "x.csv", entity: "houshold"))
    }
    #expect(error?.status == .usage)
    #expect(error?.message.english.contains("household") == true)
  }

  @Test func `an export takes the format of its ending`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.export("households show reference", to: store.folder + "/out.json")
    #expect(try store.contents("out.json").hasPrefix("["))
    #expect(store.output.bytes.isEmpty)
  }

  @Test func `an answer that fails leaves no file`() throws {
    let store = try SmallStore()
    let session = try store.session()
    #expect(throws: PalierError.self) {
      try session.export("households where stge = cfp", to: store.folder + "/out.csv")
    }
    #expect(!FileManager.default.fileExists(atPath: store.folder + "/out.csv"))
  }

  @Test func `a backup is restored to the same rows and verified sound`() throws {
    let store = try SmallStore()
    let copy = store.folder + "/copy.palier"
    let again = store.folder + "/again.palier"
    try store.session().backup(to: copy)
    try Session.restore(copy, to: again)
    let output = RecordedOutput()
    let session = try Session(
      opening: again,
      options: SmallStore.options(format: .csv),
      output: output
    )
    try session.run("households show count", name: "t")
    #expect(output.text.split(whereSeparator: \.isNewline).last == "3")
    let summary = try session.verify()
    #expect(summary.isSound, "\(summary.findings)")
    let error = #expect(throws: PalierError.self) { try Session.restore(copy, to: again) }
    #expect(error?.status == .failed)
  }

  @Test func `a statement that imports rejected rows keeps nothing`() throws {
    let store = try SmallStore()
    let path = try store.file("register.csv", "reference,stage\n91-2021-0100,nothing\n")
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run("import \"\(path)\" as households", name: "t")
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.code == "rows-rejected")
    #expect(problem.message.french.hasPrefix("1 ligne de « "))
    #expect(problem.message.french.hasSuffix("ne peut être importée"))
    try session.run("assert count(households) = 3", name: "t")
  }

  @Test func `a row that the damaged store can't find is its error`() throws {
    let store = try SmallStore()
    let session = try store.session()
    let file = try FileHandle(forUpdating: URL(filePath: store.path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4_096)
    try file.write(contentsOf: Data(count: Int(size) - 4_096))
    try file.close()
    let error = #expect(throws: PalierError.self) {
      try session.run("households where commune = \"Massy\"", name: "t")
    }
    #expect(error?.problems.map(\.code) == ["store"])
  }
}
