import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// A line of what is held on a household.
struct AccessLine {
  /// The kind of row.
  let part: Message
  let row: Int64
  /// The day from which the value held.
  let day: String?
  let field: Message
  let value: String
  let review: AccessReview?

  func cells(in tongue: Tongue) -> ResultLine {
    ResultLine([
      .text(part[tongue]), .text(String(row)), day.map { .text($0) } ?? .unknown,
      .text(field[tongue]), .text(value), review.map { .text($0.said[tongue]) } ?? .unknown,
    ])
  }
}

/// Why a value has to be looked at before it is given to the people of the file.
enum AccessReview {
  /// It is of another person of the file.
  case otherPerson
  /// It names somebody who isn't of the file: a worker, a landlord.
  case otherName
  /// People wrote what they liked: it may speak of others.
  case freeText
  /// It names who acted in the store.
  case agent

  /// What the declaration of a field says of its values.
  init?(_ field: Field, _ dictionary: CaseDictionary) {
    switch field.type {
    case .reference(let name), .references(let name):
      guard name != "person", let entity = dictionary.entity(named: name),
        let naming = (entity.label ?? entity.key.first).flatMap(entity.field),
        naming.privacy == .identifying
      else { return nil }
      self = .otherName
    case .text where field.privacy != .identifying && !field.attributes.contains(.unique):
      self = .freeText
    default: return nil
    }
  }

  var said: Message {
    switch self {
    case .otherPerson: Message("another person", "autre personne")
    case .otherName: Message("somebody else's name", "nom d'un tiers")
    case .freeText: Message("free text", "texte libre")
    case .agent: Message("who acted", "qui a agi")
    }
  }
}
