import Foundation
import Glibc
import Testing

/// Work that takes long: what is seen of it, and what is left when it is stopped.
@Suite(.serialized)
struct LongWorkTests {
  /// A register of so many rows that there is time to stop its import.
  private static let register: String = {
    var text = "Référence;Nom;Prénom;Date de saisine;Stade;Dette\n"
    for row in 0..<30_000 {
      let day = row % 27 + 11
      text += "91-2022-\(100_000 + row);ORME\(row % 997);Lin;\(day % 28 + 1)/03/2022;"
      text += "assignation;\(1_000 + row % 9_000),50 €\n"
    }
    return text
  }()

  private func file(_ store: DemoStore) throws -> String {
    let path = store.file("registre.csv")
    try Self.register.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func expectUntouched(_ store: DemoStore) throws {
    let verified = try Command.run(["verify", store.path])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    #expect(try store.rows("households show count") == [["598"]])
    #expect(try store.rows("households where reference ~ \"91-2022-1\" show count") == [["0"]])
  }

  @Test(
    arguments: [
      (40, "en", "comparing with the store"), (80, "fr", "comparaison avec la base"),
      (200, "en", "comparing with the store"),
    ]
  )
  func `a terminal tells how far an import is, on one line, and Ctrl-C leaves nothing of it`(
    columns: Int,
    tongue: String,
    stage: String
  ) throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      ["import", store.path, try file(store), "--as", "households", "--tongue", tongue],
      columns: columns,
      home: store.folder
    )
    let screen = try terminal.wait(for: stage, seconds: 30)
    #expect(screen.contains(" %"))
    #expect(columns == 40 || screen.contains("░"))
    Thread.sleep(forTimeInterval: 0.5)
    let lines = try terminal.visibleLines().filter { !$0.isEmpty }
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.allSatisfy { $0.count < columns })
    try terminal.press("C-c")
    let end = try terminal.wait(for: "ended 130")
    #expect(!end.contains("%"))
    try expectUntouched(store)
  }

  @Test func `an import that is killed while it writes leaves the store as it was`() throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      ["import", store.path, try file(store), "--as", "households", "--tongue", "en"],
      home: store.folder
    )
    try terminal.wait(for: "writing  ", seconds: 180)
    kill(try terminal.process(), SIGKILL)
    try terminal.wait(for: "ended 137")
    try expectUntouched(store)
  }

  @Test func `Ctrl-C in an import gives the prompt back at once, and the transaction goes on`()
    throws
  {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", "en"],
      columns: 120,
      home: store.folder
    )
    try terminal.wait(for: "> ")
    try terminal.enter("begin")
    try terminal.enter("households sort by reference take 1 set rent = 779,77 €")
    try terminal.wait(for: "1 household changed")
    try terminal.enter("import \"\(try file(store))\" as households")
    try terminal.wait(for: "░", seconds: 30)
    let begun = Date()
    try terminal.press("C-c")
    try terminal.enter("print \"back\"")
    try terminal.wait(for: "back\n")
    // A limit for a busy machine; Benchmarks/shell measures it.
    #expect(Date().timeIntervalSince(begun) < 3)
    try terminal.enter("commit")
    try terminal.enter("quit")
    try terminal.wait(for: "ended 0")
    try expectUntouched(store)
    #expect(try store.rows("households where rent = 779,77 € show count") == [["1"]])
  }

  @Test func `no store is left of an import that was to make one`() throws {
    let store = try DemoStore()
    let path = store.file("new.palier")
    let terminal = try Terminal(
      ["import", path, try file(store), "--as", "households", "--tongue", "en"],
      home: store.folder
    )
    try terminal.wait(for: "░", seconds: 30)
    try terminal.press("C-c")
    try terminal.wait(for: "ended 130")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a long question tells its time, and leaves nothing on the screen`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "fr"], home: store.folder)
    try terminal.wait(for: "> ")
    // Each household beside each: longer than anybody waits.
    let text = "ménages { si h.dette > 90000000 € { afficher \"x\" } }"
    try terminal.enter("pour chaque h dans ménages { pour chaque k dans \(text) }")
    try terminal.wait(for: "question en cours", seconds: 30)
    try terminal.wait(for: "1 s — Ctrl-C l'arrête", seconds: 30)
    try terminal.press("C-c")
    try terminal.wait(for: "arrêté à la demande")
    try terminal.enter("print \"revenu\"")
    #expect(!(try terminal.wait(for: "revenu\n").contains("en cours")))
  }

  @Test func `a pipe is told nothing of it`() throws {
    let store = try DemoStore()
    let rows = Self.register.split(separator: "\n").prefix(3_000).joined(separator: "\n")
    let path = store.file("registre.csv")
    try rows.write(toFile: path, atomically: true, encoding: .utf8)
    let begun = Date()
    let outcome = try Command.run(
      ["import", store.path, path, "--as", "households", "--tongue", "en", "--preview"]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("%") && !outcome.errors.contains("\u{1B}"))
    #expect(!outcome.errors.contains("\r"))
    // Shorter work than what is told of would prove nothing.
    #expect(Date().timeIntervalSince(begun) > 0.5)
  }
}
