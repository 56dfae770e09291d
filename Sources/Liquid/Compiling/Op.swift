/// One step of a compiled template, for a machine with a stack. What `a`, `b` and `flag` mean is said with each code.
struct Op {
    enum Code: UInt8 {
        /// Writes `b` bytes of the source from `a`.
        case text
        /// Pushes constant `a`.
        case constant
        /// Pushes local `a`.
        case local
        /// Pushes the variable of name `a`. Flag 1: it may be missing.
        case name
        /// Pops a name, pushes the variable so called. `a`: the visible bindings. Flag 1: it may be missing.
        case computedName
        /// Replaces the top by its property of name `a`. Flag 1: it may be missing; 8: the next op asks for its `size`; 16:
        /// only its truth is wanted; 32: the next op writes a property of it.
        case property
        /// Pushes property `b` of local `a`. Flags likewise.
        case localProperty
        /// Pushes property `b` of the variable of name `a`. Flags likewise.
        case nameProperty
        /// Pops a key, replaces the top by its element. Flag 1: it may be missing.
        case element
        /// Pops two bounds, pushes a range.
        case range
        /// Pushes field `b` of the loop `a` levels in, `flag` parents further out.
        case loopField
        /// Pushes the object of the loop `a` levels in.
        case loopObject
        /// Pushes field `b` of the row loop `a` levels in.
        case rowField
        /// Pushes the object of the row loop `a` levels in.
        case rowObject
        /// Pops `b` arguments, replaces the top by what filter `a` makes of it. Flag 1: a keyword argument is the last.
        case filter
        /// Pops the arguments of call `a` of a host's filter, replaces the top.
        case hostFilter
        /// Pops as many values as call `a` has keywords, pushes them as a dictionary.
        case keywords

        /// Pops a value and writes it. Flag 2: a filter made it.
        case output
        /// Pops an object and writes its property of name `a`. Flag 1: it may be missing.
        case outputProperty
        /// Pops a value and writes its text escaped, as `escape` does.
        case outputEscaped
        /// Writes property `b` of local `a`. Flag 1: it may be missing; 4: escaped as by `escape`.
        case outputLocalProperty
        /// Writes property `b` of the variable of name `a`. Flags likewise.
        case outputNameProperty
        /// Writes local `a`.
        case outputLocal
        /// Writes the variable of name `a`. Flag 1: it may be missing.
        case outputName
        /// Pops a value into the variable of name `a`.
        case assign
        /// Pops a value into local `a`.
        case setLocal
        /// Adds 1 to local `a`, a whole number.
        case countLocal
        /// Goes to `b` if local `a` is 0; else takes 1 from it.
        case takeLocal
        /// Starts keeping the output.
        case captureBegin
        /// What was kept becomes the variable of name `a`.
        case captureEnd
        /// What was kept becomes local `a`.
        case captureLocal
        /// What was kept is written if it is not what was kept here before.
        case changedEnd
        /// Writes the counter of name `a` and steps it, up or, flag 1, down.
        case counter
        /// Writes the next value of cycle `a`.
        case cycle

        /// Goes to `b`.
        case jump
        /// Pops a value, goes to `b` if it is true, flag 1, or false, flag 0.
        case jumpIf
        /// Pops two values, compares them by `a`, goes to `b` if that is true, flag 1, or false, flag 0.
        case jumpIfCompared
        /// Pops a value, goes to `b` if it equals the word `empty`, `a` 0, or `blank`, `a` 1; flag bit 0 as above, bit 1
        /// negates.
        case jumpIfWord

        /// Pops offset, collection and limit and begins loop `a`; goes to `b` if there is nothing in it.
        case loopBegin
        /// Goes to `b` with the next item, if there is one.
        case loopNext
        /// Ends the loop.
        case loopEnd
        /// Pops collection, offset, limit and columns and begins row loop `a`; goes to `b` if there is nothing in it.
        case rowBegin
        /// Ends the cell, goes to `b` with the next item, if there is one.
        case rowNext
        /// Ends the row loop; flag 1: from within a cell.
        case rowEnd

        /// Pops what site `a` pushed, renders a partial.
        case partial
        /// Goes to `b` unless the partial ended by `break` or `continue`; `a` then tells which.
        case unlessStopped
        /// Pops the arguments of call `a` of a host's tag, writes what it makes.
        case hostTag
        /// Ends the template by `break`, flag 1, or `continue`.
        case stop
        /// An error that was found while compiling and counts only if it is reached.
        case fail
        case end
    }

    var pushesProperty: Bool { code == .property || code == .localProperty || code == .nameProperty }

    var code: Code
    var flag: UInt8 = 0
    var a: Int32 = 0
    var b: Int32 = 0
}
