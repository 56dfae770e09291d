import Liquid

/// A stance of the site's set.
struct StanceView: View {
    let stance: Stance

    static let names = ["key", "label", "shape", "polarity"]

    func value(_ name: String) -> Value? {
        switch name {
        case "key": .text(stance.key)
        case "label": .text(stance.label)
        case "shape": .text(stance.shape.rawValue)
        case "polarity": stance.polarity.map { .number($0.rawValue) } ?? .null
        default: nil
        }
    }
}

/// A stance that a statement takes on an issue.
struct TakenStanceView: View {
    let page: PageContext
    let taken: TakenStance
    var kind: Statement.Kind?

    static let names = ["stance", "issue", "condition", "kind_label"]

    func value(_ name: String) -> Value? {
        switch name {
        case "stance": .view(StanceView(stance: page.site.briefing.settings.stances[taken.stance]))
        case "issue": .view(IssueView(page: page, place: taken.issue))
        case "condition": .text(taken.condition)
        case "kind_label": .text(kind.map { page.site.words["kinds.\($0.rawValue)"] })
        default: nil
        }
    }
}
