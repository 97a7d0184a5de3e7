package import PalierDiagnostics

/// A kind of row: everything that is derived from it is derived from this declaration.
///
/// A class, since each step from a text to its SQL looks declarations up and hands them on, and one
/// holds dozens of words; each is made once, by its dictionary, and is equal to itself alone.
package final class Entity: Sendable {
  /// The singular English identifier, also the name of its table.
  package let name: String
  package let singular: Words
  package let plural: Words
  package let gender: Gender
  /// The entity whose rows it belongs to, whose identity begins its own.
  package let parent: String?
  /// The fields that people identify a row by; empty when only the order of recording does.
  package let key: [String]
  /// The fields that tell the rows of one parent apart, by which an import completes one that is there.
  package let siblingKey: [String]
  /// The field shown where a row is referred to; the first key field when nil.
  package let label: String?
  package let fields: [Field]
  /// The columns of an answer without `show`.
  package let summary: [String]
  package let event: EventTraits?
  /// The date fields whose earliest known value is the day a row begins; empty for rows that are
  /// always there.
  ///
  /// Children's events count too for an entity that has children.
  package let begins: [String]
  /// Fields that are covered together by an index, beside those indexed alone.
  package let indexes: [[String]]
  /// The date that is set when what recorded a row is taken back: it left the house, so that the row
  /// stays as a trace; nil where the row goes.
  package let withdrawal: String?
  /// Whether the program alone writes its rows, beside the journal: what was looked at, by whom.
  package let isLog: Bool
  package let help: Message

  package init(
    _ singular: Words,
    plural: Words,
    gender: Gender,
    parent: String? = nil,
    key: [String] = [],
    siblingKey: [String] = [],
    label: String? = nil,
    summary: [String],
    event: EventTraits? = nil,
    begins: [String] = [],
    indexes: [[String]] = [],
    withdrawal: String? = nil,
    isLog: Bool = false,
    help: Message,
    fields: [Field]
  ) {
    name = singular.english
    self.singular = singular
    self.plural = plural
    self.gender = gender
    self.parent = parent
    self.key = key
    self.siblingKey = siblingKey
    self.label = label
    self.summary = summary
    self.event = event
    self.begins = begins
    self.indexes = indexes
    self.withdrawal = withdrawal
    self.isLog = isLog
    self.help = help
    self.fields = fields
  }

  package func field(named name: String) -> Field? {
    fields.first { $0.name == name }
  }
}

extension Entity: Hashable {
  package static func == (left: Entity, right: Entity) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// What makes an entity's rows events: things that happen on a day, or are planned for one.
package struct EventTraits: Hashable, Sendable {
  /// The field that holds the day, by which the rows are ordered.
  package let date: String
  /// A dated state in which a row dated later is a plan, known by the day it was entered:
  /// the field, and the values that are plans.
  package let plan: Plan?

  package init(date: String, plan: Plan? = nil) {
    self.date = date
    self.plan = plan
  }

  /// The planning states of an event.
  package struct Plan: Hashable, Sendable {
    package let field: String
    package let values: [String]

    package init(_ field: String, _ values: [String]) {
      self.field = field
      self.values = values
    }
  }
}
