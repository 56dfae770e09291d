/// What the keys of annotations mean on a site. There are few, and each is asked for often: they lie in lists by how long they are
/// and how they begin, most with one key.
struct KeyMeanings: Sendable {
    private var lists: [[(key: String, meaning: AnnotationKey.Meaning)]]

    init(stances: [Stance]) {
        lists = [[(key: String, meaning: AnnotationKey.Meaning)]](repeating: [], count: 64)
        for key in AnnotationKey.allCases { add(key.rawValue, .key(key)) }
        for (place, stance) in stances.enumerated() where self[stance.key] == .nothing {
            add(stance.key, .stance(place))
        }
    }

    subscript(key: String) -> AnnotationKey.Meaning {
        for known in lists[Self.list(of: key)] where known.key == key { return known.meaning }
        return .nothing
    }

    private mutating func add(_ key: String, _ meaning: AnnotationKey.Meaning) {
        lists[Self.list(of: key)].append((key, meaning))
    }

    private static func list(of key: String) -> Int {
        (key.utf8.count &* 31 &+ Int(key.utf8.first ?? 0)) & 63
    }
}
