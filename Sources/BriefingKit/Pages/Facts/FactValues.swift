import EDTF

// Answers that are more than a list of places.

/// What can be counted in a site.
enum Total: Int {
    case articles, stakeholders, statements, issues, events

    func count(_ site: Site) -> Int {
        switch self {
        case .articles: site.briefing.articles.count
        case .stakeholders: site.briefing.stakeholders.count
        case .statements: site.latestFirst.count
        case .issues: site.briefing.issues.count
        case .events: site.briefing.events.count
        }
    }
}

/// A template of the theme, with a digest of its bytes.
struct TemplatePrint: Hashable, Sendable {
    var name: String
    var print: UInt64
}

/// A plain page as menus show it.
struct MenuPage: FactValue {
    var title: String
    var path: String

    init(_ page: PlainPage) {
        title = page.title
        path = page.path
    }

    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(title)
        print.add(path)
    }
}

/// Which page is made from which file.
struct PathsOfFiles: FactValue {
    var paths: [String: String]

    func combine(into print: inout Fingerprint, _ site: Site) {
        // In any order: the sum of the pairs' digests.
        var sum: UInt64 = 0
        for (file, path) in paths {
            var pair = Fingerprint()
            pair.add(file)
            pair.add(path)
            sum &+= pair.value
        }
        print.add(sum)
    }
}

/// The lanes of one page of the timeline in lanes.
struct LanePage: FactValue {
    var axis: TimeAxis?
    /// The highest column of all lanes.
    var peak: Int
    var lanes: [Lane]

    struct Lane {
        /// A place in the list that the lanes are about.
        var subject: Int
        var events: Places<Event>
    }

    private let kind: TimeLanes.Subject

    init(_ lanes: TimeLanes, range: Range<Int>) {
        kind = lanes.kind
        axis = lanes.axis
        peak = lanes.peak
        self.lanes = lanes.lanes[range].map { Lane(subject: $0.subject, events: Places($0.events)) }
    }

    func combine(into print: inout Fingerprint, _ site: Site) {
        axis?.combine(into: &print)
        print.add(peak)
        print.add(lanes.count)
        for lane in lanes {
            print.add(site.identity(of: kind == .stakeholders ? .stakeholder : .issue, lane.subject))
            lane.events.combine(into: &print, site)
        }
    }
}

extension TimeAxis {
    func combine(into print: inout Fingerprint) {
        print.add(start)
        print.add(end)
        for tick in ticks {
            print.add(tick.day)
            print.add(tick.label)
        }
    }
}

extension MentionCount: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(site.identity(of: .stakeholder, stakeholder))
        print.add(site.identity(of: .article, article))
        print.add(count)
    }
}

extension EDTF: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) { print.add(text) }
}
