/// Values that stay at one address as long as this is there, to be reached without a count of who reaches them.
///
/// Unchecked: the memory is written while this is made, never changed after, and freed with it; so any number of threads may
/// read it.
final class Lasting<Element: Sendable>: @unchecked Sendable {
    let all: UnsafeBufferPointer<Element>
    /// Good even where there is nothing.
    let start: UnsafePointer<Element>

    init(_ elements: [Element]) {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        for (place, element) in elements.enumerated() { (memory + place).initialize(to: element) }
        start = UnsafePointer(memory)
        all = UnsafeBufferPointer(start: start, count: elements.count)
    }

    deinit {
        let memory = UnsafeMutablePointer(mutating: start)
        memory.deinitialize(count: all.count)
        memory.deallocate()
    }

    var count: Int { all.count }
}
