import Foundation
import Testing

struct ExitStatusTests {
  @Test(
    arguments: [
      ("households take 1", 0), ("households where stage = asignation", 2), ("households where", 2),
      ("housholds", 2), ("assert 1 = 2, \"no\"", 4), ("assert 2 = 2", 0), ("fail \"here\"", 4),
      ("households where commune = \"Nulle-Part\"", 3), ("print 9000000000000 * 9000000000000", 3),
      ("households take 1 export to \"/nowhere/x.csv\"", 3),
    ] as [(String, Int32)]
  )
  func `a statement ends with its exit status`(_ statement: String, _ status: Int32) throws {
    let store = try DemoStore()
    let outcome = try store.ask(statement)
    #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
    if status != 0 { #expect(!outcome.errors.isEmpty) }
  }

  @Test func `wrong use of the command is 1, and a missing store says so`() throws {
    let store = try DemoStore()
    #expect(try Command.run(["--no-such-option"]).status == 1)
    #expect(try Command.run(["verify"]).status == 1)
    let absent = try Command.run([store.file("absent.palier"), "-c", "households"])
    #expect(absent.status == 3)
    #expect(!FileManager.default.fileExists(atPath: store.file("absent.palier")))
  }

  @Test func `a read-only store refuses to write`() throws {
    let store = try DemoStore()
    let outcome = try store.ask(
      "households take 1 set rent = 700 €",
      options: ["--read-only"]
    )
    #expect(outcome.status == 5)
  }

  @Test func `several statements stop at the first error`() throws {
    let store = try DemoStore()
    let outcome = try store.ask("print 1", "assert false", "print 2")
    #expect(outcome.status == 4)
    #expect(outcome.output == "1\n")
  }

  @Test func `a crash leaves no trace and no image of the memory`() throws {
    let store = try DemoStore()
    let script = """
      cd "$2" && mkfifo input
      "$0" "$1" <input >said 2>&1 & pid=$!
      exec 3>input
      for turn in $(seq 200); do
        grep -Eq 'core file size +1 ' /proc/$pid/limits && break
        sleep 0.01
      done
      grep 'core file size' /proc/$pid/limits
      kill -SEGV $pid; wait $pid; echo "ended $?"; cat said; ls
      """
    let outcome = try Command.launch(
      "/bin/bash",
      ["-c", script, Command.path, store.path, store.folder.path()]
    )
    #expect(outcome.output.contains("ended 139"), "\(outcome.output)")
    let words = outcome.output.split(separator: " ").prefix(6)
    #expect(words == ["Max", "core", "file", "size", "1", "1"], "\(outcome.output)")
    #expect(!outcome.output.contains("Thread 0"), "\(outcome.output)")
    #expect(!outcome.output.contains("core\n"), "\(outcome.output)")
  }

  @Test func `answers go to the output, words to the errors`() throws {
    let store = try DemoStore()
    let outcome = try store.ask("warn \"attention\"", "print \"fait\"")
    #expect(outcome.output == "fait\n")
    #expect(outcome.errors.contains("attention"))
  }
}
