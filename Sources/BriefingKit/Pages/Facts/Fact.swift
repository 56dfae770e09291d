/// Something of the site that a page can ask for while it is made: a thing, a property of it, a list, a count.
///
/// What a page asked for decides whether it is made again. A fact names what it is about by its place in the lists of one
/// build; a ``FactTable`` does so by its id, for the next one.
struct Fact: Hashable, Sendable {
    /// Kind, part and place, in eight, twenty-four and thirty-two bits.
    let code: UInt64

    /// - Parameters:
    ///   - place: the place of what it is about in its list; 0 where it is about the site.
    ///   - part: which part of the answer, such as a page of a list; 0 where it is all.
    init(_ kind: Kind, _ place: Int = 0, _ part: Int = 0) {
        code =
            UInt64(kind.rawValue) << 56 | UInt64(UInt32(truncatingIfNeeded: part) & 0xFF_FFFF) << 32
            | UInt64(UInt32(truncatingIfNeeded: place))
    }

    init(code: UInt64) { self.code = code }

    /// `nil` only for a code that no build of this version wrote.
    var kind: Kind? { Kind(rawValue: UInt8(code >> 56)) }
    var place: Int { Int(UInt32(truncatingIfNeeded: code)) }
    var part: Int { Int(code >> 32 & 0xFF_FFFF) }
    /// Kind and part alone: with the id of what it is about, it means the same in every build.
    var codeWithoutPlace: UInt64 { code & 0xFFFF_FFFF_0000_0000 }

    /// What can be asked. The raw values stand in the cache; a changed one needs another version of it.
    enum Kind: UInt8, Sendable, CaseIterable {
        // The things themselves.
        case statement = 1
        case articleCard, articleFront, articleBody
        case event, eventPage
        case stakeholderCard, stakeholderProfile
        case issueCard, issueProfile
        case plainPage

        // Lists and counts about one thing.
        case statementsOfArticle = 32
        case eventsOfArticle, accountsOfArticle, neighbours
        case statementsOfStakeholder, statementCountOfStakeholder, mentionCountOfStakeholder, statementsAddressing
        case eventsOfStakeholder, mentionsOfStakeholder, positionsOfStakeholder, belongingTo
        case positionsOfIssue, entryCountOfIssue, positionsHeld, eventsOfIssue,
            statementCountOfIssue, sectionsOfIssue
        case renderings

        // What is about the site as a whole.
        case now = 96
        case template
        case columns, groups, issueOrder, total, verification, lastChange, facets, ambiguousTitles, plainPages
        case pathsOfFiles, unknownStakeholder, overview
        case articles, statements, statementCount, timeline, wholeTimeline, sources, sourceCount
        case corrections, news, changeCount, lanes, laneCount, timelineViews
        case everything, eventRecords, latestArticles
    }

    /// What the place of a fact is a place in.
    enum Subject: UInt8, Sendable {
        case statement, article, event, stakeholder, issue, plainPage, template
        /// Of nothing: the place means the same in every build.
        case site
    }
}

extension Fact.Kind {
    var subject: Fact.Subject {
        switch self {
        case .statement, .renderings: .statement
        case .articleCard, .articleFront, .articleBody, .statementsOfArticle, .eventsOfArticle,
            .accountsOfArticle, .neighbours:
            .article
        case .event, .eventPage: .event
        case .stakeholderCard, .stakeholderProfile, .statementsOfStakeholder, .statementCountOfStakeholder,
            .mentionCountOfStakeholder, .statementsAddressing, .eventsOfStakeholder, .mentionsOfStakeholder,
            .positionsOfStakeholder, .belongingTo:
            .stakeholder
        case .issueCard, .issueProfile, .positionsOfIssue, .entryCountOfIssue, .positionsHeld, .eventsOfIssue,
            .statementCountOfIssue, .sectionsOfIssue:
            .issue
        case .plainPage: .plainPage
        case .template: .template
        case .now, .columns, .groups, .issueOrder, .total, .verification, .lastChange, .facets,
            .ambiguousTitles, .plainPages, .pathsOfFiles, .unknownStakeholder, .overview, .articles, .statements,
            .statementCount, .timeline, .wholeTimeline, .sources, .sourceCount, .corrections, .news, .changeCount,
            .lanes, .laneCount, .timelineViews, .everything, .eventRecords, .latestArticles:
            .site
        }
    }
}
