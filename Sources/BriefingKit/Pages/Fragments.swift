import Liquid

/// What partials rendered with the same arguments give, kept from one page of a site to the next, with what they asked for.
final class Fragments: Sendable {
    final class Fragment: Sendable {
        let bytes: [UInt8]
        let cost: FragmentCost
        let facts: [Fact]

        init(bytes: [UInt8], cost: FragmentCost, facts: [Fact]) {
            self.bytes = bytes
            self.cost = cost
            self.facts = facts
        }
    }

    private let kept = SharedTable<FragmentKey, Fragment>()

    subscript(key: FragmentKey) -> Fragment? { kept[key] }

    func keep(_ fragment: Fragment, for key: FragmentKey) { kept.keep(fragment, for: key) }
}

extension FragmentKey: SharedKey {
    var digest: UInt64 { low }
}

/// The fragments as one page sees them: what a kept one asked for, the page asked for too.
final class FragmentKeeper: FragmentStore {
    private let fragments: Fragments
    private let reads: PageReads
    private let clock: LiquidClock

    init(_ fragments: Fragments, reads: PageReads, clock: LiquidClock) {
        self.fragments = fragments
        self.reads = reads
        self.clock = clock
    }

    func write(_ key: FragmentKey, into output: inout LiquidOutput) -> FragmentCost? {
        guard let fragment = fragments[key] else { return nil }
        reads.note(allOf: fragment.facts)
        output.append(fragment.bytes)
        return fragment.cost
    }

    func begin(_ key: FragmentKey) { reads.beginFragment() }

    func end(_ key: FragmentKey, bytes: UnsafeBufferPointer<UInt8>?, cost: FragmentCost) {
        // Once the page has asked for the present day, nobody can tell whether this fragment did.
        guard let facts = reads.endFragment(), let bytes, !clock.wasRead else { return }
        fragments.keep(.init(bytes: Array(bytes), cost: cost, facts: facts), for: key)
    }
}
