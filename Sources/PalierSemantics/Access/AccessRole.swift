package import PalierDictionary
package import PalierSyntax

/// What somebody is to the store: which fields, rows and acts are theirs.
///
/// The store is a file that its owner reads whole, so a role guards against accidents, not against
/// the owner. What a field holds is said by its class in the dictionary; a field that is added is
/// within a role's reach by that alone.
package enum AccessRole: String, Hashable, Sendable, CaseIterable {
  case coordinator
  case worker
  case secretariat
  case analyst
  case auditor

  /// Its words, those of the dictionary.
  package var words: Words {
    Enumeration.accessRole.value(named: rawValue)?.words ?? Words(rawValue, rawValue)
  }

  /// Its stored code.
  package var code: Int? { Enumeration.accessRole.value(named: rawValue)?.code }

  /// The role that a word of either tongue names.
  package static func named(_ word: String) -> AccessRole? {
    let folded = Words.folded(word)
    return allCases.first { $0.words.all.map(Words.folded).contains(folded) }
  }

  /// Whether rows of an entity may be asked for.
  package func reads(_ entity: Entity) -> Bool {
    switch self {
    case .auditor: entity.isLog
    case .secretariat: !entity.isLog && entity.name != "note"
    case .coordinator, .worker, .analyst: !entity.isLog
    }
  }

  /// Whether a field may be asked for, shown or given.
  package func reads(_ field: Field, of entity: Entity, in dictionary: CaseDictionary) -> Bool {
    guard reads(entity) else { return false }
    if field.attributes.contains(.guarded) { return self == .coordinator }
    switch self {
    case .coordinator, .auditor: return true
    case .worker:
      // Another file, which may be another's.
      return field.type != .reference("household") || entity.owner(in: dictionary) == field.name
    case .secretariat:
      return field.privacy != .sensitive || field.attributes.contains(.told)
    case .analyst:
      switch field.type {
      case .reference(let name), .references(let name):
        return dictionary.entity(named: name).map { namesRows(of: $0, in: dictionary) } ?? false
      case .text:
        return field.privacy == .none && !entity.speaksOfHouseholds(in: dictionary)
      default: return field.privacy != .identifying
      }
    }
  }

  /// Whether what a row is called may be seen: a commune's name, not a landlord's.
  package func namesRows(of entity: Entity, in dictionary: CaseDictionary) -> Bool {
    switch self {
    case .coordinator, .worker, .secretariat: reads(entity)
    // The log names the household of a look by its reference.
    case .auditor: entity.isLog || entity.name == "household"
    case .analyst:
      reads(entity) && !entity.speaksOfHouseholds(in: dictionary)
        && entity.fields.allSatisfy { !entity.isNamed(by: $0) || $0.privacy == .none }
    }
  }

  /// Whether a verb or `create` may be used.
  package var acts: Bool { self != .analyst && self != .auditor }

  /// Whether rows of an entity may be made and changed: a worker's are those of files.
  package func writes(_ entity: Entity, in dictionary: CaseDictionary) -> Bool {
    guard acts, reads(entity) else { return false }
    return self != .worker || entity.speaksOfHouseholds(in: dictionary)
  }

  /// Whether files of rows may be brought in.
  package var imports: Bool { self == .coordinator || self == .secretariat }

  /// Whether what can't be taken back, holds for everybody or tells all of a file is theirs.
  package var decides: Bool { self == .coordinator }

  /// Whether a file may be looked at whole, looked for by its names, or its past.
  package var seesFiles: Bool { acts }

  /// Whether what a word begins may be done: a statement, or a verb on rows.
  package func does(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .import: imports
    case .history, .sheet, .duplicates: seesFiles
    case .access, .anonymise: decides
    case .create, .undo, .redo: acts
    default: keyword == .export || !Lexicon.verbs.keywords.contains(keyword) || acts
    }
  }

  /// Whether frozen reports may be made and read, which hold no names.
  package var freezes: Bool { self == .coordinator || self == .analyst }
}

extension Entity {
  /// Whether its rows are households, belong to one, or refer to one.
  package func speaksOfHouseholds(in dictionary: CaseDictionary) -> Bool {
    if name == "household" || fields.contains(where: { $0.type == .reference("household") }) {
      return true
    }
    return parent.flatMap(dictionary.entity(named:))?.speaksOfHouseholds(in: dictionary) ?? false
  }

  /// What leads from its rows to the file that they are of: the parent, or a reference to a household;
  /// nil where they are of none.
  package func owner(in dictionary: CaseDictionary) -> String? {
    if let parent, dictionary.entity(named: parent)?.speaksOfHouseholds(in: dictionary) == true {
      return parent
    }
    return name == "household"
      ? nil : fields.first { $0.type == .reference("household") }?.name
  }

  fileprivate func isNamed(by field: Field) -> Bool {
    key.contains(field.name) || label == field.name
  }
}
