import CNettle

/// A running SHA-256; a copy goes on from the same point.
package struct SHA256 {
  private var context = sha256_ctx()

  package init() {
    nettle_sha256_init(&context)
  }

  package mutating func update(_ bytes: [UInt8]) {
    nettle_sha256_update(&context, bytes.count, bytes)
  }

  /// The 32 bytes of the hash; what is added later isn't in them.
  package func finished() -> [UInt8] {
    var copy = context
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      nettle_sha256_digest(&copy, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
  }

  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var running = SHA256()
    running.update(bytes)
    return running.finished()
  }
}

/// An HMAC-SHA-256 with its key set, used for many messages.
package struct MessageAuthenticator {
  private let context: hmac_sha256_ctx

  package init(key: [UInt8]) {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    self.context = context
  }

  package func code(of message: [UInt8]) -> [UInt8] {
    var copy = context
    nettle_hmac_sha256_update(&copy, message.count, message)
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      nettle_hmac_sha256_digest(&copy, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
  }
}
