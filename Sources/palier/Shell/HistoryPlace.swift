/// Where what was typed is kept.
enum HistoryPlace {
  /// The file, by the conventions of the desktop; nil where there is no home.
  static var path: String? {
    if let state = CommandTongue.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/palier/history"
    }
    guard let home = CommandTongue.variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/palier/history"
  }
}
