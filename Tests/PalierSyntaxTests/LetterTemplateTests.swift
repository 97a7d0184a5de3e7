import PalierDiagnostics
import PalierSyntax
import Testing

@Suite struct LetterTemplateTests {
  private func read(_ text: String) -> (template: LetterTemplate, diagnostics: [Diagnostic]) {
    LetterTemplate.read(SourceText(name: "letter.html", text: text))
  }

  private func body(_ inner: String) -> String {
    "<html lang=\"fr\"><head></head><body><address>{tenant}</address>\(inner)</body></html>"
  }

  private func markup(_ template: LetterTemplate) -> String {
    template.body.map { piece in
      switch piece {
      case .markup(let text): text
      case .field(let field): "‹\(field.isOnEnvelope ? "window" : "text")›"
      }
    }.joined()
  }

  @Test func `the head tells what the letter is, and the body what is printed`() {
    let (template, found) = read(
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <META NAME='palier-channel' content=letter>
      <title>Relance</title>
      <style>p { color: black }</style>
      </head>
      <body class="x">
      <address>{tenant}</address>
      <p>a < b, {debt} <!-- <p>{nothing} --> &#123;</p>
      </body>
      </html>
      """
    )
    #expect(found.isEmpty, "\(found.map(\.message.english))")
    #expect(template.language == "fr")
    #expect(template.title == "Relance")
    #expect(template.styles == "p { color: black }")
    #expect(template.declarations.map(\.name) == ["channel"])
    #expect(template.declarations.map(\.value) == ["letter"])
    #expect(
      markup(template)
        == "\n<address>‹window›</address>\n<p>a < b, ‹text›  &#123;</p>\n"
    )
  }

  @Test(arguments: [
    ("<p>{debt", "letter.html:unclosed-interpolation"),
    ("<p>{}</p>", "letter.html:unexpected"),
    ("<p title=\"{debt}\">", "letter.html:letter-form"),
    ("<style>p { color: red }</style>", "letter.html:letter-form"),
    ("<script>alert(1)</script>", "letter.html:letter-form"),
    ("<iframe src=\"x\">", "letter.html:letter-form"),
    ("<img src='http://example.org/a.png'>", "letter.html:letter-form"),
    ("<address>{tenant}</address>", "letter.html:letter-form"),
    ("<p", "letter.html:letter-form"),
  ])
  func `what no letter can hold is refused in its place`(_ inner: String, _ told: String) {
    let text = body(inner)
    let found = read(text).diagnostics
    #expect(!found.isEmpty)
    #expect(found.first.map { "letter.html:\($0.code.rawValue)" } == told)
    let start = text.utf8.count - inner.utf8.count - "</body></html>".utf8.count
    #expect(found.allSatisfy { $0.range.lower >= start })
  }

  @Test(arguments: [
    "<html><head></head></html>", "<html><body><p>{tenant}</p></body></html>",
    "<html><head><title>x</head><body><address>x</address></body></html>",
  ])
  func `a page that is no letter is refused`(_ text: String) {
    #expect(read(text).diagnostics.contains { $0.code == .letterForm })
  }

  @Test(arguments: [
    "Prévention des expulsions", "Impayés de loyer", "DETTE", "CCAPEX", "Huissier", "evicted",
  ])
  func `a word that tells of eviction or debt isn't read on the envelope`(_ word: String) {
    let text = "<body><address>{tenant}<br>\(word)</address><p>\(word)</p></body>"
    #expect(read(text).diagnostics.map(\.code) == [.letterTells])
  }

  @Test func `an image within the letter and a name like Delabailly are no harm`() {
    let text = body("<img src=\"data:image/png;base64,AA==\">")
      .replacing("{tenant}", with: "{tenant}<br>Chez Delabailly")
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func `a file that isn't UTF-8 is refused`() {
    let source = SourceText(name: "l", utf8: Array("<body>".utf8) + [0xE9])
    #expect(LetterTemplate.read(source).diagnostics.map(\.code) == [.invalidUTF8])
  }

  @Test func `whatever the bytes are, reading ends`() {
    let marks = ["<", ">", "{", "}", "\"", "!--", "/", "body", "address", "style", "=", "é", " "]
    var number: UInt64 = 7
    for _ in 0..<2_000 {
      var text = "<body>"
      for _ in 0..<12 {
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += marks[Int(number >> 33) % marks.count]
      }
      _ = read(text)
    }
  }
}
