import Glibc

/// The character set in which the terminal is read and written.
package enum TerminalLocale {
  /// Puts the process in the user's character set, or in UTF-8 where the user's is another.
  ///
  /// libedit drops every byte that the locale does not decode without a word, so a process that
  /// cannot be in UTF-8 must not edit a line at all.
  package static func adoptUTF8() throws(TerminalError) {
    _ = setlocale(LC_CTYPE, "")
    let wanted = codeset
    if wanted == "UTF-8" { return }
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, codeset == "UTF-8" else {
      throw .localeWithoutUTF8(codeset: wanted)
    }
  }

  /// The name of the character set that the process is in.
  package static var codeset: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}
