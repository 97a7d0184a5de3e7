import CEditline
import Glibc

/// The person's own editor, on a text.
package enum TextEditor {
  /// The editor of those who have chosen none.
  static let standard = "vi"

  /// Lets the person change a text in their editor.
  ///
  /// The text lies in a file that only they can read while the editor runs, and nowhere afterwards.
  ///
  /// - Returns: The text as it was left; nil when the editor says that it failed.
  package static func edit(_ text: String, ending: String = ".pal") throws(TerminalError) -> String?
  {
    let folder = value("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/palier-XXXXXX\(ending)".utf8CString)
    let file = mkstemps(&template, Int32(ending.utf8.count))
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw .last("mkstemps", path: path) }
    defer { unlink(path) }
    do throws(TerminalError) {
      try DescriptorWriter.write(Array(text.utf8), to: file)
    } catch {
      close(file)
      throw error
    }
    close(file)
    let command = value("VISUAL") ?? value("EDITOR") ?? standard
    // Ctrl-C is the editor's affair.
    let watch = try InterruptWatch.install {}
    let status = try ChildProcess.run("\(command) \"$1\"", argument: path)
    watch.end()
    return status == 0 ? try contents(of: path) : nil
  }

  private static func value(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  private static func contents(of path: String) throws(TerminalError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .last("open", path: path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      if count == 0 { break }
      if count < 0, errno != EINTR { throw .last("read", path: path) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
