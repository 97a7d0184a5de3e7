import Foundation
import Testing

/// The public files of the national statistics office; `PALIER_DATA` names their folder.
private let data = ProcessInfo.processInfo.environment["PALIER_DATA"].map { URL(filePath: $0) }

struct WorkbookTests {
  @Test(arguments: ["en", "fr"])
  func `what is exported to a workbook is imported as the same rows`(_ tongue: String) throws {
    let store = try DemoStore()
    let copy = store.file("copie.palier")
    let lists = [
      ("epcis", "epcis sort by code show code, name, kind"),
      (
        "communes",
        "communes sort by code show code, name, department, region, kind, population, epci"
      ),
      ("landlords", "landlords sort by name, kind show name, kind"),
    ]
    for (name, question) in lists {
      let file = store.file("\(name).xlsx")
      let exported = try store.ask(
        "\(question) export to \"\(file)\"",
        options: ["--tongue", tongue]
      )
      #expect(exported.status == 0, "\(exported.errors)")
      let imported = try Command.run(["import", copy, file, "--as", name])
      #expect(imported.status == 0, "\(imported.errors)")
      let answer = try Command.run([copy, "--format", "csv", "-c", question])
      #expect(answer.output == (try store.ask(question, options: ["--format", "csv"]).output))
      #expect(answer.output.split(whereSeparator: \.isNewline).count > 5)
    }
    #expect(try Command.run(["verify", copy]).status == 0)
  }

  @Test func `days and amounts of a workbook are those of the store, which has nothing to change`()
    throws
  {
    let store = try DemoStore()
    let file = store.file("dettes.xlsx")
    let question =
      "households where debt is known sort by reference take 50 "
      + "show reference, debt, debt_on, stage, stage_on, commune.code"
    let exported = try Command.run(["export", store.path, question, file])
    #expect(exported.status == 0, "\(exported.errors)")
    let again = try Command.run(
      ["import", store.path, file, "--as", "households", "--preview", "--tongue", "en"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains("50 rows: 0 new, 0 completed, 50 unchanged, 0 rejected"))
  }

  @Test func `the same answer is the same file`() throws {
    let store = try DemoStore()
    let question = "households group by stage show count, sum(debt)"
    let files = ["un.xlsx", "deux.xlsx"].map(store.file)
    for file in files {
      #expect(try store.ask("\(question) export to \"\(file)\"").status == 0)
    }
    let bytes = try files.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0].starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func `a workbook goes to a pipe, that of one text`() throws {
    let store = try DemoStore()
    let piped = try Command.run(
      ["run", "-", "--store", store.path, "--format", "xlsx"],
      input: "landlords take 2"
    )
    #expect(piped.status == 0, "\(piped.errors)")
    #expect(piped.output.hasPrefix("PK"))
    let two = try store.ask("landlords take 2", "landlords take 3", options: ["--format", "xlsx"])
    #expect(two.status == 2)
  }

  @Test func `a sheet is named, and a name that isn't there is told with those that are`() throws {
    let store = try DemoStore()
    let file = store.file("dettes.xlsx")
    let question = "households take 3 show reference, debt"
    #expect(try Command.run(["export", store.path, question, file]).status == 0)
    let refused = try Command.run(
      ["import", store.path, file, "--as", "households", "--sheet", "Dettes", "--tongue", "en"])
    #expect(refused.status == 3)
    #expect(refused.errors.contains("no sheet of that name; its sheets are: "))
  }

  @Test(.enabled(if: data != nil, "PALIER_DATA doesn't name the folder of public files"))
  func `the list of intercommunal bodies is imported as it is published`() throws {
    let folder = try #require(data).appending(path: "insee")
    let store = try DemoStore()
    let path = store.file("communes.palier")
    let list = folder.appending(path: "epcicom.xlsx").path()
    func imported(_ file: String, as entity: String) throws -> Command.Outcome {
      try Command.run(["import", path, file, "--as", entity, "--tongue", "en"])
    }
    let communes = folder.appending(path: "communes.csv").path()
    #expect(try imported(communes, as: "communes").status == 0)
    // Which body is which has to be known first.
    let early = try imported(list, as: "communes")
    #expect(early.status != 0)
    #expect(early.errors.contains("--as epcis"))
    let bodies = try imported(list, as: "epcis")
    #expect(bodies.errors.contains("34,871 rows: 1255 new, 0 completed, 0 unchanged, 0 rejected"))
    let links = try imported(list, as: "communes")
    #expect(links.errors.contains("34,871 rows: 0 new, 34871 completed, 0 unchanged, 0 rejected"))
    let counted = try Command.run([
      path, "--format", "csv", "-c",
      "communes where department = \"91\" and epci is known group by epci show count sort by count desc",
    ])
    let sizes = counted.output.split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").last.flatMap { Int($0) } }
    #expect(sizes == [37, 27, 21, 21, 16, 15, 15, 14, 11, 9, 6, 1, 1])
  }
}
