/// One render: it runs ops over a stack of values and writes the output.
struct Machine: ~Copyable {
    var output: LiquidOutput
    var stack: UnsafeMutablePointer<Value>
    private var stackCapacity = 256
    /// How many cells of the stack hold a value.
    var top = 0
    var slots: UnsafeMutablePointer<Slot>
    private var slotCapacity = 64
    var slotTop = 0
    /// A place for a value that is made when it is looked at.
    let scratch: UnsafeMutablePointer<Value>

    /// What is rendered.
    private let program: Program
    var frame: Frame
    var callers: [Frame] = []
    /// Where included templates find their variables, those of each behind those of the one that includes it.
    var links: [Link] = []
    var loops: [LoopState] = []
    /// Where what is being captured begins in the output.
    private var marks: [Int] = []
    /// Whether objects may write for themselves.
    private(set) var isDirect: Bool
    var scopes: [Scope] = []
    var overlays: [Overlay] = []
    /// How a template ended before its end: 1 by `break`, 2 by `continue`.
    var interrupt: Int32 = 0
    var score = 0
    var kept = 0
    var errors: [LiquidError] = []
    var peaks = Peaks()
    /// The most that the filter being applied had to be ready to make.
    let filterRoom: UnsafeMutablePointer<Int>

    let variables: LiquidDictionary
    let globals: BoxedObject
    let loader: any TemplateLoader
    let fragments: (any FragmentStore)?
    let rendering: String
    let limits: Limits
    let isStrict: Bool
    let escapes: Bool
    let context: FilterContext

    init(
        _ program: Program, variables: LiquidDictionary, globals: (any LiquidObject)?,
        loader: (any TemplateLoader)?, clock: LiquidClock, rendering: String,
        fragments: (any FragmentStore)?, inMemoryOf memory: inout LiquidOutput
    ) {
        limits = program.limits
        isStrict = program.isStrict
        escapes = program.escapes
        isDirect = program.escapes
        context = FilterContext(escapes: program.escapes, clock: clock, timeZone: program.timeZone)
        output = LiquidOutput(
            limit: program.limits.outputBytes,
            room: max(4096, program.largestSize.load(ordering: .relaxed).addingClamped(1024)), inMemoryOf: &memory)
        stack = .allocate(capacity: stackCapacity)
        slots = .allocate(capacity: slotCapacity)
        scratch = .allocate(capacity: 1)
        scratch.initialize(to: .null)
        filterRoom = .allocate(capacity: 1)
        filterRoom.initialize(to: 0)
        frame = Frame(
            program: program, localBase: 0, evaluationBase: program.localCount, slotBase: 0, isLinked: false,
            linkBase: 0, loopBase: 0, outerLoopBase: 0)
        self.program = program
        self.variables = variables
        self.globals = globals.map { $0.boxed } ?? BoxOf(LiquidDictionary())
        self.loader = loader ?? TemplateDictionary()
        self.rendering = rendering
        self.fragments = fragments
        callers.reserveCapacity(8)
        scopes.reserveCapacity(8)
        loops.reserveCapacity(4)
    }

    deinit {
        stack.deinitialize(count: top)
        stack.deallocate()
        slots.deinitialize(count: slotTop)
        slots.deallocate()
        scratch.deinitialize(count: 1)
        scratch.deallocate()
        filterRoom.deallocate()
    }

    /// Renders the template that the machine was made for.
    mutating func render() {
        let program = self.program
        addSlots(program.variables.count)
        scopes.append(Scope(program: program, slotBase: 0, seesVariables: true, overlayBase: 0))
        do throws(Fault) {
            addLocals(program)
            try run()
        } catch {
            // The fault that ended the render was noted where it happened.
        }
        if output.isOverLimit, !errors.contains(where: { $0.code == .outputLimit }) {
            note(outputFault, program.ops.count - 1)
        }
    }

    var outputFault: Fault { Fault(.outputLimit, "the output is larger than \(limits.outputBytes) bytes") }

    // MARK: Memory

    /// Makes room for the locals of a template and for what it computes.
    mutating func addLocals(_ program: Program) {
        let needed = top + program.localCount + program.stackDepth + 8
        if needed > stackCapacity {
            let capacity = max(needed, stackCapacity * 2)
            let copy = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
            copy.moveInitialize(from: stack, count: top)
            stack.deallocate()
            (stack, stackCapacity) = (copy, capacity)
        }
        (stack + top).initialize(repeating: .null, count: program.localCount)
        top += program.localCount
    }

    mutating func addSlots(_ count: Int) {
        if slotTop + count > slotCapacity {
            let capacity = max(slotTop + count, slotCapacity * 2)
            let copy = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
            copy.moveInitialize(from: slots, count: slotTop)
            slots.deallocate()
            (slots, slotCapacity) = (copy, capacity)
        }
        (slots + slotTop).initialize(repeating: Slot(), count: count)
        slotTop += count
    }

    mutating func dropSlots(to count: Int) {
        while slotTop > count {
            slotTop -= 1
            _ = (slots + slotTop).move()
        }
    }

    @inline(__always)
    mutating func push(_ value: consuming Value) {
        (stack + top).initialize(to: value)
        top += 1
    }

    /// Pushes a value if there is one.
    @inline(__always)
    mutating func push(_ found: consuming Value?) -> Bool {
        switch consume found {
        case .some(let value):
            (stack + top).initialize(to: value)
            top += 1
            return true
        case nil: return false
        }
    }

    @inline(__always)
    mutating func pop() -> Value {
        top -= 1
        return (stack + top).move()
    }

    /// One by one: they are few, and to have the runtime take many at once costs more.
    @inline(__always)
    mutating func drop(to count: Int) {
        while top > count {
            top -= 1
            _ = (stack + top).move()
        }
    }

    // MARK: Captures

    var isCapturing: Bool { !marks.isEmpty }

    mutating func beginCapture() {
        marks.append(output.count)
        isDirect = false
    }

    /// Where what was captured begins.
    mutating func endCapture() -> Int? {
        let mark = marks.popLast()
        isDirect = escapes && marks.isEmpty
        return mark
    }

    // MARK: Limits

    /// Counts what is kept in memory against its limit.
    mutating func keep(_ value: Value) throws(Fault) {
        switch value {
        case .string(let text), .html(let text): kept += text.utf8.count
        case .array(let values): kept += values.count
        case .dictionary(let dictionary): kept += dictionary.count
        default: kept += 1
        }
        if kept > limits.assignSize {
            throw Fault(.assignLimit, "the render keeps more than \(limits.assignSize) bytes and items")
        }
    }

    mutating func work(_ amount: Int) throws(Fault) {
        score += amount
        if score > limits.renderScore {
            throw Fault(.renderLimit, "the render takes more than \(limits.renderScore) steps")
        }
        if output.isOverLimit { throw outputFault }
    }
}

extension UnsafeMutablePointer<Value> {
    /// The value of a cell, which is left with nothing.
    @inline(__always)
    func take() -> Value {
        let value = move()
        initialize(to: .null)
        return value
    }
}
