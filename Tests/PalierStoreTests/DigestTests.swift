import PalierStore
import Testing

@Suite struct DigestTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  // The test vectors of FIPS 180-4 and of RFC 4231.
  @Test func `hashes are those of the standards`() {
    #expect(
      StoreSchema.hexadecimal(SHA256.hash(bytes("abc")))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    let code = MessageAuthenticator(key: bytes("Jefe")).code(
      of: bytes("what do ya want for nothing?")
    )
    #expect(
      StoreSchema.hexadecimal(code)
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
  }

  @Test func `a copied hash goes on from the same point`() {
    var first = SHA256()
    first.update(bytes("ab"))
    var second = first
    first.update(bytes("x"))
    second.update(bytes("c"))
    #expect(second.finished() == SHA256.hash(bytes("abc")))
    #expect(second.finished() == SHA256.hash(bytes("abc")))
  }
}
