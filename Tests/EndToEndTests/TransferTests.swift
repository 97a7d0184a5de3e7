import Foundation
import Testing

struct TransferTests {
  private static func parameters(_ store: DemoStore) -> [String: String] {
    ["operator": "Tout Azimut", "month": "2022-10", "folder": store.folder.path()]
  }

  private static let batch =
    "transfers where month = 2022-10 and operator = \"Tout Azimut\" and state = sent"

  @Test func `the month's script transfers, writes its file, and changes nothing when run again`()
    throws
  {
    let store = try DemoStore()
    let before = try store.rows("\(Self.batch) show count")[0][0]
    let first = try store.run("monthly-transfer.pal", Self.parameters(store))
    #expect(first.status == 0, "\(first.errors)")
    let sent = try store.rows("\(Self.batch) show household.reference")
    #expect(sent.count > (Int(before) ?? 0))
    let file = try Data(contentsOf: URL(filePath: store.file("transfert-2022-10.csv")))
    #expect(file.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    // New places and newly eligible cases don't reopen a batch that was sent.
    let grown = try store.ask(
      "quotas where month = 2022-10 and flow = monthly_transfer set volume = 99"
    )
    #expect(grown.status == 0, "\(grown.errors)")
    let second = try store.run("monthly-transfer.pal", Self.parameters(store))
    #expect(second.status == 0, "\(second.errors)")
    #expect(try store.rows("\(Self.batch) show household.reference") == sent)
    #expect(try Data(contentsOf: URL(filePath: store.file("transfert-2022-10.csv"))) == file)
    #expect(second.output.contains("nothing more to transfer"))
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `the agreement's stages decide, not the script`() throws {
    let wide = try DemoStore()
    let narrow = try DemoStore()
    let changed = try narrow.ask(
      "agreements set stages = (assignation)"
    )
    #expect(changed.status == 0, "\(changed.errors)")
    _ = try wide.run("monthly-transfer.pal", Self.parameters(wide))
    _ = try narrow.run("monthly-transfer.pal", Self.parameters(narrow))
    let question = "\(Self.batch) group by stage_sent show count"
    #expect(try wide.rows(question) != narrow.rows(question))
    #expect(try narrow.rows(question).allSatisfy { $0[0] == "assignation" })
  }

  @Test func `a dry run changes not a byte and writes no file`() throws {
    let store = try DemoStore()
    let before = try store.rows("transfers show count")
    let outcome = try store.run(
      "monthly-transfer.pal",
      Self.parameters(store),
      options: ["--dry-run"]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try store.rows("transfers show count") == before)
    #expect(!FileManager.default.fileExists(atPath: store.file("transfert-2022-10.csv")))
  }

  @Test func `the script runs from cron's bare environment`() throws {
    let store = try DemoStore()
    let script = Command.root.appending(path: "Examples/monthly-transfer.pal").path()
    let outcome = try Command.launch(
      "/usr/bin/env",
      [
        "-i", Command.path, "run", script, "--store", store.path, "--param",
        "operator=Tout Azimut", "--param", "month=2022-10", "--param",
        "folder=\(store.folder.path())",
      ]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: store.file("transfert-2022-10.csv")))
  }

  @Test func `killed anywhere, the store holds all of it or none, and a later run completes it`()
    throws
  {
    let whole = try DemoStore()
    _ = try whole.run("monthly-transfer.pal", Self.parameters(whole))
    let expected = try whole.rows("\(Self.batch) show household.reference")
    let bytes = try Data(contentsOf: URL(filePath: whole.file("transfert-2022-10.csv")))
    let script = Command.root.appending(path: "Examples/monthly-transfer.pal").path()
    var killed = 0
    for (call, points) in [
      ("pwrite64", 1...400), ("write", 1...40), ("fdatasync", 1...8), ("fsync", 1...8),
      ("rename,renameat,renameat2,linkat", 1...3), ("unlink,unlinkat", 1...4),
    ] {
      // Spread over the calls that there are: every one of the rare ones, some of the many.
      var point = points.lowerBound
      while point <= points.upperBound {
        let store = try DemoStore()
        let before = try store.rows("\(Self.batch) show household.reference")
        let outcome = try Command.launch(
          "/usr/bin/strace",
          [
            "-f", "-qq", "-o", store.file("trace"), "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=SIGKILL:when=\(point)", Command.path, "run", script,
            "--store", store.path, "--param", "operator=Tout Azimut", "--param",
            "month=2022-10", "--param", "folder=\(store.folder.path())",
          ]
        )
        guard outcome.status != 0 else { break }
        killed += 1
        let file = URL(filePath: store.file("transfert-2022-10.csv"))
        let after = try store.rows("\(Self.batch) show household.reference")
        #expect(after == before || after == expected, "\(call) \(point)")
        if FileManager.default.fileExists(atPath: file.path()) {
          #expect(after == expected, "\(call) \(point): a file without its commit")
          #expect(try Data(contentsOf: file) == bytes)
        }
        let later = try store.run("monthly-transfer.pal", Self.parameters(store))
        #expect(later.status == 0, "\(call) \(point): \(later.errors)")
        #expect(try store.rows("\(Self.batch) show household.reference") == expected)
        #expect(try Data(contentsOf: file) == bytes, "\(call) \(point)")
        #expect(try Command.run(["verify", store.path]).status == 0, "\(call) \(point)")
        point += call == "pwrite64" ? 7 : call == "write" ? 3 : 1
      }
    }
    #expect(killed >= 40)
  }
}
