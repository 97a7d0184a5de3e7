/// The sums that hold between the places of a table, as a network of flows: every place is a link
/// that carries its count, and what comes into a node goes out of it.
///
/// - The counts run from the grand total down the totals of lines to the lines, from there across
///   their cells, and down the totals of the columns back to the grand total. Each sum of a line,
///   a column or a subtotal is one node, or follows from several.
/// - A hidden count can be told apart from another, and so stays hidden, as long as a loop of hidden
///   links leads through it along which the counts can move together.
struct MaskingNetwork {
  /// A link, from one node to another.
  struct Link {
    let start: Int
    let end: Int
  }

  /// The links by the places of the table, nil for a place that is part of no sum.
  ///
  /// The places go line by line, cell by cell, the whole of a line last.
  let links: [Link?]
  private let leaving: [[Int]]
  private let entering: [[Int]]

  init(links: [Link?], nodeCount: Int) {
    self.links = links
    var leaving = [[Int]](repeating: [], count: nodeCount)
    var entering = leaving
    for (place, link) in links.enumerated() {
      guard let link else { continue }
      leaving[link.start].append(place)
      entering[link.end].append(place)
    }
    self.leaving = leaving
    self.entering = entering
  }

  /// Hides more places until none of the small counts can be worked out from those that are shown,
  /// nor be known to be small.
  ///
  /// All are by place; `hideable` are the places that may be hidden.
  func protect(_ hidden: inout [Bool], counts: [Int64], hideable: [Bool], least: Int64) {
    for place in links.indices where counts[place] > 0 && counts[place] < least {
      guard let link = links[place] else { continue }
      var moved = counts
      while moved[place] < least {
        guard
          let loop = way(
            from: link.end,
            to: link.start,
            without: place,
            hidden: hidden,
            counts: moved,
            hideable: hideable
          )
        else { break }
        let room = loop.filter { !$0.isForward }.map { moved[$0.place] - 1 }.min()
        let step = min(least - moved[place], room ?? least)
        moved[place] += step
        for part in loop {
          hidden[part.place] = true
          moved[part.place] += part.isForward ? step : -step
        }
      }
    }
  }

  /// A step of a way along a link: with its direction counts grow, against it they shrink.
  private struct Step {
    let place: Int
    let isForward: Bool
  }

  /// The way that hides the least more; a count may shrink to one, since a zero is always shown.
  private func way(
    from start: Int,
    to end: Int,
    without excluded: Int,
    hidden: [Bool],
    counts: [Int64],
    hideable: [Bool]
  ) -> [Step]? {
    var costs = [Int64](repeating: .max, count: leaving.count)
    var arrivals = [Step?](repeating: nil, count: leaving.count)
    var queue = CostQueue()
    costs[start] = 0
    queue.insert(start, cost: 0)
    func visit(_ step: Step, _ node: Int, _ cost: Int64) {
      guard step.place != excluded, hideable[step.place] else { return }
      // Its own count is what hiding a place loses; a short way is better than a long one.
      let loss = hidden[step.place] ? 1 : 1 + 64 * min(max(counts[step.place], 1), 1 << 40)
      guard cost + loss < costs[node] else { return }
      costs[node] = cost + loss
      arrivals[node] = step
      queue.insert(node, cost: cost + loss)
    }
    while let (node, cost) = queue.popLeast() {
      if node == end { break }
      guard cost == costs[node] else { continue }
      for place in leaving[node] {
        if let link = links[place] { visit(Step(place: place, isForward: true), link.end, cost) }
      }
      for place in entering[node] where counts[place] > 1 {
        if let link = links[place] { visit(Step(place: place, isForward: false), link.start, cost) }
      }
    }
    var steps: [Step] = []
    var node = end
    while node != start {
      guard let step = arrivals[node], let link = links[step.place] else { return nil }
      steps.append(step)
      node = step.isForward ? link.start : link.end
    }
    return steps
  }
}

/// Nodes by their cost, the least first.
private struct CostQueue {
  private var heap: [(node: Int, cost: Int64)] = []

  mutating func insert(_ node: Int, cost: Int64) {
    heap.append((node, cost))
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2].cost > heap[child].cost {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (node: Int, cost: Int64)? {
    guard let least = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return least }
    heap[0] = last
    var parent = 0
    while true {
      let children = (2 * parent + 1)...(2 * parent + 2)
      guard
        let child = children.filter(heap.indices.contains).min(by: { heap[$0].cost < heap[$1].cost }
        ),
        heap[child].cost < heap[parent].cost
      else { return least }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
