/// Turns a file's bytes into UTF-8 without a mark, piece by piece.
package final class TextDecoder {
  /// The encoding that was found.
  package let encoding: TextEncoding

  /// The file's name for messages.
  package var path: String { source.path }

  private let source: ByteSource
  private var raw: [UInt8]
  private var position = 0
  private var end = 0
  private var isAtStart = true

  /// Finds out the encoding, reading the file once for it, and gets ready to decode.
  package init(_ source: ByteSource) throws(FileError) {
    self.source = source
    encoding = try TextEncoding.detect(source)
    raw = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// Fills the buffer from an index on, with at least 4 bytes of room, and tells how many bytes it
  /// wrote; 0 is the end.
  package func read(into buffer: inout [UInt8], from start: Int) throws(FileError) -> Int {
    if isAtStart {
      isAtStart = false
      try refill()
      position = encoding.markLength
    }
    if position >= end { try refill() }
    guard end > 0 else { return 0 }
    switch encoding {
    case .utf8, .utf8WithMark: return copy(into: &buffer, from: start)
    case .windows1252: return widen(into: &buffer, from: start)
    case .utf16LittleEndian, .utf16BigEndian: return try transcode(into: &buffer, from: start)
    }
  }

  /// Refuses a file that changed since it was opened.
  package func requireUnchanged() throws(FileError) {
    try source.requireUnchanged()
  }

  /// Moves what is left to the front and reads more behind it.
  private func refill() throws(FileError) {
    let held = max(0, end - position)
    for index in 0..<held { raw[index] = raw[position + index] }
    let result: Result<Int, FileError> = raw.withUnsafeMutableBytes { all in
      do throws(FileError) {
        return .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: all[held...]))
        )
      } catch { return .failure(error) }
    }
    end = held + (try result.get())
    position = 0
  }

  private func copy(into buffer: inout [UInt8], from start: Int) -> Int {
    let count = min(buffer.count - start, end - position)
    buffer.replaceSubrange(start..<start + count, with: raw[position..<position + count])
    position += count
    return count
  }

  private func widen(into buffer: inout [UInt8], from start: Int) -> Int {
    var position = position
    let end = end
    let written = raw.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        guard let base = input.baseAddress, let out = output.baseAddress else { return 0 }
        var target = start
        while position < end, target + 3 <= output.count {
          if position + 8 <= end, target + 8 <= output.count {
            let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
            if word & 0x8080_8080_8080_8080 == 0 {
              UnsafeMutableRawPointer(out + target).storeBytes(of: word, as: UInt64.self)
              position += 8
              target += 8
              continue
            }
          }
          let byte = input[position]
          position += 1
          guard byte >= 0x80 else {
            output[target] = byte
            target += 1
            continue
          }
          let scalar = UInt32(Windows1252.scalar(of: byte))
          target = Self.encode(scalar, into: output, at: target)
        }
        return target - start
      }
    }
    self.position = position
    return written
  }

  private func transcode(into buffer: inout [UInt8], from start: Int) throws(FileError) -> Int {
    var target = start
    while target + 4 <= buffer.count {
      if end - position < 4 { try refill() }
      let available = end - position
      guard available > 0 else { break }
      guard available >= 2 else { throw FileError(.badEncoding, path: path) }
      let first = unit(at: position)
      var scalar = UInt32(first)
      var length = 2
      if (0xD800...0xDFFF).contains(first) {
        guard first < 0xDC00, available >= 4 else { throw FileError(.badEncoding, path: path) }
        let second = unit(at: position + 2)
        guard (0xDC00...0xDFFF).contains(second) else {
          throw FileError(.badEncoding, path: path)
        }
        scalar = 0x1_0000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        length = 4
      }
      guard scalar != 0 else { throw FileError(.binary, path: path) }
      position += length
      target = buffer.withUnsafeMutableBufferPointer {
        Self.encode(scalar, into: $0, at: target)
      }
    }
    return target - start
  }

  private func unit(at index: Int) -> UInt16 {
    let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }

  private static func encode(
    _ scalar: UInt32,
    into output: UnsafeMutableBufferPointer<UInt8>,
    at start: Int
  ) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80:
      output[start] = UInt8(scalar)
      return start + 1
    case ..<0x800:
      output[start] = UInt8(0xC0 | scalar >> 6)
      output[start + 1] = tail(0)
      return start + 2
    case ..<0x1_0000:
      output[start] = UInt8(0xE0 | scalar >> 12)
      output[start + 1] = tail(6)
      output[start + 2] = tail(0)
      return start + 3
    default:
      output[start] = UInt8(0xF0 | scalar >> 18)
      output[start + 1] = tail(12)
      output[start + 2] = tail(6)
      output[start + 3] = tail(0)
      return start + 4
    }
  }
}
