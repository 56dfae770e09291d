import Testing

@testable import BriefingKit

@Suite("What an annotation's keys mean")
struct KeyMeaningTests {
    @Test("every key of the house and every stance is found, and nothing else")
    func all() {
        let stances = ["supports", "opposes", "who", "conditional", "a-stance-with-a-long-name"].map {
            Stance(key: $0, label: "", polarity: nil, shape: .ring)
        }
        let meanings = KeyMeanings(stances: stances)
        for key in AnnotationKey.allCases { #expect(meanings[key.rawValue] == .key(key)) }
        // A key of the house stays what it is.
        for (place, stance) in stances.enumerated() where stance.key != "who" {
            #expect(meanings[stance.key] == .stance(place))
        }
        for key in ["", "w", "whom", "Who", "sayz", "opposed"] { #expect(meanings[key] == .nothing) }
    }
}
