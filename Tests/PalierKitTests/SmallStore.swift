import Foundation
import PalierKit
import Synchronization

/// A store of three households, or of other rows, in a folder of its own, removed with the object.
final class SmallStore {
  let folder: String
  let path: String
  let output = RecordedOutput()

  /// The stores of the same rows, which are made once, as that takes far longer than a copy.
  private static let made = Mutex<[String: Data]>([:])

  static let households = """
    create household { reference: "91-2021-0001", stage: assignation, debt: 4 200 €, tenant: "Bouleau" }
    create household { reference: "91-2021-0002", stage: cfp, debt: 900 €, tenant: "Frêne" }
    create household { reference: "91-2021-0003", stage: assignation, tenant: "Tremble" }
    """

  init(_ rows: String = SmallStore.households) throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("palier-kit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    path = folder + "/small.palier"
    if let bytes = SmallStore.made.withLock({ $0[rows] }) {
      try bytes.write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      return
    }
    let output = RecordedOutput()
    let session = try Session(creating: path, options: SmallStore.options(), output: output)
    try session.run(rows, name: "test")
    try session.close()
    if let refusal = output.reports.flatMap(\.refusals).first { throw Refused(refusal: refusal) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    SmallStore.made.withLock { $0[rows] = bytes }
  }

  /// A row of the test that the rules of the work refuse.
  private struct Refused: Error {
    let refusal: ChangeReport.Remark
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func options(
    format: AnswerFormat = .table,
    tongue: Tongue = .english
  ) -> SessionOptions {
    var options = SessionOptions(
      actor: "tester",
      format: format,
      presentation: Presentation(tongue: tongue)
    )
    options.today = Day("2022-10-10")
    return options
  }

  func session(_ change: (inout SessionOptions) -> Void = { _ in }) throws -> Session {
    var options = SmallStore.options()
    change(&options)
    return try Session(opening: path, options: options, output: output)
  }

  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func contents(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }
}
