import CExpat

/// What takes the elements of a part as they come.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(XMLFailure)
  func end(_ element: XMLName) throws(XMLFailure)
  /// Text comes in pieces of any size.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure)
}

extension XMLHandler {
  func end(_ element: XMLName) throws(XMLFailure) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {}
}

/// Why a part's XML isn't read further.
enum XMLFailure: Error, Equatable {
  /// It isn't well formed, or nothing that a workbook has.
  case malformed
  /// It declares a document type, by which a few bytes may stand for thousands of millions.
  case documentType
  /// It holds more than any real workbook.
  case tooLarge
}

/// An element's name without its prefix: some programs write `x:row`.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { start = next + 1 }
      next += 1
    }
    self.start = start
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    var (left, right) = (name.start, text.utf8Start)
    while UInt8(bitPattern: left.pointee) == right.pointee {
      if right.pointee == 0 { return true }
      left += 1
      right += 1
    }
    return false
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// An element's attributes, by their names without prefix.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    self.list = list
  }

  /// An attribute's bytes, which end with a zero.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var next = list
    while let key = next.pointee {
      if XMLName(key) == name { return next[1].map { UnsafePointer($0) } }
      next += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// A whole number of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard var next = bytes(name), next.pointee != 0 else { return nil }
    var (value, count) = (0, 0)
    while next.pointee != 0 {
      let byte = UInt8(bitPattern: next.pointee)
      guard (0x30...0x39).contains(byte), count < 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
      next += 1
    }
    return value
  }
}

/// Reads XML piece by piece and hands its elements to a handler.
final class XMLReader {
  /// No part of a workbook that is read goes deeper.
  private static let mostDepth = 64
  /// How much may wait for the end of one name, tag or attribute.
  private static let largestToken = 1 << 20

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var failure: XMLFailure?
  private var depth = 0
  private var fed = 0

  init(_ handler: any XMLHandler) throws(XMLFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge }
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { reader, name, attributes in
        guard let name, let attributes else { return }
        XMLReader.of(reader)?.start(name, attributes)
      },
      { reader, name in
        guard let name else { return }
        XMLReader.of(reader)?.end(name)
      }
    )
    XML_SetCharacterDataHandler(parser) { reader, text, count in
      XMLReader.of(reader)?.text(text, count)
    }
    XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
      XMLReader.of(reader)?.stop(.documentType)
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Room for the next piece of the text.
  func room(_ count: Int) throws(XMLFailure) -> UnsafeMutableRawBufferPointer {
    guard let start = XML_GetBuffer(parser, Int32(clamping: count)) else { throw .tooLarge }
    return UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  /// Reads the piece that was put into the room; `isLast` says that nothing follows.
  func take(_ count: Int, isLast: Bool) throws(XMLFailure) {
    let status = XML_ParseBuffer(parser, Int32(clamping: count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw .malformed }
    fed += count
    guard fed - XML_GetCurrentByteIndex(parser) <= Self.largestToken else { throw .tooLarge }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
    pointer.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard failure == nil else { return }
    depth += 1
    guard depth <= Self.mostDepth else { return stop(.malformed) }
    do throws(XMLFailure) {
      try handler.start(XMLName(name), XMLAttributes(attributes))
    } catch { stop(error) }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard failure == nil else { return }
    depth -= 1
    do throws(XMLFailure) { try handler.end(XMLName(name)) } catch { stop(error) }
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let start else { return }
    start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      do throws(XMLFailure) {
        try handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      } catch { stop(error) }
    }
  }

  private func stop(_ failure: XMLFailure) {
    guard self.failure == nil else { return }
    self.failure = failure
    XML_StopParser(parser, 0)
  }
}
