/// The bytes of an archive, read at any place.
package protocol ArchiveSource: AnyObject {
  /// How many bytes there are.
  var size: Int { get }

  /// Fills as much of the buffer as it can from an offset on; 0 at the end, negative where the
  /// bytes can't be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int
}
