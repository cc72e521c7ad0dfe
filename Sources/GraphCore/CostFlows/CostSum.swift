/// A sum of products that is rounded once, at the end, so that great terms do not hide small ones.
///
/// J. R. Shewchuk: Adaptive precision floating-point arithmetic and fast robust geometric
/// predicates. *Discrete Comput. Geom.* 18 (1997).
/// [doi:10.1007/PL00009321](https://doi.org/10.1007/PL00009321).
struct CostSum {
  /// What adds up to the sum exactly: no two numbers share a digit, and the greatest is the last.
  private var parts: [Double] = []
  /// The sum as it would be rounded term by term, for sums that no `Double` can hold.
  private var plain = 0.0

  /// Adds a product; exact unless it is so small that a `Double` cannot hold its last digits.
  mutating func add(_ left: Double, times right: Double) {
    let product = left * right
    guard product != 0 else { return }
    plain += product
    guard plain.isFinite else { return }
    // Whole products of whole numbers are the usual case, and leave no rest.
    let rest = (-product).addingProduct(left, right)
    if rest != 0 { add(rest) }
    add(product)
  }

  private mutating func add(_ number: Double) {
    var carried = number
    var count = 0
    for part in parts {
      let sum = carried + part
      let own = sum - carried
      let rest = (carried - (sum - own)) + (part - own)
      if rest != 0 {
        parts[count] = rest
        count += 1
      }
      carried = sum
    }
    parts.removeSubrange(count...)
    if carried != 0 { parts.append(carried) }
  }

  /// The `Double` nearest to the sum, whatever the order of its terms.
  var value: Double {
    guard plain.isFinite, var sum = parts.last else { return plain.isFinite ? 0 : plain }
    var place = parts.count - 1
    var rest = 0.0
    while place > 0, rest == 0 {
      place -= 1
      let part = parts[place]
      let next = sum + part
      rest = part - (next - sum)
      sum = next
    }
    // A rest of just half a digit is rounded by the sign of what comes after it.
    guard place > 0, rest.sign == parts[place - 1].sign, rest != 0 else { return sum }
    let next = sum + 2 * rest
    return 2 * rest == next - sum ? next : sum
  }
}
