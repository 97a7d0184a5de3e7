import Glibc
package import PalierDiagnostics
package import PalierExchange
package import PalierSemantics

extension SourceText {
  /// How large a text may be, in bytes.
  private static let largest = 16 << 20

  /// Reads a text of the language from a file.
  package init(path: String) throws(FileError) {
    try self.init(name: path, reading: try ByteSource(path: path))
  }

  /// Reads a text of the language; one that is too large is refused before all of it is read.
  package init(name: String, reading bytes: ByteSource) throws(FileError) {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var count = 0
      let failure: FileError? = piece.withUnsafeMutableBytes { buffer in
        do throws(FileError) {
          count = try bytes.read(into: buffer)
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw failure }
      guard count > 0 else { break }
      text += piece[..<count]
      guard text.count <= SourceText.largest else { throw FileError(.tooLarge, path: name) }
    }
    self.init(name: name, utf8: text)
  }

  /// The path of a file that the text names, which is looked for beside the text's own.
  func path(beside path: String) -> String {
    guard !path.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return path }
    return name[...slash] + path
  }
}

extension TextLibrary {
  /// The texts of files, each looked for beside the text that uses it.
  package static let files = TextLibrary { (path, user) throws(Missing) in
    let place = user?.path(beside: path) ?? path
    do throws(FileError) {
      let source = try SourceText(path: place)
      // The same file by another way, through a link or `..`, is the same text.
      let real = realpath(place, nil)
      defer { free(real) }
      return Volume(identity: real.map { String(cString: $0) } ?? place, source: source)
    } catch {
      throw Missing(error.message)
    }
  }
}

extension TextLibrary {
  /// The letters: each looked for beside the text that names it, in the folder `letters` there, then
  /// in the same places of the folder of the store.
  package static func letters(besideStore store: String?) -> TextLibrary {
    TextLibrary { (name, user) throws(Missing) in
      let file = name.hasSuffix(".html") ? name : name + ".html"
      let texts = user?.path(beside: "") ?? ""
      let stored = store.map { SourceText(name: $0, utf8: []).path(beside: "") }
      var places: [String] = name.hasPrefix("/") ? [file] : []
      if places.isEmpty {
        for folder in [texts, stored].compactMap(\.self) {
          for place in [folder + file, folder + "letters/" + file] where !places.contains(place) {
            places.append(place)
          }
        }
      }
      for place in places {
        do throws(FileError) {
          return Volume(identity: place, source: try SourceText(path: place))
        } catch {
          guard error.code == .notFound else { throw Missing(error.message) }
        }
      }
      let looked = places.joined(separator: ", ")
      throw Missing(
        Message(
          "there is no letter '\(name)': \(looked)",
          "il n'y a pas de courrier « \(name) » : \(looked)"
        )
      )
    }
  }
}
