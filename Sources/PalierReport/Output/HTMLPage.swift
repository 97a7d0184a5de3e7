package import PalierDiagnostics

/// What the pages of answers have in common.
package enum HTMLPage {
  /// The beginning of a page, up to its first table or paragraph.
  package static func head(title: String, tongue: Tongue) -> String {
    // Nothing is loaded and nothing runs, whatever the data holds.
    """
    <!DOCTYPE html>
    <html lang="\(tongue.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(styles)
    </style>
    </head>
    <body>

    """
  }

  /// A paragraph of plain text.
  package static func paragraph(_ text: String) -> String {
    "<p>\(HTMLText.escaped(text))</p>\n"
  }

  /// What stands above an answer without lines, as a caption stands above a table.
  static func heading(_ text: String) -> String {
    "<p class=\"caption\">\(HTMLText.escaped(text))</p>\n"
  }

  // On a narrow screen a table moves under the finger; on paper its heading stands on every sheet, and
  // no row is cut.
  private static let styles = """
    @page { size: A4 landscape; margin: 12mm; }
    body { font-family: "Liberation Sans", Arial, sans-serif; margin: 2em; line-height: 1.35; }
    .table { overflow-x: auto; margin: 0 0 1em; }
    table { border-collapse: collapse; }
    caption, .caption { font-weight: bold; text-align: left; padding: 0.5em 0; margin: 0; }
    th, td { border-bottom: 1px solid #767676; padding: 0.25em 0.75em; text-align: left; \
    vertical-align: top; }
    thead th { border-bottom: 2px solid #333; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .whole { white-space: nowrap; }
    .total, .total th { font-weight: bold; border-top: 2px solid #333; }
    .note { margin: 0 0 0.25em; color: #444; }
    @media (max-width: 40em) { body { margin: 1em; } }
    @media print {
    body { margin: 0; font-size: 9pt; }
    .table { overflow: visible; break-inside: auto; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    caption, .caption { break-after: avoid; }
    }
    """
}
