import Foundation
import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierPlan
import PalierRuntime
import PalierSemantics
import PalierStore
import PalierValues
import Testing

/// A store on a day, and the files that are imported into it.
final class ImportDesk {
  let store: CaseStore
  let dictionary = CaseDictionary.standard
  let today: CivilDate
  private let folder: String

  init(today iso: String = "2022-01-15", communes: Bool = true) throws {
    today = try day(iso)
    folder = NSTemporaryDirectory() + "palier-import-\(UUID().uuidString)"
    store = try CaseStore.create(
      at: folder + "/files.palier",
      dictionary: dictionary,
      createdOn: today
    )
    let derivations = CheckedDerivations(dictionary: dictionary)
    try store.setDerivations(
      try DerivationPlan.make(dictionary: dictionary, derivations: derivations),
      digest: "import"
    )
    if communes {
      try importText(ImportDesk.communes, of: "commune")
      try importText("code;nom\n91;Essonne\n", of: "territory")
    }
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  static let communes = """
    TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
    COM,91174,11,91,91D,911,0,CORBEIL ESSONNES,Corbeil-Essonnes,Corbeil-Essonnes,9106,
    COM,91228,11,91,91D,912,1,EVRY,Évry-Courcouronnes,Évry-Courcouronnes,9110,
    COMD,91228,,,,,1,EVRY,Évry,Évry,,91228
    COMD,91182,,,,,0,COURCOURONNES,Courcouronnes,Courcouronnes,,91228
    COM,91377,11,91,91D,913,0,MASSY,Massy,Massy,9113,
    COM,71288,27,71,71D,713,0,MASSY,Massy,Massy,7105,
    COM,91312,11,91,91D,913,1,IGNY,Igny,Igny,9109,
    """

  @discardableResult
  func importText(
    _ text: String,
    of entity: String = "household",
    given: String? = nil,
    options: ImportOptions = ImportOptions(),
    isPreview: Bool = false
  ) throws -> ImportReport {
    try importSource(
      ByteSource(bytes: Array(text.utf8), path: "sample.csv"),
      of: entity,
      given: given,
      options: options,
      isPreview: isPreview
    )
  }

  @discardableResult
  func importFile(
    _ path: String,
    of entity: String = "household",
    options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try importSource(try ByteSource(path: path), of: entity, options: options)
  }

  private func importSource(
    _ source: ByteSource,
    of entity: String,
    given: String? = nil,
    options: ImportOptions,
    isPreview: Bool = false
  ) throws -> ImportReport {
    let table = try ImportTable(
      try DelimitedText(source).records,
      of: try #require(dictionary.imported(named: entity)),
      dictionary: dictionary,
      given: try given.map { try SavedMapping(text: $0) }
    )
    return try store.importTable(
      table,
      header: JournalHeader(
        actor: "frene",
        statement: "import \"…\" as \(entity)",
        kind: .importing
      ),
      context: CaseworkContext(
        today: today,
        actor: "frene",
        dictionary: dictionary,
        digest: { StoreDigest.hex(of: $0) }
      ),
      options: options,
      isPreview: isPreview
    )
  }

  /// The rows of an entity in the order of recording.
  func rows(_ entity: String) throws -> [StoredRow] {
    try store.read { reader in
      // Identities rise from 1 and none was taken away.
      var rows: [StoredRow] = []
      while let row = try reader.row(entity, Int64(rows.count + 1)) { rows.append(row) }
      return rows
    }
  }

  /// How many rows of an entity have a value of a list.
  func count(_ entity: String, _ field: String, _ list: String, _ word: String) throws -> Int {
    let value = try member(list, word)
    return try rows(entity).count { $0[field] == value }
  }

  func household(_ reference: String) throws -> StoredRow {
    try store.read { reader in
      let id = try #require(try reader.find("household", "reference", .text(reference)).first)
      return try #require(try reader.row("household", id))
    }
  }

  func children(_ entity: String, of reference: String) throws -> [StoredRow] {
    let id = try household(reference).id
    return try store.read { try $0.children(entity, of: id) }
  }

  func member(_ enumeration: String, _ word: String) throws -> Value {
    let list = try #require(dictionary.enumeration(named: enumeration))
    return .member(try #require(list.value(named: word)).code)
  }
}

/// A day written as ISO has it.
func day(_ iso: String) throws -> CivilDate {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  return try #require(
    parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  )
}

extension ImportReport {
  /// The codes of the rejected rows, in the file's order.
  var codes: [String] { rejected.map(\.reason.code) }
}
