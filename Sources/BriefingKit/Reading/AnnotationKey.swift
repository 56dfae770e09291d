/// The keys of an annotation that are not stances (SPEC §3).
enum AnnotationKey: String, CaseIterable {
    case who, says, does, when, event, on, to
    case sameAs = "same-as"
    case condition, title
    case location = "where"
    case via, translator
    case language = "lang"
    case confidence, kind

    /// Whether it makes a passage an annotation, as stances do; the others say more of a statement or an event.
    var makesAnnotation: Bool {
        switch self {
        case .who, .says, .does, .when, .event, .on, .to, .sameAs: true
        case .condition, .title, .location, .via, .translator, .language, .confidence, .kind: false
        }
    }

    /// A bit of its own.
    var bit: UInt32 {
        switch self {
        case .who: 1 << 0
        case .says: 1 << 1
        case .does: 1 << 2
        case .when: 1 << 3
        case .event: 1 << 4
        case .on: 1 << 5
        case .to: 1 << 6
        case .sameAs: 1 << 7
        case .condition: 1 << 8
        case .title: 1 << 9
        case .location: 1 << 10
        case .via: 1 << 11
        case .translator: 1 << 12
        case .language: 1 << 13
        case .confidence: 1 << 14
        case .kind: 1 << 15
        }
    }

    /// What a key means on a site.
    enum Meaning: Hashable, Sendable {
        case key(AnnotationKey)
        /// A stance, by its place in `Settings.stances`.
        case stance(Int)
        /// Nothing to an annotation.
        case nothing
    }
}

extension AnnotationKey.Meaning {
    /// Whether it says something of a statement that somebody must have made.
    var needsSpeaker: Bool {
        switch self {
        case .stance, .key(.on), .key(.to), .key(.sameAs): true
        default: false
        }
    }
}
