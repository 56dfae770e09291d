import Testing

@testable import BriefingKit

@Suite("Places by identity")
struct PlacesByIdentityTests {
    @Test("every thing is found where it stands, and nothing else is found", arguments: [0, 1, 7, 8, 9, 1000])
    func found(_ count: Int) {
        var random = SeededNumbers(seed: 5)
        let identities = (0..<count).map { _ in random.next() }
        let places = PlacesByIdentity(identities)
        for (place, identity) in identities.enumerated() { #expect(places.place(of: identity) == place) }
        for _ in 0..<1000 {
            let other = random.next()
            if !identities.contains(other) { #expect(places.place(of: other) == nil) }
        }
    }

    @Test("identities that share their low bits are told apart, and so are 0 and the greatest")
    func crowded() {
        let identities = (0..<100).map { UInt64($0) << 40 } + [.max, .max - 1]
        let places = PlacesByIdentity(identities)
        for (place, identity) in identities.enumerated() { #expect(places.place(of: identity) == place) }
        #expect(places.place(of: 100 << 40) == nil && places.place(of: 1) == nil)
    }
}
