/// What is wrong in a text, beside that text.
package struct TextProblems: Error, Sendable {
  package let source: SourceText
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic], in source: SourceText) {
    self.source = source
    self.diagnostics = diagnostics
  }
}
