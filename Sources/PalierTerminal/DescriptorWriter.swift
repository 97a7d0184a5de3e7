import Glibc

/// Writing to a descriptor to the last byte.
package enum DescriptorWriter {
  /// Writes all the bytes, however many calls that takes.
  package static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    path: String? = nil
  ) throws(TerminalError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer[offset...].baseAddressOfSlice, buffer.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last("write", path: path)
      }
      offset += count
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var baseAddressOfSlice: UnsafeRawPointer? {
    UnsafeRawBufferPointer(rebasing: self).baseAddress
  }
}
