import Foundation

/// Numbers nodes in order of first appearance.
///
/// A raw id is a small whole number as it stands in the file, or the complement of the number of a
/// text. Whole numbers are looked up in a table by themselves, without hashing.
final class NodeNumbering {
  /// Whole numbers below this stand for themselves.
  let directLimit: Int
  let symbols = SymbolTable()
  /// The node of each small whole number, plus one; pages that nobody touches take no memory.
  private let direct: UnsafeMutablePointer<Int32>
  /// The node of each text, or -1.
  private var symbolNodes: [Int32] = []
  /// The raw id of each node.
  private var rawIDs: [Int32] = []

  /// A numbering that looks up whole numbers below a limit, as far as there is memory.
  init(directLimit: Int) {
    let memory = calloc(directLimit, MemoryLayout<Int32>.stride)
    self.directLimit = memory == nil ? 0 : directLimit
    direct =
      memory?.bindMemory(to: Int32.self, capacity: directLimit) ?? .allocate(capacity: 1)
  }

  deinit {
    if directLimit > 0 { free(direct) } else { direct.deallocate() }
  }

  var count: Int { rawIDs.count }

  /// The nodes of raw ids, new ones in order of appearance.
  ///
  /// - Precondition: Every raw id is below ``directLimit``, or the complement of a symbol.
  func translate(
    _ first: UnsafePointer<Int64>, _ second: UnsafePointer<Int64>?, count: Int,
    into firstNodes: UnsafeMutablePointer<Int32>, _ secondNodes: UnsafeMutablePointer<Int32>
  ) {
    let direct = direct
    for row in 0..<count {
      let raw = Int(first[row])
      let known = raw >= 0 ? direct[raw] : 0
      firstNodes[row] = known > 0 ? known - 1 : node(of: raw)
      guard let second else { continue }
      let other = Int(second[row])
      let seen = other >= 0 ? direct[other] : 0
      secondNodes[row] = seen > 0 ? seen - 1 : node(of: other)
    }
  }

  private func node(of raw: Int) -> Int32 {
    if raw >= 0 {
      direct[raw] = Int32(rawIDs.count + 1)
    } else {
      while symbolNodes.count < symbols.count { symbolNodes.append(-1) }
      if symbolNodes[~raw] >= 0 { return symbolNodes[~raw] }
      symbolNodes[~raw] = Int32(rawIDs.count)
    }
    rawIDs.append(Int32(raw))
    return Int32(rawIDs.count - 1)
  }

  /// The name of every node.
  var names: [String] { rawIDs.map { $0 >= 0 ? String($0) : symbols.text(Int(~$0)) } }

  /// The name of one node.
  func name(_ node: Int) -> String {
    rawIDs[node] >= 0 ? String(rawIDs[node]) : symbols.text(Int(~rawIDs[node]))
  }
}
