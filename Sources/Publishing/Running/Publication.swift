import FileSystem

/// One site on its way to one target: compare, plan, ask, send, verify.
public struct Publication {
    public var settings: TargetSettings
    public var context: TargetContext
    public var site: SiteTree
    public var limit: Plan.DeletionLimit
    /// Whether to end when the plan is made.
    public var isDryRun: Bool

    public init(
        settings: TargetSettings, context: TargetContext, site: SiteTree, limit: Plan.DeletionLimit, isDryRun: Bool
    ) {
        self.settings = settings
        self.context = context
        self.site = site
        self.limit = limit
        self.isDryRun = isDryRun
    }

    /// Publishes; where somebody else did at the same time, compares and plans anew.
    public func run(_ desk: some Desk) throws(PublishFailure) -> PublishOutcome {
        var tries = 1
        while true {
            do throws(PublishFailure) {
                return try runOnce(desk)
            } catch {
                guard case .movedOn = error.error, tries < 4 else { throw error }
                desk.say("\(error.error.message); planning again.")
                tries += 1
            }
        }
    }

    private func runOnce(_ desk: some Desk) throws(PublishFailure) -> PublishOutcome {
        var reached = PublishFailure.Reached.nothing
        do throws(PublishError) {
            return try run(desk, on: context.target(settings), &reached)
        } catch {
            throw PublishFailure(error: error, reached: reached)
        }
    }

    /// One try.
    func run(
        _ desk: some Desk, on target: any Target, _ reached: inout PublishFailure.Reached
    ) throws(PublishError) -> PublishOutcome {
        var target = target
        defer { target.close() }
        try target.open(forWriting: !isDryRun)
        let record = try record(on: &target)
        let (plan, site) = try plan(on: &target, record)
        let meaning = try meaning(of: plan, site, on: &target)
        desk.show(Outlook(name: settings.name, place: target.place, plan: plan, meaning: meaning))
        if !plan.inTheWay.isEmpty { return .inTheWay(plan.inTheWay) }
        if isDryRun { return .planned(plan) }
        if plan.isEmpty { return .upToDate(plan) }
        let questions = plan.questions(limit: limit)
        if !questions.isEmpty {
            switch desk.confirm(questions) {
            case nil: return .unanswered(questions)
            case false?: return .declined
            case true?: break
            }
        }
        try carryOut(plan, of: site, over: record ?? PublishedRecord(), on: &target, desk, &reached)
        return .published(plan)
    }

    private func record(on target: inout any Target) throws(PublishError) -> PublishedRecord? {
        guard let bytes = try target.read(PublishedRecord.name) else { return nil }
        guard let record = PublishedRecord(parsing: bytes) else { throw .damagedRecord(place: target.place) }
        return record
    }

    /// The plan, and the site without what gives way to others' files.
    private func plan(
        on target: inout any Target, _ record: PublishedRecord?
    ) throws(PublishError) -> (Plan, SiteTree) {
        var site = site
        let paths = site.paths.union(record?.files.keys.map(\.self) ?? []).sorted()
        var state = TargetState(record: record, present: try target.presence(of: paths, isThorough: false))
        let doubtful = state.believeRecord()
        if !doubtful.isEmpty {
            state.present.merge(try target.presence(of: doubtful, isThorough: true)) { $1 }
        }
        for path in Plan(site: site, target: state).inTheWay where site[path]?.yields == true { site.remove(path) }
        state.foreignCount = try target.foreignCount(besides: site.paths.union(record?.files.keys.map(\.self) ?? []))
        var plan = Plan(site: site, target: state)
        if target.keepsHistory {
            // What is written over there can be had back, so it is a question and no obstacle.
            plan.overwrite(
                plan.inTheWay.compactMap { path in
                    if case .file? = state.present[path] { site[path] } else { nil }
                })
        }
        return (plan, site)
    }

    private func meaning(of plan: Plan, _ site: SiteTree, on target: inout any Target) throws(PublishError)
        -> MeaningChanges
    {
        /// A file of data as it is there and as it is to be; `nil` where it stays, or one of the two can't be read.
        func pair<Form>(_ path: String, _ form: ([UInt8]) -> Form?) throws(PublishError) -> (old: Form, new: Form)? {
            guard plan.changed.contains(where: { $0.path == path }), let file = site[path],
                let old = try target.read(path).flatMap(form), let new = (try? Files.read(file.source)).flatMap(form)
            else { return nil }
            return (old, new)
        }
        return MeaningChanges(
            briefing: try pair("data/briefing.json", BriefingData.init(parsing:)),
            corrections: try pair("data/corrections.json", CorrectionsData.init(parsing:)))
    }

    private func carryOut(
        _ plan: Plan, of site: SiteTree, over record: PublishedRecord, on target: inout any Target, _ desk: some Desk,
        _ reached: inout PublishFailure.Reached
    ) throws(PublishError) {
        let sent = plan.sent
        var count = 0
        try target.begin(record.during(plan, of: site).bytes, sending: sent, of: site)
        for stage in Stage.allCases {
            let files = sent.filter { $0.stage == stage }
            if files.isEmpty { continue }
            if !target.isAtomic { reached = .sending(stage, sent: count, of: sent.count) }
            try target.send(files) { more in
                count += more
                desk.progress(count, sent.count)
            }
            if !target.isAtomic {
                reached = .sending(stage, sent: count, of: sent.count)
                try verify(files, on: &target)
            }
        }
        if !plan.deleted.isEmpty {
            if !target.isAtomic { reached = .removing }
            try target.remove(inDeletingOrder(plan.deleted))
        }
        if !target.isAtomic { reached = .finishing }
        try target.finish(PublishedRecord(of: site).bytes, summary: plan.summary)
        if target.isAtomic {
            reached = .finishing
            try verify(sent, on: &target)
        }
    }

    /// Makes sure that what lies on the target has the digests of what was sent.
    private func verify(_ files: [SiteFile], on target: inout any Target) throws(PublishError) {
        let present = try target.presence(of: files.map(\.path), isThorough: true)
        let wrong = files.filter { file in
            guard case .file(let evidence)? = present[file.path] else { return true }
            return !evidence.isStrong || !evidence.fits(file.digest)
        }
        if !wrong.isEmpty { throw .notVerified(wrong.map(\.path)) }
    }

    /// Pages before what pages need.
    private func inDeletingOrder(_ paths: [String]) -> [String] {
        paths.map { ($0, Stage(of: $0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }
}
