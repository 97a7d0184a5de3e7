/// How a page looks on a screen, on a telephone and on paper.
enum HTMLStyle {
  static let text = """
    body { font-family: system-ui, sans-serif; line-height: 1.4; color: #1b1b1b; \
    background: #fff; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; color: #12395c; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; line-height: 1.25; color: #12395c; margin: 2.5rem 0 0.75rem; \
    padding-bottom: 0.25rem; border-bottom: 2px solid #12395c; }
    nav ul { columns: 22rem 3; column-gap: 2rem; list-style: none; margin: 1.5rem 0; padding: 0; }
    nav li { break-inside: avoid; padding: 0.15rem 0; }
    a { color: #0b4f8a; }
    p { max-width: 75ch; margin: 0.4rem 0; }
    .note { color: #555; font-size: 0.9rem; margin: 0.15rem 0; }
    .table { overflow-x: auto; margin: 1rem 0 0.5rem; }
    table { border-collapse: collapse; font-size: 0.95rem; }
    caption { font-weight: bold; text-align: left; padding: 0.5rem 0; width: max-content; \
    max-width: min(75ch, 90vw); }
    th, td { border-bottom: 1px solid #c8c8c8; padding: 0.3rem 0.75rem; text-align: left; \
    vertical-align: top; }
    thead th { border-bottom: 2px solid #767676; vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .whole { white-space: nowrap; }
    .caption { font-weight: bold; }
    thead .number { white-space: normal; }
    .total > * { font-weight: bold; border-top: 1px solid #767676; background: #f3f5f8; }
    svg { display: block; max-width: 100%; height: auto; margin: 0.75rem 0; }
    @media (max-width: 40rem) {
    body { margin: 1rem auto; }
    h1 { font-size: 1.4rem; }
    h2 { font-size: 1.15rem; margin-top: 2rem; }
    table { font-size: 0.85rem; }
    th, td { padding: 0.25rem 0.5rem; }
    }
    @page { size: A4 landscape; margin: 14mm; }
    @media print {
    html { font-size: 9.5pt; }
    body { max-width: none; margin: 0; padding: 0; }
    h2 { margin-top: 1.75rem; }
    nav a { color: inherit; text-decoration: none; }
    h2, caption { break-after: avoid; }
    tr, svg, p { break-inside: avoid; }
    thead { display: table-header-group; }
    .table { overflow: visible; break-inside: avoid; }
    th, td { padding: 1mm 2mm; }
    svg { width: 130mm; }
    .total > * { background: none; }
    }
    """
}
