import Diagnostics
import EDTF
import Markdown

/// Reads an article's annotations in the order of its text, and says what in them makes no sense.
struct AnnotationReading {
    let registry: Registry
    let settings: Settings
    let articleID: String
    let articleDate: EDTF
    let dates: DateMemory
    let file: String
    let document: Document

    private(set) var passages: [Passage] = []
    private(set) var statements: [Statement] = []
    private(set) var accounts: [ReadArticle.ReadAccount] = []
    private(set) var sameAs: [ReadArticle.SameAs] = []
    private(set) var mentions: [ReadArticle.Mentions] = []
    var diagnostics: [Diagnostic] = []
    private var anchors = Anchors()
    /// Whether quotation marks stand directly around the passage that is being taken.
    private var isQuotedOutside = false
    /// For each statement the kind that it is given, and the texts of its parts, from which its kind is read at the end.
    private var wordings: [(kind: Statement.Kind?, parts: [(text: String, isQuotedOutside: Bool)])] = []
    /// How many statements each stakeholder has made so far.
    private var statementCounts: [Int: Int] = [:]

    init(
        document: Document, file: String, articleID: String, articleDate: EDTF, dates: DateMemory, registry: Registry,
        settings: Settings
    ) {
        self.document = document
        self.file = file
        self.articleID = articleID
        self.articleDate = articleDate
        self.dates = dates
        self.registry = registry
        self.settings = settings
        // Most articles name a few, and growing from one is what costs.
        statementCounts.reserveCapacity(6)
        mentions.reserveCapacity(12)
        passages.reserveCapacity(12)
        statements.reserveCapacity(4)
        wordings.reserveCapacity(4)
        accounts.reserveCapacity(4)
    }

    /// Takes the next annotated span or div.
    mutating func take(
        _ node: NodeID, _ attributes: Attributes, paragraph: Int, line: Int, before: Unicode.Scalar?
    ) {
        isQuotedOutside = document.isQuotedOutside(node, before: before)
        var complaints: [Diagnostic] = []
        let annotation = Annotation(
            attributes, file: file, keys: registry.keys, stances: registry.stances, diagnostics: &complaints)
        if !complaints.isEmpty { diagnostics += complaints }
        guard let annotation else {
            if let name = attributes.idName { anchors.take(name.value, at: Place(name.range, in: file)) }
            return
        }
        let known = passages.count
        defer {
            if passages.count > known, let anchor = passages[known].anchor {
                anchors.take(anchor, at: annotation.place)
            }
        }
        let speaks = annotation.has(.says) || annotation.has(.does)
        if annotation.has(.says), annotation.has(.does) {
            complain(
                "both-says-and-does", "a passage is what somebody says or what somebody does, not both", annotation)
        } else if speaks {
            takeStatement(node, annotation, paragraph, line)
        } else if annotation.continues {
            takeContinuation(node, annotation, speakers: nil, paragraph, line)
        } else if annotation.has(.when) {
            takeEvent(node, annotation, paragraph, line)
        } else if annotation.has(.who) {
            takeMention(node, annotation, paragraph, line)
        } else {
            complainOfNobody(annotation)
        }
    }

    /// Whether the annotation taken last is a mention, and that node's.
    func isMention(_ node: NodeID) -> Bool {
        guard let last = passages.last, last.node == node, case .mention = last.role else { return false }
        return true
    }

    /// Reads the kinds, now that every statement has all its parts.
    mutating func finish() {
        for i in statements.indices where statements[i].kind != .act {
            statements[i].kind = wordings[i].kind ?? Statement.Kind(ofParts: wordings[i].parts)
        }
        diagnostics += anchors.diagnostics
    }

    // MARK: Statements

    private mutating func takeStatement(_ node: NodeID, _ annotation: Annotation, _ paragraph: Int, _ line: Int) {
        let isAct = annotation.has(.does)
        let speakers = stakeholders(annotation, isAct ? .does : .says)
        guard !speakers.isEmpty else {
            if annotation.ids(isAct ? .does : .says).isEmpty {
                complain("nobody", "‘\(isAct ? "does" : "says")=’ names nobody", annotation)
            }
            return
        }
        if annotation.continues {
            takeContinuation(node, annotation, speakers: speakers, paragraph, line)
            return
        }
        for speaker in speakers { statementCounts[speaker, default: 0] += 1 }
        let number = statementCounts[speakers[0], default: 1]
        let anchor = annotation.id ?? String(registry.stakeholders[speakers[0]].id, "-", numbered: number)
        let date = date(annotation)
        var statement = Statement(
            anchor: anchor, article: 0, speakers: speakers, kind: isAct ? .act : .indirect, text: text(of: node),
            date: date ?? articleDate, hasOwnDate: date != nil, paragraph: paragraph, line: line, parts: [node])
        if statement.text.isEmpty {
            diagnostics.append(
                Diagnostic(.warning, "empty-statement", "the statement has no words", at: annotation.place))
        }
        readDetails(annotation, into: &statement)
        let place = statements.count
        if let same = annotation.value(.sameAs) { addSameAs(same, statement: place) }
        statements.append(statement)
        wordings.append((kind(annotation, isAct: isAct), [(statement.text, isQuotedOutside)]))
        var event: Passage.AccountReference?
        if isAct, let date {
            event = addAccount(
                node, annotation, date: date, participants: speakers + stakeholders(annotation, .who), anchor: anchor,
                paragraph, line, statement: place)
        } else if annotation.has(.event), !isAct {
            warn(
                "no-effect", "‘event=’ names a dated event; with ‘says=’, ‘when=’ is when it was said",
                annotation.value(.event))
        } else if annotation.has(.event) {
            complain("missing-date", "‘event=’ needs ‘when=’", annotation)
        }
        if annotation.has(.who), event == nil { countMentions(stakeholders(annotation, .who)) }
        passages.append(
            Passage(node: node, role: .statement(place, event: event), anchor: anchor, paragraph: paragraph, line: line)
        )
    }

    /// `.continues`: the words go on from the statement before, of the same speakers where they are named.
    private mutating func takeContinuation(
        _ node: NodeID, _ annotation: Annotation, speakers: [Int]?, _ paragraph: Int, _ line: Int
    ) {
        guard let place = continued(by: speakers) else {
            complain(
                "nothing-to-continue", "there is no statement of the same speaker before this that it could continue",
                annotation)
            return
        }
        if statements[place].kind == .act {
            complain("nothing-to-continue", "what somebody does has no words that could go on", annotation)
            return
        }
        let part = text(of: node)
        statements[place].text += " … " + part
        statements[place].parts.append(node)
        wordings[place].parts.append((part, isQuotedOutside))
        if let kind = kind(annotation, isAct: false) { wordings[place].kind = kind }
        if let date = date(annotation), !statements[place].hasOwnDate {
            statements[place].date = date
            statements[place].hasOwnDate = true
        }
        var statement = statements[place]
        readDetails(annotation, into: &statement)
        statements[place] = statement
        if let same = annotation.value(.sameAs) { addSameAs(same, statement: place) }
        passages.append(
            Passage(
                node: node, role: .statement(place, event: nil), anchor: annotation.id, paragraph: paragraph, line: line
            ))
    }

    /// The statement that was going on last: of those speakers, or of anybody where none are named.
    private func continued(by speakers: [Int]?) -> Int? {
        if let speakers { return statements.lastIndex { Set($0.speakers) == Set(speakers) } }
        for passage in passages.reversed() {
            if case .statement(let place, _) = passage.role { return place }
        }
        return nil
    }

    /// What a statement's keys say beside its speakers and its date. A part that continues it adds to its lists.
    private mutating func readDetails(_ annotation: Annotation, into statement: inout Statement) {
        readStances(annotation, into: &statement)
        for issue in issues(annotation, .on) where !statement.about.contains(issue) { statement.about.append(issue) }
        for id in stakeholders(annotation, .to) where !statement.addressees.contains(id) {
            statement.addressees.append(id)
        }
        statement.via = annotation.value(.via).map(named) ?? statement.via
        statement.translator = annotation.value(.translator)?.text ?? statement.translator
        statement.title = annotation.value(.title)?.text ?? statement.title
        statement.location = annotation.value(.location)?.text ?? statement.location
        if let language = annotation.value(.language) {
            if isLanguageTag(language.text) {
                statement.language = language.text
            } else {
                diagnostics.append(.badLanguage(language.text, at: language.valuePlace))
            }
        }
        statement.confidence = choice(annotation, .confidence, Statement.Confidence.self) ?? statement.confidence
    }

    private mutating func readStances(_ annotation: Annotation, into statement: inout Statement) {
        let condition = annotation.value(.condition)?.text
        let takesConditional = annotation.conditional != nil
        for (stance, value) in annotation.stances {
            let ids = value.ids
            for id in ids {
                guard let issue = registry.issue(id.value) else {
                    diagnostics.append(.unknown("issue", id.value, known: registry.issues.map(\.id), at: place(of: id)))
                    continue
                }
                let applies = !takesConditional || value.key == "conditional"
                let taken = TakenStance(issue: issue, stance: stance, condition: applies ? condition : nil)
                if statement.stances.contains(where: { $0.issue == issue && $0.stance == stance }) { continue }
                if statement.stances.contains(where: { $0.issue == issue }) {
                    diagnostics.append(
                        Diagnostic(
                            .warning, "two-stances", "the statement takes two stances on ‘\(id.value)’",
                            at: place(of: id),
                            advice: registry.stance("mixed") == nil
                                ? nil : "‘mixed=’ says that it does not come down on a side"))
                }
                statement.stances.append(taken)
            }
            if ids.isEmpty {
                diagnostics.append(
                    Diagnostic(.error, "unknown-issue", "‘\(value.key)=’ names no issue", at: value.keyPlace))
            }
        }
        if takesConditional, condition == nil {
            warn(
                "no-condition", "‘conditional=’ asks for the condition in words: condition=\"…\"",
                annotation.conditional)
        }
    }

    private mutating func kind(_ annotation: Annotation, isAct: Bool) -> Statement.Kind? {
        let kind = choice(annotation, .kind, Statement.Kind.self)
        if isAct, let kind, kind != .act {
            warn("no-effect", "what somebody does is of the kind ‘act’", annotation.value(.kind))
        }
        return kind
    }

    private mutating func addSameAs(_ value: Annotation.Value, statement: Int) {
        let target = value.text.hasPrefix("#") ? articleID + value.text : value.text
        sameAs.append(.init(statement: statement, target: target, place: value.valuePlace))
    }

    // MARK: Events and mentions

    private mutating func takeEvent(_ node: NodeID, _ annotation: Annotation, _ paragraph: Int, _ line: Int) {
        warnOfStatementKeys(annotation)
        guard let date = date(annotation) else {
            if annotation.value(.when) == nil { complain("bad-date", "‘when=’ is empty", annotation) }
            return
        }
        let reference = addAccount(
            node, annotation, date: date, participants: stakeholders(annotation, .who), anchor: nil, paragraph, line,
            statement: nil)
        let anchor = accounts[reference.account].account.anchor
        passages.append(
            Passage(node: node, role: .event(reference), anchor: anchor, paragraph: paragraph, line: line))
    }

    /// Adds a dated passage. Its number is its place among the article's dated passages, from 1.
    private mutating func addAccount(
        _ node: NodeID, _ annotation: Annotation, date: EDTF, participants: [Int], anchor: String?, _ paragraph: Int,
        _ line: Int, statement: Int?
    ) -> Passage.AccountReference {
        let number = accounts.count + 1
        let own = anchor ?? annotation.id ?? String("event", "-", numbered: number)
        var participants = participants
        if participants.count > 1 {
            var seen: Set<Int> = []
            participants = participants.filter { seen.insert($0).inserted }
        }
        accounts.append(
            .init(
                eventID: annotation.value(.event)?.text ?? String(articleID, "#event-", numbered: number),
                title: annotation.value(.title)?.text, participants: participants,
                account: Event.Account(
                    article: 0, anchor: own, text: text(of: node), date: date,
                    location: annotation.value(.location)?.text,
                    paragraph: paragraph, line: line, statement: statement)))
        return .init(account: number - 1)
    }

    private mutating func takeMention(_ node: NodeID, _ annotation: Annotation, _ paragraph: Int, _ line: Int) {
        warnOfStatementKeys(annotation)
        if annotation.has(.event) { complain("missing-date", "‘event=’ needs ‘when=’", annotation) }
        let named = stakeholders(annotation, .who)
        if named.isEmpty, annotation.ids(.who).isEmpty { complain("nobody", "‘who=’ names nobody", annotation) }
        guard !named.isEmpty else { return }
        countMentions(named)
        passages.append(
            Passage(node: node, role: .mention(named), anchor: annotation.id, paragraph: paragraph, line: line))
    }

    mutating func countMentions(_ stakeholders: some Sequence<Int>) {
        for stakeholder in stakeholders { mentions.count(stakeholder) }
    }

    // MARK: Values

    private mutating func stakeholders(_ annotation: Annotation, _ key: AnnotationKey) -> [Int] {
        var found: [Int] = []
        for id in annotation.ids(key) {
            if let stakeholder = registry.stakeholder(id.value) {
                if !found.contains(stakeholder) { found.append(stakeholder) }
            } else {
                diagnostics.append(.unknownStakeholder(id.value, in: registry, at: place(of: id)))
            }
        }
        return found
    }

    private mutating func issues(_ annotation: Annotation, _ key: AnnotationKey) -> [Int] {
        annotation.ids(key).compactMap { id in
            if let issue = registry.issue(id.value) { return issue }
            diagnostics.append(.unknown("issue", id.value, known: registry.issues.map(\.id), at: place(of: id)))
            return nil
        }
    }

    private mutating func date(_ annotation: Annotation) -> EDTF? {
        guard let value = annotation.value(.when) else { return nil }
        do {
            return try dates.date(parsing: value.text)
        } catch {
            diagnostics.append(Diagnostic(edtf: error, text: value.text, at: value.valuePlace))
            return nil
        }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ annotation: Annotation, _ key: AnnotationKey, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let value = annotation.value(key) else { return nil }
        if let choice = Choice(rawValue: value.text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        diagnostics.append(
            Diagnostic(
                .error, "unknown-value", "‘\(key.rawValue)’ can’t be ‘\(value.text)’: it is \(alternatives(known))",
                at: value.valuePlace,
                advice: nearestName(to: value.text, in: known).map { "did you mean ‘\($0)’?" }))
        return nil
    }

    /// An outlet or person: a stakeholder where the value is an id, words else.
    private func named(_ value: Annotation.Value) -> Statement.Named {
        registry.stakeholder(value.text).map(Statement.Named.stakeholder) ?? .words(value.text)
    }

    private func text(of node: NodeID) -> String { trimmed(document.plainText(of: node)) }

    private func place(of name: Attributes.Name) -> Place { Place(name.range, in: file) }

    // MARK: Complaints

    private mutating func complain(_ code: String, _ message: String, _ annotation: Annotation) {
        diagnostics.append(Diagnostic(.error, code, message, at: annotation.place))
    }

    private mutating func warn(_ code: String, _ message: String, _ value: Annotation.Value?) {
        diagnostics.append(Diagnostic(.warning, code, message, at: value?.keyPlace))
    }

    private mutating func complainOfNobody(_ annotation: Annotation) {
        if let key = annotation.values.first(where: { $0.meaning.needsSpeaker }) {
            diagnostics.append(
                Diagnostic(
                    .error, "nobody", "‘\(key.key)=’ needs a speaker", at: key.keyPlace,
                    advice: "‘says=’ names who said it, ‘does=’ who did it"))
        } else {
            complain("missing-date", "‘event=’ needs ‘when=’", annotation)
        }
    }

    private mutating func warnOfStatementKeys(_ annotation: Annotation) {
        guard annotation.needsSpeaker else { return }
        for value in annotation.values where value.meaning.needsSpeaker {
            diagnostics.append(
                Diagnostic(
                    .error, "nobody", "‘\(value.key)=’ needs a speaker", at: value.keyPlace,
                    advice: "‘says=’ names who said it, ‘does=’ who did it"))
        }
    }
}
