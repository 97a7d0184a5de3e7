/// The digest by which batches, definitions and files are recognised.
package enum StoreDigest {
  /// The SHA-256 of a text, in hexadecimal.
  package static func hex(of text: String) -> String {
    hex(of: SHA256.hash(Array(text.utf8)))
  }

  /// Bytes in hexadecimal.
  package static func hex(of bytes: [UInt8]) -> String {
    StoreSchema.hexadecimal(bytes)
  }

  /// Thirty-two bytes that nobody can guess.
  package static func randomKey() throws -> [UInt8] {
    try WriteState.randomKey()
  }
}
