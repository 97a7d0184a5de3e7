import Glibc
import PalierKit
import PalierTerminal

/// Where the tutorial's store lies, and the lesson that was reached.
struct TutorialPlace {
  private let folder: String

  var store: String { folder + "/tutorial.palier" }
  private var mark: String { folder + "/tutorial" }

  /// The place of the person who works here; nil where there is no home.
  init?() {
    guard let history = HistoryPlace.path, let slash = history.lastIndex(of: "/") else {
      return nil
    }
    folder = String(history[..<slash])
  }

  var hasStore: Bool { access(store, F_OK) == 0 }

  /// The lesson that comes next, from 0.
  var reached: Int {
    guard let number = (try? Script(path: mark)).flatMap({ Int($0.text.prefix { $0.isNumber }) })
    else { return 0 }
    return Lesson.all.indices.contains(number) ? number : 0
  }

  func prepare() throws(TerminalError) { try PrivateFile.createFolder(for: store) }

  /// Notes the lesson that comes next.
  func reach(_ place: Int) throws(TerminalError) {
    try PrivateFile.replace(mark, with: Array("\(place)\n".utf8))
  }

  /// Takes the store away, to begin anew on another.
  func removeStore() {
    for ending in ["", "-wal", "-shm", ".lock"] { unlink(store + ending) }
  }
}
