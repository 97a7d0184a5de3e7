import Foundation
import Testing

/// The report that assembles the tables, as its user runs it.
struct ReportTests {
  private static let script = "bilan/bilan-etape.pal"

  private func report(_ ending: String, _ tongue: String = "en") throws -> (Data, DemoStore) {
    let store = try DemoStore()
    let file = store.file("bilan.\(ending)")
    let outcome = try store.run(
      Self.script,
      options: ["--output", file, "--tongue", tongue]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    // All that is said stands in the file.
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
    return (try Data(contentsOf: URL(filePath: file)), store)
  }

  @Test(arguments: ["html", "md", "txt"])
  func `the report holds the twenty tables with their sections and their notes`(
    _ ending: String
  ) throws {
    let text = String(decoding: try report(ending).0, as: UTF8.self)
    for number in 1...20 { #expect(text.contains("T\(number). "), "\(number)") }
    for figure in ["77", "126", "4,869", "3,883,200.00"] {
      #expect(text.contains(figure), "\(figure)")
    }
    #expect(text.contains("Without a result: 0 of 126."))
    #expect(text.contains("196 000"))
    if ending == "html" {
      #expect(text.contains("<svg"))
      #expect(text.contains("@media print"))
      #expect(text.components(separatedBy: "<table>").count == 21)
      #expect(!text.contains("<script"))
      #expect(!text.contains("http:") && !text.contains("https:"))
    }
  }

  @Test func `the tables of the report are those that each script gives alone`() throws {
    let store = try DemoStore()
    let whole = try store.run(Self.script).output
    for script in BilanTests.scripts where !script.hasPrefix("t14") {
      let alone = try store.run("bilan/\(script)").output
      #expect(whole.contains(alone), "\(script)")
    }
  }

  @Test func `the days of the report are the days of its tables`() throws {
    let store = try DemoStore()
    let outcome = try store.run(
      Self.script,
      ["closing": "2022-06-30", "year": "2020"],
      options: ["--format", "markdown"]
    )
    #expect(outcome.output.contains("Files taken in charge by 2022-06-30, by result of contact"))
    #expect(outcome.output.contains("Case commission in 2019 and 2020"))
    #expect(outcome.output.contains("Open files on 2022-10-10, by progress"))
  }

  @Test func `a workbook of the report can be read again`() throws {
    let (data, store) = try report("xlsx", "fr")
    #expect(data.starts(with: [0x50, 0x4B]))
    let file = store.file("bilan.xlsx")
    let preview = try Command.run([
      "import", store.path, file, "--as", "communes", "--sheet", "T15. Means of the territories",
      "--preview",
    ])
    #expect(preview.errors.contains("code → code"), "\(preview.errors)")
  }

  @Test(arguments: ["csv", "json"])
  func `a format of one answer refuses the report before it starts`(_ format: String) throws {
    let store = try DemoStore()
    let outcome = try store.run(Self.script, options: ["--format", format])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("one answer"))
  }

  @Test func `a report that fails leaves no file`() throws {
    let store = try DemoStore()
    let script = store.file("broken.pal")
    try "title \"T\"\nhouseholds take 1\nfail \"enough\""
      .write(toFile: script, atomically: true, encoding: .utf8)
    let file = store.file("broken.html")
    let outcome = try Command.run(["run", script, "--store", store.path, "--output", file])
    #expect(outcome.status == 4)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `safe mode runs no other text`() throws {
    let store = try DemoStore()
    let outcome = try store.run(Self.script, options: ["--safe"])
    #expect(outcome.status == 5)
    #expect(outcome.errors.contains("safe mode"))
    let told = try store.run(Self.script, options: ["--safe", "--tongue", "fr"])
    #expect(told.errors.contains("mode sûr"))
  }
}
