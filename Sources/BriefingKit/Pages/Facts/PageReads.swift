/// What one page asks for while it is made.
///
/// Unchecked: a page is made from its beginning to its end by one call on one thread. The call makes this object, hands it
/// to the views of the page, which do not outlive the call, and reads it when all of them are done.
final class PageReads: @unchecked Sendable {
    /// What is asked for now: by the innermost fragment, or by the page where there is none.
    private var current = Scope()
    /// What those around it have asked for, the page first.
    private var outer: [Scope] = []
    /// Memory of fragments that have ended.
    private var spare: [FactSet] = []

    private struct Scope {
        var facts = FactSet()
        /// Whether it has asked for something that is the page's own, such as where it lies.
        var isPageBound = false
    }

    /// What kept the page from reading something that was stored; the page is then not to be used.
    var failure: DamagedCache?

    /// Everything asked for so far, in the order of asking.
    var facts: [Fact] { (outer.first ?? current).facts.facts }

    @inline(__always)
    func note(_ fact: Fact) { current.facts.insert(fact) }

    /// What is asked for from here on belongs to a fragment of the page.
    func beginFragment() {
        outer.append(current)
        current = Scope(facts: spare.popLast() ?? FactSet())
    }

    /// Ends the innermost fragment.
    /// - Returns: what it asked for; `nil` where it is no other page's too.
    func endFragment() -> [Fact]? {
        guard let around = outer.popLast() else { return nil }
        var inner = current
        current = around
        for fact in inner.facts.facts { note(fact) }
        // In memory of its own, so that the set's can serve another fragment.
        let facts = inner.isPageBound ? nil : inner.facts.facts.withUnsafeBufferPointer { Array($0) }
        if inner.isPageBound { current.isPageBound = true }
        inner.facts.removeAll()
        spare.append(inner.facts)
        return facts
    }

    /// Says that what is being made belongs to this page alone.
    func bindToPage() { current.isPageBound = true }
}
