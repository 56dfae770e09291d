/// Lists of places, one for each paragraph of an article, in two arrays.
struct PlacesByParagraph {
    /// Where the list of each paragraph begins, by its number; and where the last one ends.
    private var starts: [Int]
    private var places: [Int]

    /// - Parameters:
    ///   - count: how many paragraphs there are; their numbers begin at 1.
    ///   - pairs: each place with the number of its paragraph. What has the same number stays in order.
    init(count: Int, _ pairs: [(paragraph: Int, place: Int)]) {
        starts = [Int](repeating: 0, count: count + 2)
        for pair in pairs { starts[pair.paragraph + 1] += 1 }
        for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
        places = [Int](repeating: 0, count: pairs.count)
        // Each list's beginning moves on while it is filled, and is then where the next one begins.
        for pair in pairs {
            places[starts[pair.paragraph]] = pair.place
            starts[pair.paragraph] += 1
        }
        for number in starts.indices.dropFirst().reversed() { starts[number] = starts[number - 1] }
        starts[0] = 0
    }

    subscript(paragraph: Int) -> ArraySlice<Int> { places[starts[paragraph]..<starts[paragraph + 1]] }
}
