import Foundation

/// Colours a text by a TextMate grammar, as an editor does: line by line, at each place the first
/// rule that matches soonest.
struct TextMateInterpreter {
  private indirect enum Rule {
    case match(NSRegularExpression, scope: String)
    case span(NSRegularExpression, end: NSRegularExpression, scope: String, inside: [Rule])
    case whole
  }

  private let rules: [Rule]

  struct BadGrammar: Error {}

  init(json: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    guard let grammar = object as? [String: Any] else { throw BadGrammar() }
    rules = try TextMateInterpreter.rules(grammar["patterns"])
  }

  private static func rules(_ value: Any?) throws -> [Rule] {
    try (value as? [[String: Any]] ?? []).map { rule in
      let scope = rule["name"] as? String ?? ""
      if let pattern = rule["match"] as? String {
        return .match(try NSRegularExpression(pattern: pattern), scope: scope)
      }
      if let begin = rule["begin"] as? String, let end = rule["end"] as? String {
        return .span(
          try NSRegularExpression(pattern: begin),
          end: try NSRegularExpression(pattern: end),
          scope: scope,
          inside: try rules(rule["patterns"])
        )
      }
      guard rule["include"] as? String == "$self" else { throw BadGrammar() }
      return .whole
    }
  }

  /// The innermost scope of each UTF-16 unit of a text.
  func scopes(of text: String) -> [String] {
    var scopes: [String] = []
    for line in text.components(separatedBy: "\n") {
      var own = [String](repeating: "", count: line.utf16.count)
      _ = colour(line as NSString, from: 0, rules, end: nil, into: &own)
      scopes += own + [""]
    }
    return scopes
  }

  /// Colours from a place to the end of a span, and tells where that is.
  private func colour(
    _ line: NSString,
    from start: Int,
    _ rules: [Rule],
    end: NSRegularExpression?,
    into scopes: inout [String]
  ) -> Int {
    let rules = rules.flatMap { rule in
      if case .whole = rule { self.rules } else { [rule] }
    }
    var place = start
    while place <= line.length {
      let rest = NSRange(location: place, length: line.length - place)
      let options: NSRegularExpression.MatchingOptions = [
        .withTransparentBounds, .withoutAnchoringBounds,
      ]
      let closing = end?.firstMatch(in: line as String, options: options, range: rest)?.range
      var best: (range: NSRange, rule: Rule)?
      for rule in rules {
        let pattern: NSRegularExpression
        switch rule {
        case .match(let own, _), .span(let own, _, _, _): pattern = own
        case .whole: continue
        }
        guard
          let range = pattern.firstMatch(in: line as String, options: options, range: rest)?.range,
          range.length > 0
        else { continue }
        if range.location < best?.range.location ?? Int.max { best = (range, rule) }
      }
      if let closing, closing.location <= best?.range.location ?? Int.max {
        return closing.location + closing.length
      }
      guard let (range, rule) = best else { return line.length }
      let upper = range.location + range.length
      switch rule {
      case .match(_, let scope):
        for unit in range.location..<upper { scopes[unit] = scope }
        place = upper
      case .span(_, let end, let scope, let inside):
        for unit in range.location..<scopes.count { scopes[unit] = scope }
        place = colour(line, from: upper, inside, end: end, into: &scopes)
        for unit in place..<scopes.count { scopes[unit] = "" }
      case .whole: break
      }
    }
    return line.length
  }
}
