import PalierDiagnostics
import PalierSyntax

/// The shape of a tree as text, without places and spellings: two trees that differ only in layout
/// or in the tongue of their functions have one shape.
func shape(of node: Any) -> String {
  if let name = node as? Name { return shape(of: name) }
  let mirror = Mirror(reflecting: node)
  let children = mirror.children.filter { !($0.value is SourceRange) }
  if children.isEmpty { return "\(node)" }
  let items = children.map { child in
    (child.label.map { "\($0): " } ?? "") + shape(of: child.value)
  }
  let kind = mirror.displayStyle == .enum ? "" : "\(mirror.subjectType)"
  return "\(kind)(\(items.joined(separator: ", ")))"
}

private func shape(of name: Name) -> String {
  // `nombre` is a function and a type: the French word leads to the same shape from either.
  let word = TypeName.named(name.folded)?.french.folded.first ?? name.folded
  let chart = ChartKind.named(word)?.rawValue
  return Function.named(word)?.rawValue ?? chart ?? (word == "cela" ? "it" : word)
}
