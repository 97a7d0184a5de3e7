import PalierSyntax

// A case that is added has no name here yet, so that nobody forgets to say for whom it is.

extension Statement.Kind {
  static let names: Set<String> = [
    "sentence", "continuation", "create", "letName", "define", "param", "branch", "forEach",
    "title", "section", "print", "warn", "assert", "fail", "function", "task", "use", "run",
    "runText", "importFile", "begin", "commit", "rollback", "undo", "redo", "history", "sheet",
    "access", "duplicates", "explain", "shellWord",
  ]

  var name: String {
    switch self {
    case .sentence: "sentence"
    case .continuation: "continuation"
    case .create: "create"
    case .letName: "letName"
    case .define: "define"
    case .param: "param"
    case .branch: "branch"
    case .forEach: "forEach"
    case .title: "title"
    case .section: "section"
    case .print: "print"
    case .warn: "warn"
    case .assert: "assert"
    case .fail: "fail"
    case .function: "function"
    case .task: "task"
    case .use: "use"
    case .run: "run"
    case .runText: "runText"
    case .importFile: "importFile"
    case .begin: "begin"
    case .commit: "commit"
    case .rollback: "rollback"
    case .undo: "undo"
    case .redo: "redo"
    case .history: "history"
    case .sheet: "sheet"
    case .access: "access"
    case .duplicates: "duplicates"
    case .explain: "explain"
    case .shellWord: "shellWord"
    }
  }
}

extension Verb.Kind {
  static let names: Set<String> = [
    "set", "add", "advance", "assign", "transfer", "close", "reopen", "correct", "move", "merge",
    "delete", "anonymise", "export", "write", "disclose",
  ]

  var name: String {
    switch self {
    case .set: "set"
    case .add: "add"
    case .advance: "advance"
    case .assign: "assign"
    case .transfer: "transfer"
    case .close: "close"
    case .reopen: "reopen"
    case .correct: "correct"
    case .move: "move"
    case .merge: "merge"
    case .delete: "delete"
    case .anonymise: "anonymise"
    case .export: "export"
    case .write: "write"
    case .disclose: "disclose"
    }
  }
}
