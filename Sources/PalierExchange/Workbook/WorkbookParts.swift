/// The kinds of the parts, by their names.
final class ContentTypes: XMLHandler {
  private var byEnding: [String: String] = [:]
  private var byName: [String: String] = [:]

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    guard let type = attributes["ContentType"] else { return }
    if element == "Default", let ending = attributes["Extension"] {
      byEnding[ending.lowercased()] = type
    } else if element == "Override", let name = attributes["PartName"] {
      byName[name.lowercased()] = type
    }
  }

  /// A part's kind; empty where nothing is said of it.
  func type(of part: String) -> String {
    let ending = part.split(separator: ".").last.map(String.init) ?? ""
    return byName["/" + part.lowercased()] ?? byEnding[ending.lowercased()] ?? ""
  }
}

/// Which parts a part refers to.
final class Relationships: XMLHandler {
  struct Target {
    let type: String
    let part: String
  }

  private(set) var byIdentifier: [String: Target] = [:]
  private let folder: [Substring]

  /// The relationships of a part; those of the whole archive for the empty name.
  init(of part: String) {
    folder = part.split(separator: "/").dropLast()
  }

  /// Where a part's relationships are written.
  static func place(of part: String) -> String {
    var steps = part.split(separator: "/")
    let name = steps.popLast() ?? ""
    return (steps + ["_rels", "\(name).rels"]).joined(separator: "/")
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element == "Relationship", attributes["TargetMode"] != "External",
      let identifier = attributes["Id"], let target = attributes["Target"]
    else { return }
    // What stands behind the last `/` is the same in both editions of the standard.
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    byIdentifier[identifier] = Target(type: type, part: steps.joined(separator: "/"))
  }

  /// The part of a kind that is referred to first.
  func part(ofType type: String) -> String? {
    byIdentifier.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.part
  }
}

/// The list of a workbook's sheets.
final class SheetList: XMLHandler {
  struct Entry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  /// Whether days count from 1904, as workbooks of old Macintoshes do.
  private(set) var isFrom1904 = false

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    if element == "workbookPr" {
      isFrom1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
    } else if element == "sheet", let name = attributes["name"] {
      entries.append(
        Entry(
          name: name,
          relationship: attributes["id"] ?? "",
          isHidden: attributes["state"].map { $0 != "visible" } ?? false
        )
      )
    }
  }
}
