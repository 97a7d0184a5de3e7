import Foundation
import Testing

@Suite(.serialized)
struct StatementTests {
  @Test func `a transaction is shown by the prompt, and leaving it is asked`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "en"], columns: 120, home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.enter("begin")
    try terminal.wait(for: "(transaction)> ")
    try terminal.enter("households sort by reference take 1 set rent = 779,77 €")
    try terminal.wait(for: "1 household changed")
    #expect(try store.rows("households where rent = 779,77 € show count")[0][0] == "0")
    try terminal.enter(".quit")
    try terminal.wait(for: "[y/N]")
    try terminal.enter("n")
    try terminal.enter("commit")
    try terminal.wait(for: "transaction kept")
    #expect(try store.rows("households where rent = 779,77 € show count")[0][0] == "1")
    try terminal.enter("begin")
    try terminal.enter("households where rent = 779,77 € set rent = 1 €")
    try terminal.wait(for: "\n1 household changed")
    try terminal.enter("quit")
    try terminal.wait(for: "[y/N]")
    try terminal.enter("y")
    try terminal.wait(for: "ended 0")
    #expect(try store.rows("households where rent = 779,77 € show count")[0][0] == "1")
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a text that uses another is checked across both files`() throws {
    let store = try DemoStore()
    let common = store.file("common.pal")
    let main = store.file("main.pal")
    try "function large(d: money): households = households where dept > d\n"
      .write(toFile: common, atomically: true, encoding: .utf8)
    try "use \"common.pal\"\nlarge(1000 €) show count\n"
      .write(toFile: main, atomically: true, encoding: .utf8)
    let wrong = try Command.run(["check", main])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("\(common):1:57"))
    #expect(wrong.errors.contains("\(main):1:5"))
    try "function large(d: money): households = households where debt > d\n"
      .write(toFile: common, atomically: true, encoding: .utf8)
    #expect(try Command.run(["check", main]).status == 0)
    let run = try Command.run(["run", main, "--store", store.path, "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("count\r\n"))
  }

  @Test func `statements that leave a transaction open fail and keep nothing`() throws {
    let store = try DemoStore()
    let outcome = try Command.run([
      store.path, "-c", "begin; households sort by reference take 1 set rent = 780,77 €",
    ])
    #expect(outcome.status == 3)
    #expect(try store.rows("households where rent = 780,77 € show count")[0][0] == "0")
  }

  @Test func `what is kept in the shell is there for scripts`() throws {
    let store = try DemoStore()
    let terminal = try Terminal([store.path, "--tongue", "fr"], home: store.folder)
    try terminal.wait(for: "> ")
    try terminal.enter("définir gros = ménages dont dette > 3000 € # à voir")
    try terminal.enter(".garder gros")
    try terminal.wait(for: "gardé avec la base")
    try terminal.enter(".définitions")
    try terminal.wait(for: "# à voir")
    #expect(try store.rows("gros show count")[0][0] != "0")
    try terminal.enter(".oublier gros")
    try terminal.wait(for: "plus gardé")
    #expect(try Command.run([store.path, "-c", "gros"]).status == 2)
  }
}
