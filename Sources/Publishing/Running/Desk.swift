/// Who follows a run and answers its questions.
public protocol Desk {
    /// Shown before anything is done.
    func show(_ outlook: Outlook)
    /// Whether to go on; `nil` where nobody can be asked.
    func confirm(_ questions: [Plan.Question]) -> Bool?
    /// How far sending is.
    func progress(_ sent: Int, _ total: Int)
    /// Something that happened on the way, in a sentence.
    func say(_ sentence: String)
}

/// What a run is about to do.
public struct Outlook: Equatable, Sendable {
    /// The target's name in the settings.
    public var name: String
    public var place: String
    public var plan: Plan
    public var meaning: MeaningChanges
}

/// How a run ended, if no error ended it.
public enum PublishOutcome: Equatable, Sendable {
    /// The target is as it should be; nothing was sent.
    case upToDate(Plan)
    /// It was only to be planned.
    case planned(Plan)
    case published(Plan)
    /// Files that are not ours stand where the site's are to lie.
    case inTheWay([String])
    /// A question that nobody could be asked.
    case unanswered([Plan.Question])
    /// A question that was answered with no.
    case declined
}

/// An error, and what the target holds after it.
public struct PublishFailure: Error, Equatable, Sendable {
    public var error: PublishError
    public var reached: Reached

    public init(error: PublishError, reached: Reached) {
        self.error = error
        self.reached = reached
    }

    /// How far a run came.
    public enum Reached: Equatable, Sendable {
        /// Nothing on the target has changed.
        case nothing
        /// Of a stage, perhaps only some files are there; of those before it, all.
        case sending(Stage, sent: Int, of: Int)
        case removing
        /// All is there but the record of it.
        case finishing
    }

    /// What is there now and what to do, in sentences.
    public var aftermath: [String] {
        switch reached {
        case .nothing: ["Nothing on the target has changed."]
        case .sending(let stage, let sent, let total):
            [
                // Those of this stage that had come are not counted: with some targets nobody knows how many did.
                "\(sent) of \(total) files are there, perhaps more; the run ended while it sent \(stage.words).",
                stage == .assets
                    ? "The pages there are those of before, with all they need."
                    : "Nothing that pages need has been removed.",
                "The same command goes on from there.",
            ]
        case .removing:
            [
                "The new site is there as a whole; some files that it no longer has are there too.",
                "The same command removes them.",
            ]
        case .finishing:
            ["The new site is there as a whole; only the record of it is not.", "The same command writes it."]
        }
    }
}
