/// What each exit means for the household: the table that tables of exits print.
package enum ExitDirections {
  /// The exits of each direction, by their English words.
  package static let table: [(direction: String, exits: [String])] = [
    (
      "positive",
      ["debt_cleared", "plan_respected", "payment_resumed", "rehoused", "mainstream", "masp"]
    ),
    (
      "neutral",
      [
        "other_operator", "household_refused", "not_joined", "no_contact", "npai_left",
        "out_of_scope", "deceased",
      ]
    ),
    ("negative", ["evicted", "court_proceedings"]),
    ("left_out", ["duplicate"]),
  ]

  /// The table as an expression of the language over a closing.
  static let derivation: String = {
    let branches = table.map { "exit in (\($0.exits.joined(separator: ", "))): \($0.direction)" }
    return "choose { \(branches.joined(separator: ", ")) }"
  }()
}
