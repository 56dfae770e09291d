/// What the keys of annotations mean on a site.
struct KeyMeanings: Sendable {
    private var known: [String: AnnotationKey.Meaning] = [:]

    init(stances: [Stance]) {
        for key in AnnotationKey.allCases { known[key.rawValue] = .key(key) }
        for (place, stance) in stances.enumerated() where known[stance.key] == nil {
            known[stance.key] = .stance(place)
        }
    }

    subscript(key: String) -> AnnotationKey.Meaning { known[key] ?? .nothing }
}
