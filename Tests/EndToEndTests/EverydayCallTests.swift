import Foundation
import Testing

/// A call that is read without ArgumentParser means what ArgumentParser would have read in it.
struct EverydayCallTests {
  /// Options as people write them, in words apart; joined by `=`, ArgumentParser reads the call.
  @Test(arguments: [
    [], ["--format", "csv"], ["--format", "html"], ["--today", "2026-03-02"], ["--tongue", "fr"],
    ["--tongue", "en"], ["--actor", "Bouleau"], ["--color", "always"], ["--color", "never"],
    ["--dry-run"], ["--read-only"], ["--safe"], ["--quiet"], ["--create"], ["--excel-fr"],
    ["--format", "csv", "--excel-fr", "--tongue", "fr", "--read-only"],
  ])
  func `options in words apart and joined by = give the same answer`(options: [String]) throws {
    let statements = [
      "households where reference = \"77-2022-000310\" set note = \"Lu\"",
      "households where reference = \"77-2022-000310\" show reference, note, debt, today",
      "history take 3", "export households take 1 to \"out.csv\"",
    ]
    let apart = try outcome(options, statements.flatMap { ["-c", $0] })
    let joined = try outcome(
      EverydayCallTests.joined(options),
      statements.map { "--command=\($0)" }
    )
    #expect(apart == joined)
  }

  @Test(arguments: [
    ["--format", "nothing"], ["--today", "soon"], ["--color", "blue"], ["--tongue", "de"],
    ["--nonsense"], ["--format"], ["--actor", "--quiet"], ["another.palier"],
    ["--store", "other.palier"], ["-x"],
  ])
  func `what an option can't take is refused as ever`(options: [String]) throws {
    let store = try DemoStore()
    let outcome = try Command.run([store.path, "-c", "households take 1"] + options)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `the last of an option given twice holds`() throws {
    let store = try DemoStore()
    let question = "households take 1 show reference"
    let twice = try store.ask(question, options: ["--format", "table", "--format", "csv"])
    let once = try store.ask(question, options: ["--format", "csv"])
    #expect(twice.output == once.output)
  }

  private func outcome(_ options: [String], _ statement: [String]) throws -> [String] {
    let store = try DemoStore()
    let outcome = try Command.run([store.path] + options + statement)
    return [outcome.output, outcome.errors, "\(outcome.status)"]
      .map { $0.replacing(store.folder.path(), with: "") }
  }

  private static func joined(_ options: [String]) -> [String] {
    var joined: [String] = []
    for word in options {
      if word.hasPrefix("--") {
        joined.append(word)
      } else {
        joined[joined.count - 1] += "=\(word)"
      }
    }
    return joined
  }
}
