/// A set of disjoint routes made better, one route at a time.
///
/// Each is replaced by the best one that shares nothing with the others, until none can be: every
/// exchange makes one route better and leaves the others, so that it ends.
struct RouteExchange {
  /// The routes, none of which can be replaced by a better one.
  private(set) var routes: [Route]

  /// Partial routes looked at before a route is left as it is.
  static var limit: Int { 100_000 }

  /// - Parameters:
  ///   - routes: Routes that share nothing.
  ///   - measure: What to rank by.
  ///   - best: The best route that can stand in the place of one beside the others.
  /// - Throws: What `best` throws, unless too many routes have to be looked at.
  init(
    _ routes: [Route], by measure: RouteMeasure,
    best: (_ one: Route, _ others: [Route]) throws(AnalysisError) -> Route?
  ) throws(AnalysisError) {
    self.routes = routes
    var (place, settled) = (0, 0)
    while settled < routes.count {
      let one = self.routes[place]
      var others = self.routes
      others.remove(at: place)
      settled += 1
      do throws(AnalysisError) {
        if let other = try best(one, others), other.isBetter(than: one, by: measure) {
          self.routes[place] = other
          settled = 1
        }
      } catch .tooManyRoutes {
        // It stays as it is.
      }
      place = (place + 1) % routes.count
    }
  }
}

extension Route {
  /// Whether it is better by a measure, by more than rounding.
  fileprivate func isBetter(than other: Route, by measure: RouteMeasure) -> Bool {
    let (mine, its) = (key(by: measure), other.key(by: measure))
    return mine < its && !(its - mine <= 1e-12 * max(abs(mine), abs(its)))
  }
}
