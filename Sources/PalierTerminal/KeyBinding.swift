/// A key and the command that it runs.
struct KeyBinding: Sendable {
  let keys: String
  let command: String

  /// What libedit's emacs keys lack or do otherwise than people expect.
  ///
  /// The arrows, Home and End come in two forms, according to the keypad mode the terminal is in.
  static let all: [KeyBinding] = [
    KeyBinding(keys: "^I", command: "palier-complete"),
    KeyBinding(keys: "^[[200~", command: "palier-paste"),
    KeyBinding(keys: "^O", command: "palier-correct"),
    KeyBinding(keys: "^[^M", command: "palier-line-end"),
    KeyBinding(keys: "^R", command: "em-inc-search-prev"),
    KeyBinding(keys: "^W", command: "ed-delete-prev-word"),
    KeyBinding(keys: "^[[A", command: "palier-up"),
    KeyBinding(keys: "^[[B", command: "palier-down"),
    KeyBinding(keys: "^[[C", command: "ed-next-char"),
    KeyBinding(keys: "^[[D", command: "ed-prev-char"),
    KeyBinding(keys: "^[OA", command: "palier-up"),
    KeyBinding(keys: "^[OB", command: "palier-down"),
    KeyBinding(keys: "^[OC", command: "ed-next-char"),
    KeyBinding(keys: "^[OD", command: "ed-prev-char"),
    KeyBinding(keys: "^[[H", command: "ed-move-to-beg"),
    KeyBinding(keys: "^[[F", command: "ed-move-to-end"),
    KeyBinding(keys: "^[OH", command: "ed-move-to-beg"),
    KeyBinding(keys: "^[OF", command: "ed-move-to-end"),
    KeyBinding(keys: "^[[1~", command: "ed-move-to-beg"),
    KeyBinding(keys: "^[[4~", command: "ed-move-to-end"),
    KeyBinding(keys: "^[[3~", command: "ed-delete-next-char"),
    KeyBinding(keys: "^[[5~", command: "ed-search-prev-history"),
    KeyBinding(keys: "^[[6~", command: "ed-search-next-history"),
    KeyBinding(keys: "^[[1;5C", command: "em-next-word"),
    KeyBinding(keys: "^[[1;5D", command: "ed-prev-word"),
  ]
}
