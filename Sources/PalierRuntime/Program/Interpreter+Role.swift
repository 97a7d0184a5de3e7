package import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierPlan
import PalierSQL
package import PalierSemantics
import PalierStore
import PalierValues

// A worker's own files are those that bear the worker's name, as the first or as the second of the
// pair; who somebody is, the actor's name says.
extension Interpreter {
  /// Which rows of files are read in the role.
  var reach: Reach { settings.role == .worker ? .ownFiles(of: own) : .all }

  /// Finds who the actor is among the workers, where the role is of one of them.
  ///
  /// - Throws: A refusal, when nobody or several are called so.
  func findWorker() throws {
    guard settings.role == .worker, own == nil else { return }
    let name = settings.actor
    let found = try store.read { try $0.find("worker", "name", folded: name) }
    guard found.count == 1 else {
      throw RunFailure.refused(
        found.isEmpty
          ? Message(
            "the role worker needs to know whose files: no worker is called '\(name)'; --actor NAME",
            "le rôle intervenant doit savoir de qui : aucun intervenant ne s'appelle « \(name) » ;"
              + " --actor NOM"
          )
          : Message(
            "the role worker needs to know whose files: several are called '\(name)'",
            "le rôle intervenant doit savoir de qui : plusieurs s'appellent « \(name) »"
          )
      )
    }
    own = found.first
  }

  /// Whether a row belongs to a file in the role's reach, or to none.
  func isInReach(_ entity: String, _ id: Int64, _ reader: StoreReader) throws -> Bool {
    guard case .ownFiles = reach else { return true }
    var lowering = Lowering(
      Lowering.Context(
        dictionary: dictionary,
        today: SystemClock.today,
        reach: reach,
        held: { _ in nil },
        named: { _, _ in [] },
        derivation: { _, _ in nil }
      )
    )
    let statement = try generator.keys(of: lowering.rows([id], of: entity))
    var isFound = false
    try reader.run(statement) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Refuses what is asked of the program beside the language, unless the role has it.
  package func require(_ what: Message, by allows: (AccessRole) -> Bool) throws {
    guard let role = settings.role, !allows(role) else { return }
    throw RunFailure.refused(
      Message(
        "'\(what.english)' isn't for the role \(role.words.english)",
        "« \(what.french) » n'est pas pour le rôle \(role.words.french)"
      )
    )
  }

  /// Whether names of an entity's rows may be offered and proposed.
  func offersNames(of entity: String) -> Bool {
    guard let role = settings.role, let kind = dictionary.entity(named: entity) else { return true }
    return role.reads(kind) && role.namesRows(of: kind, in: dictionary)
  }

  /// Whether names near to one that isn't there may be proposed: among all files, a worker's own are
  /// too few to look for.
  func proposesNames(of entity: String) -> Bool {
    guard offersNames(of: entity) else { return false }
    return reach == .all
      || dictionary.entity(named: entity)?.speaksOfHouseholds(in: dictionary) != true
  }

  /// What stands in the place of what isn't the role's to see.
  var withheld: Message {
    guard let role = settings.role else { return Message("", "") }
    return Message(
      "not for the role \(role.words.english)",
      "pas pour le rôle \(role.words.french)"
    )
  }

  /// What is said with an answer that leaves out the files of others.
  var ownFilesOnly: Message {
    let name = settings.actor
    return Message("own files only: \(name)", "ses dossiers seulement : \(name)")
  }

  /// Says which columns of an answer weren't shown because of the role.
  func tellWithheld(_ rows: CheckedRows) {
    guard let role = settings.role, !rows.withheld.isEmpty else { return }
    let english = rows.withheld.map(\.words.english).joined(separator: ", ")
    let french = rows.withheld.map(\.words.french).joined(separator: ", ")
    output.warn(
      Message(
        "not for the role \(role.words.english): \(english)",
        "pas pour le rôle \(role.words.french) : \(french)"
      )[settings.tongue]
    )
  }

  /// Refuses frozen reports to a role that has its own limits and not theirs.
  package func requireFreezes() throws {
    try require(Message("freezes", "arrêtés")) { $0.freezes }
  }

  /// Refuses what is done to a store as a whole.
  package func requireWhole(_ word: Message) throws {
    try require(word) { $0.decides }
  }

  /// Refuses a file of rows that the role, or nobody, may bring in, or one of whose columns is out of
  /// the role's reach.
  func refuseImport(_ mapping: ImportMapping) throws {
    let entity = mapping.entity
    guard !entity.isLog else {
      throw RunFailure.refused(
        Message(
          "\(entity.plural.english) are written by the program alone",
          "les \(entity.plural.french) ne sont écrites que par le programme"
        )
      )
    }
    try require(Message("import", "importer")) { $0.imports }
    try require(entity.plural.heading) { $0.reads(entity) }
    for field in entity.fields where mapping.maps(field.name) {
      try require(field.words.heading) { $0.reads(field, of: entity, in: dictionary) }
    }
  }
}
