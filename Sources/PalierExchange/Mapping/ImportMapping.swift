import PalierDiagnostics
package import PalierDictionary

/// Which column of a file is read as which field of an entity.
package struct ImportMapping: Sendable {
  /// The entity whose rows the file holds.
  package let entity: Entity
  /// The columns, in the file's order.
  package private(set) var columns: [ImportColumn]
  /// The fields that several columns claim, with those columns; nothing tells which one is right.
  package private(set) var conflicts: [HeadingConflict] = []
  /// The headings of the given mapping that the file doesn't have.
  package private(set) var absentHeadings: [String] = []
  let dictionary: CaseDictionary

  /// Reads the headings by the dictionary's words, helped by the first rows where several columns
  /// claim a field; a given mapping decides before the words do.
  package init(
    headings: [Heading],
    sample: [SheetRow],
    entity: Entity,
    dictionary: CaseDictionary,
    given: SavedMapping? = nil
  ) throws(MappingError) {
    self.entity = entity
    self.dictionary = dictionary
    let words = ColumnWords(entity: entity, dictionary: dictionary)
    let decided: [String: ColumnTarget]
    if let given { decided = try given.targets(words) } else { decided = [:] }
    columns = headings.map { heading in
      if let target = decided[heading.key] { return ImportColumn(heading, target, .given) }
      guard let found = words.target(of: heading) else {
        return ImportColumn(heading, .ignored, .unknown)
      }
      return ImportColumn(heading, found.target, found.origin)
    }
    let present = Set(headings.map(\.key))
    absentHeadings = (given?.lines ?? []).map(\.heading).filter {
      !present.contains(Heading(column: 0, raw: $0).key)
    }
    settleRepeats(sample: sample, words)
  }

  /// Whether a cleaned text is a heading that the entity knows.
  package static func headingTest(
    of entity: Entity,
    dictionary: CaseDictionary,
    given: SavedMapping? = nil
  ) -> (String) -> Bool {
    let words = ColumnWords(entity: entity, dictionary: dictionary)
    let known = Set((given?.lines ?? []).map { Heading(column: 0, raw: $0.heading).key })
    return { text in
      let heading = Heading(column: 0, raw: text)
      return known.contains(heading.key) || words.target(of: heading) != nil
    }
  }

  /// The fields by which a row is known and that no column holds.
  package var missingKeys: [Field] {
    entity.fields.filter { field in
      field.attributes.contains(.required) && field.standard == nil && !maps(field.name)
    }
  }

  /// Whether a column holds the field, or a part of what it refers to.
  package func maps(_ field: String) -> Bool {
    columns.contains { column in
      switch column.target {
      case .field(let name), .part(let name, _): name == field
      case .ignored: false
      }
    }
  }

  /// Whether an unknown household may be made from a row.
  ///
  /// A file that says neither who (tenant), where (address, commune) nor how far the procedure is
  /// (stage) only completes what is known: an unknown number in it is a mistake.
  package var makesRows: Bool {
    guard entity.name == "household" else { return true }
    return ["tenant", "address", "commune", "stage"].contains(where: maps)
  }

  private mutating func settleRepeats(sample: [SheetRow], _ words: ColumnWords) {
    var groups: [ColumnTarget: [Int]] = [:]
    for index in columns.indices where columns[index].target != .ignored {
      groups[columns[index].target, default: []].append(index)
    }
    for (target, group) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where group.count > 1 {
      settle(target, group, sample, words)
    }
  }

  private mutating func settle(
    _ target: ColumnTarget,
    _ group: [Int],
    _ sample: [SheetRow],
    _ words: ColumnWords
  ) {
    if case .field(let name) = target, entity.name == "household",
      ColumnWords.severalFields.contains(name)
    {
      for index in group.dropFirst() { columns[index].origin = .further }
      return
    }
    let given = group.filter { columns[$0].origin == .given }
    if given.count == 1 {
      leaveAside(group.filter { $0 != given[0] }, of: target, words)
      return
    }
    let coded = group.filter { CodeColumn.holdsCodes($0, of: target, sample, words) }
    if coded.count == 1 {
      columns[coded[0]].origin = .codes
      leaveAside(group.filter { $0 != coded[0] }, of: target, words)
    } else if areEqual(group, sample) {
      leaveAside(Array(group.dropFirst()), of: target, words)
    } else {
      conflicts.append(
        HeadingConflict(target: target, headings: group.map { columns[$0].heading })
      )
      for index in group {
        columns[index].target = .ignored
        columns[index].origin = .ambiguous
      }
    }
  }

  /// The other columns of a field: compared where they name what the code stands for.
  private mutating func leaveAside(_ group: [Int], of target: ColumnTarget, _ words: ColumnWords) {
    for index in group {
      columns[index].target = .ignored
      columns[index].origin = .repeated
      guard case .field(let name) = target,
        let field = dictionary.field(named: name, of: entity),
        let referenced = words.referenced(by: field), let label = referenced.label,
        !referenced.key.contains(label)
      else { continue }
      columns[index].target = .part(reference: name, field: label)
      columns[index].origin = .compared
    }
  }

  private func areEqual(_ group: [Int], _ sample: [SheetRow]) -> Bool {
    sample.allSatisfy { row in
      let first = CellText.fold(row.utf8(columns[group[0]].heading.column))
      return group.dropFirst().allSatisfy {
        CellText.fold(row.utf8(columns[$0].heading.column)) == first
      }
    }
  }
}

/// Several columns that claim one field.
package struct HeadingConflict: Equatable, Sendable {
  /// What they all name.
  package let target: ColumnTarget
  /// Their headings.
  package let headings: [Heading]
}

extension Heading {
  /// The form in which headings of files and of mappings compare; the unit tells two apart.
  var key: String { CellText.fold(unit.map { "\(text) \($0)" } ?? text) }
}
