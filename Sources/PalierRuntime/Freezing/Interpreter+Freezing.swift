package import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSemantics
package import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Runs a script that only asks, keeps what it gave under a name, and gives out what was kept.
  ///
  /// - Throws: What is wrong with the script, why it can't be frozen, or that the name is taken; the
  ///   store is then as before.
  package func freeze(
    script source: SourceText,
    parameters given: [String: String] = [:],
    as name: String,
    ask: ((ParameterRequest) throws -> String?)? = nil
  ) throws {
    try requireFreezes()
    try findWorker()
    defer { logConsultations() }
    let name = try freezeName(name)
    let statements = try prepared(source, given, ask: ask)
    defer { parameters = [:] }
    let privacy = FreezePrivacy(dictionary: dictionary)
    var check = FreezeCheck(privacy)
    check.check(statements, source)
    guard check.problems.isEmpty else { throw RunFailure.wrongTexts(check.problems) }
    let today = try today()
    let recorder = FreezeRecorder(passingOn: output, pseudonyms: try Pseudonyms(privacy))
    let kept: Freeze = try recording(with: recorder) {
      try store.transaction(isDryRun: settings.isDryRun) { transaction in
        try refuseTaken(name, transaction)
        let run = Run(
          source: source,
          today: today,
          reader: transaction,
          transaction: nil,
          isPreview: false
        )
        for statement in statements { try execute(statement, run) }
        let report = FrozenReport(
          script: source.name.split(separator: "/").last.map(String.init) ?? source.name,
          scriptDigest: StoreDigest.hex(of: String(decoding: source.utf8, as: UTF8.self)),
          today: today.iso,
          parameters: parameterValues(of: statements),
          parts: recorder.parts
        )
        return try transaction.keep(freeze: name, content: report.bytes, actor: settings.actor)
      }
    }
    try replay(try report(of: kept))
  }

  /// Gives out once more what was kept under a name; whether the script that is said to have given it
  /// is still the same, true where none is named.
  package func replay(frozen name: String, of source: SourceText? = nil) throws -> Bool {
    let report = try report(of: try freeze(named: name))
    try replay(report)
    guard let source else { return true }
    let digest = StoreDigest.hex(of: String(decoding: source.utf8, as: UTF8.self))
    return digest == report.scriptDigest
  }

  /// The freeze of a name.
  package func freeze(named name: String) throws -> Freeze {
    try requireFreezes()
    let freezes = try store.read { try $0.freezes() }
    let folded = TextForm.folded(name)
    if let found = freezes.first(where: { TextForm.folded($0.name) == folded }) { return found }
    let near = EditDistance.nearest(to: folded, among: freezes.map { TextForm.folded($0.name) })
      .first.flatMap { near in freezes.first { TextForm.folded($0.name) == near }?.name }
    let hint = near.map { Message("; there is '\($0)'", " ; il y a « \($0) »") }
    throw RunFailure.refused(
      Message(
        "there is no freeze '\(name)'\(hint?.english ?? "")",
        "il n'y a pas d'arrêté « \(name) »\(hint?.french ?? "")"
      )
    )
  }

  /// What a freeze holds.
  ///
  /// - Throws: That it isn't what was kept.
  package func report(of freeze: Freeze) throws -> FrozenReport {
    guard freeze.isSound, let report = try? FrozenReport(bytes: freeze.content) else {
      throw RunFailure.refused(
        Message(
          "the freeze '\(freeze.name)' isn't what was kept: its hash differs from the journal's",
          "l'arrêté « \(freeze.name) » n'est pas ce qui a été conservé : son empreinte diffère de "
            + "celle du journal"
        )
      )
    }
    return report
  }

  /// Writes a report to the output.
  private func replay(_ report: FrozenReport) throws {
    guard !settings.holdsOneAnswer || report.answers <= 1 else {
      throw RunFailure.refused(
        Message(
          "this format holds one answer, and the freeze holds \(report.answers)",
          "ce format contient une réponse, et l'arrêté en contient \(report.answers)"
        )
      )
    }
    for part in report.parts {
      switch part {
      case .title(let text): try output.title(text)
      case .section(let text): try output.section(text)
      case .said(let text): try output.say(text)
      case .answer(let table):
        var writer = try output.writer()
        try writer.begin(
          ResultHeading(
            columns: table.columns,
            entity: table.entity,
            caption: table.caption,
            chart: table.chart
          )
        )
        for line in table.lines { try writer.write(line) }
        try writer.end(ResultClosing(notes: table.notes))
      }
    }
  }

  /// A name as it is kept, of one line and some length.
  private func freezeName(_ name: String) throws -> String {
    let name = TextForm.typographic(name)
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isPlain, name.contains(where: { !$0.isWhitespace }), name.count <= 60 else {
      throw RunFailure.refused(
        Message(
          "a freeze has a name of one line and 60 characters at most",
          "un arrêté porte un nom d'une ligne et d'au plus 60 caractères"
        )
      )
    }
    return name
  }

  private func refuseTaken(_ name: String, _ reader: StoreReader) throws {
    guard let taken = try reader.freeze(named: name) else { return }
    throw RunFailure.refused(
      Message(
        "there is a freeze '\(taken.name)' already, of \(taken.at): a freeze stays as it is",
        "il y a déjà un arrêté « \(taken.name) », du \(taken.at) : un arrêté reste tel quel"
      )
    )
  }

  private func recording<Result>(
    with recorder: FreezeRecorder,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let outer = output
    output = recorder
    defer { output = outer }
    return try body()
  }

  private func parameterValues(of statements: [CheckedStatement]) -> [FrozenReport.Parameter] {
    statements.compactMap { statement in
      guard case .param(let variable, _) = statement.kind, case .value(let type) = variable.type,
        case .value(let value)? = held[variable.id]
      else { return nil }
      return FrozenReport.Parameter(name: variable.name, value: said(value, type))
    }
  }
}
