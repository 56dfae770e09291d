/// A template that is being rendered, and where its values are.
///
/// Frames come and go with every partial, so they count no references. The program is held by the call that entered the
/// frame, and that of the outermost by the machine: it outlives the frame and every copy of it.
struct Frame {
    unowned(unsafe) let program: Program
    /// Where its locals begin on the stack, and where what it computes begins.
    let localBase: Int
    let evaluationBase: Int
    /// Where its variables are; without meaning where there is a link.
    let slotBase: Int
    /// Whether it is an included template, which has no variables of its own, and where its links begin.
    let isLinked: Bool
    let linkBase: Int
    /// Where its loops begin.
    let loopBase: Int
    /// Where the loops of the templates that share its variables begin.
    let outerLoopBase: Int
    /// The op that called the frame above it.
    var callPlace = 0
}

/// Where an included template finds a variable.
enum Link {
    case slot(Int)
    case cell(Int)
    case loop(Int)
    case row(Int)
}

/// A variable of a template.
struct Slot {
    enum State: UInt8 {
        /// Not looked up yet.
        case unresolved
        /// Found with the host.
        case resolved
        /// Not known to the host.
        case missing
        /// Given a value by the template.
        case assigned
    }

    var value: Value = .null
    var state: State = .unresolved
}

/// What templates that share their variables have in common: one with those that it includes. Its program is held as a
/// frame's is.
struct Scope {
    unowned(unsafe) let program: Program
    let slotBase: Int
    /// Whether it sees the variables that the render was given, which `render` does not pass on.
    let seesVariables: Bool
    /// Where the names that loops and arguments shadow begin.
    let overlayBase: Int
    /// What most templates have nothing of; nil until there is something.
    private(set) var memory: ScopeMemory?

    init(program: Program, slotBase: Int, seesVariables: Bool, overlayBase: Int) {
        self.program = program
        self.slotBase = slotBase
        self.seesVariables = seesVariables
        self.overlayBase = overlayBase
    }

    /// What it remembers beside its variables.
    var remembered: ScopeMemory {
        mutating get {
            if let memory { return memory }
            let new = ScopeMemory()
            memory = new
            return new
        }
    }
}

/// What templates that share their variables remember beside them.
final class ScopeMemory {
    /// Variables that only included templates mention.
    var extras: [String: Int] = [:]
    var counters: [String: Value] = [:]
    var cycles: [String: Int] = [:]
    var offsets: [String: Int] = [:]
    var changed: [UInt8]?
}

/// A name that an included template sees before the variables of its scope.
struct Overlay {
    let name: String
    let link: Link
}
