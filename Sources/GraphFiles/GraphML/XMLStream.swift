import CLibxml2

/// What hears of the elements of an XML stream, as they come.
protocol XMLListener: AnyObject {
  /// Whether elements of a namespace are for this listener.
  func knows(namespace: String) -> Bool
  /// An element begins, which is foreign where its namespace is not known.
  func begin(_ name: String, isForeign: Bool, _ attributes: [XMLStream.Attribute])
  /// The element that began last ends.
  func end()
  /// Text, in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether nothing more is wanted.
  var isDone: Bool { get }
}

/// Feeds XML to libxml2's push parser, without network, document type or own entities.
final class XMLStream {
  /// One attribute of an element, without its prefix.
  struct Attribute {
    let name: String
    let value: String
  }

  /// What is wrong with the XML.
  enum Fault {
    case doctype
    case malformed(String)
  }

  private var context: xmlParserCtxtPtr?
  private let listener: any XMLListener
  /// The namespaces that were met; the parser has each of them at one place.
  private var namespaces: [UnsafePointer<xmlChar>: Bool] = [:]
  /// Whether there is nothing after what is being read.
  private var isEnding = false
  private(set) var fault: Fault?
  private(set) var faultLine = 0
  private(set) var faultColumn = 0

  init(_ listener: any XMLListener) {
    self.listener = listener
    xmlInitParser()
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = Self.begin
    handler.endElementNs = { state, _, _, _ in XMLStream.of(state)?.end() }
    handler.characters = Self.text
    handler.cdataBlock = Self.text
    handler.ignorableWhitespace = Self.text
    handler.internalSubset = { state, _, _, _ in XMLStream.of(state)?.refuseDoctype() }
    handler.serror = { state, error in
      guard let error else { return }
      XMLStream.of(state)?.fail(error)
    }
    let me = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil)
    // The five entities of XML are put in place; others there are none, for want of a DOCTYPE.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    _ = xmlCtxtUseOptions(context, Int32(options))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The line that is being read.
  var line: Int { context.map { Int($0.pointee.input?.pointee.line ?? 0) } ?? 0 }

  /// The column that is being read.
  var column: Int { context.map { Int($0.pointee.input?.pointee.col ?? 0) } ?? 0 }

  /// Reads some bytes; `false` says that it makes no sense to go on.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    isEnding = isLast
    let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = xmlParseChunk(context, text, Int32(bytes.count), isLast ? 1 : 0)
    if status != 0, fault == nil, !listener.isDone {
      record(.malformed("the XML is not well-formed"), line: line, column: column)
    }
    return fault == nil && !listener.isDone
  }

  private func record(_ fault: Fault, line: Int, column: Int) {
    guard self.fault == nil else { return }
    (self.fault, faultLine, faultColumn) = (fault, line, column)
  }

  private func refuseDoctype() {
    record(.doctype, line: line, column: column)
    xmlStopParser(context)
  }

  private func fail(_ error: UnsafePointer<xmlError>) {
    guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, !listener.isDone else { return }
    let text = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
    // Of elements that are still open the parser says that there is extra content.
    let isTooShort = isEnding && (context?.pointee.nameNr ?? 0) > 0
    let reason = isTooShort && text.hasPrefix("Extra content") ? "" : ": \(text.trimmedOfBlanks)"
    record(
      .malformed(isTooShort ? "the file ends too soon" + reason : text.trimmedOfBlanks),
      line: Int(error.pointee.line),
      column: Int(error.pointee.int2))
    xmlStopParser(context)
  }

  private func end() {
    guard fault == nil, !listener.isDone else { return }
    listener.end()
    if listener.isDone { xmlStopParser(context) }
  }

  private func isForeign(_ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let namespace else { return false }
    if let known = namespaces[namespace] { return known }
    let isForeign = !listener.knows(namespace: String(cString: namespace))
    namespaces[namespace] = isForeign
    return isForeign
  }

  private static func of(_ state: UnsafeMutableRawPointer?) -> XMLStream? {
    state.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension XMLStream {
  private static let text:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = {
      state, text, count in
      guard let text, count > 0, let stream = of(state), stream.fault == nil else { return }
      stream.listener.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }

  private static let begin: startElementNsSAX2Func = {
    state, name, _, namespace, _, _, count, _, values in
    guard let stream = of(state), stream.fault == nil, !stream.listener.isDone, let name else {
      return
    }
    // A tag that the end of the file breaks off is none, and a fault that is found next.
    if stream.isEnding, let next = stream.context?.pointee.input?.pointee.cur?.pointee,
      next != UInt8(ascii: ">"), next != UInt8(ascii: "/")
    {
      return
    }
    var attributes: [Attribute] = []
    attributes.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      // Five pointers for each: name, prefix, namespace, and where its value begins and ends.
      // GraphML's own attributes are in none; others, such as `xml:id`, say nothing here.
      guard let values, values[5 * index + 2] == nil, let name = values[5 * index],
        let first = values[5 * index + 3],
        let end = values[5 * index + 4]
      else { continue }
      let value = UnsafeBufferPointer(start: first, count: end - first)
      attributes.append(
        Attribute(
          name: String(cString: name), value: String(decoding: value, as: UTF8.self)))
    }
    stream.listener.begin(
      String(cString: name), isForeign: stream.isForeign(namespace), attributes)
    if stream.listener.isDone { xmlStopParser(stream.context) }
  }
}

extension String {
  /// The text without blanks and line breaks around it.
  var trimmedOfBlanks: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = first, let last = last, isBlank(first) || isBlank(last) else { return self }
    var rest = self[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
