import PalierDictionary
import PalierSyntax

extension CompletionSite {
  /// Whether the selection before the cursor is of groups.
  var hasGroups: Bool {
    if case .whole(.groups)? = cursor.selection { return true }
    return false
  }

  /// Whether a selection ends before the cursor that has no clause yet.
  var isBareSelection: Bool {
    switch cursor.selection {
    case .inner, .whole(.rows): cursor.endsBareSource
    case .whole, .acted, nil: false
    }
  }

  /// A clause, with the word that has to follow.
  func clauseOffers(_ keyword: Keyword) -> [Offer] {
    if cursor.isUnfinished { return [] }
    guard let selection = cursor.selection else {
      // `sum(debt where …)`: over the rows of a group.
      return keyword == .where && cursor.endsInAggregate ? [Offer(.where)] : []
    }
    guard selection.takes(clause: keyword) else { return [] }
    switch keyword {
    case .sort, .group: return [Offer([keyword, .by])]
    case .with: return [Offer([.with, .totals])] + (hasGroups ? [Offer([.with, .zeros])] : [])
    case .without: return [Offer([.without, .unknowns])]
    case .across: return [CompletionSite.across]
    case .mask: return [Offer([.mask, .below])]
    default: return [Offer(keyword)]
    }
  }

  private static let across = Offer(
    .keyword,
    english: Keyword.across.entry.english.words,
    french: Keyword.across.entry.french.words.map { "\($0) par" }
  )

  /// Whether the groups before the cursor have a key laid across.
  var hasAcross: Bool {
    cursor.scope?.hasAcross ?? false
  }

  /// Whether a verb can act on the selection before the cursor.
  func mayFollow(verb: Keyword) -> Bool {
    if cursor.isUnfinished { return false }
    switch cursor.selection {
    case .whole(.rows(let rows)):
      guard rows.selection.asOf == nil else { return verb == .export }
      return dictionary.entity(named: rows.selection.entity).map { takes(verb, $0) } ?? false
    case .whole(.groups): return verb == .export
    case .acted(let entity): return takes(verb, entity)
    case .whole(.value), .inner, nil: return false
    }
  }

  private func takes(_ verb: Keyword, _ entity: Entity) -> Bool {
    if let role, !role.does(verb) || verb != .export && !role.writes(entity, in: dictionary) {
      return false
    }
    return switch verb {
    case .add: !dictionary.children(of: entity.name).isEmpty
    case .advance, .assign, .transfer, .close, .reopen, .merge, .disclose:
      entity.name == "household"
    case .move: entity.parent != nil
    default: true
    }
  }
}

extension EndedSelection {
  /// Whether a clause may go on with it.
  func takes(clause: Keyword) -> Bool {
    let ofRows: [Keyword] = [.where, .sort, .take, .skip]
    switch self {
    case .inner: return ofRows.contains(clause)
    case .whole(.rows): return (ofRows + [.show, .group, .with, .caption, .chart]).contains(clause)
    case .whole(.groups(let groups)):
      if groups.keys.isEmpty { return [.with, .caption, .chart].contains(clause) }
      if clause == .across { return groups.across == nil }
      return (ofRows + [.show, .with, .without, .mask, .caption, .chart]).contains(clause)
    case .whole(.value), .acted: return false
    }
  }
}

extension Keyword {
  /// What has to follow a verb.
  var preposition: [Keyword] {
    switch self {
    case .advance, .assign, .transfer, .move, .disclose: [.to]
    case .merge: [.into]
    case .close: [.as]
    case .export: [.toward]
    default: []
    }
  }
}
