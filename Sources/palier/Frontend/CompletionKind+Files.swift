import ArgumentParser

extension CompletionKind {
  /// Stores, by the ending that their files have.
  static var stores: CompletionKind { .file(extensions: ["palier"]) }

  /// Scripts, by the ending that their files have.
  static var scripts: CompletionKind { .file(extensions: ["pal"]) }
}
