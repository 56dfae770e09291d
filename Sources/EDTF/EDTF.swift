/// A date as its source gives it: EDTF (ISO 8601-2:2019), levels 0, 1 and 2 of the Library of Congress
/// specification of 4 February 2019.
///
/// A value keeps the string that it was read from; two values are equal when their strings are.
///
/// Copying a value costs one reference count, so that one date can stand in many places.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
    private let contents: Contents

    /// The string exactly as it was parsed.
    public var text: String { contents.text }
    /// What the string says, part by part.
    public var structure: Structure { _read { yield contents.structure } }
    /// The lowest conformance level that has this string: 0, 1 or 2.
    public var level: Int { structure.level }
    /// The first calendar day that the date touches. No qualifier moves it.
    public var earliest: Bound { contents.earliest }
    /// The last calendar day that the date touches. No qualifier moves it.
    public var latest: Bound { contents.latest }

    /// The four shapes of an EDTF string.
    public enum Structure: Hashable, Sendable {
        /// A year, a month, a season or a day.
        case date(Date)
        /// A day with a time of day.
        case dateTime(DateTime)
        /// Two ends, either of which may be open or unknown.
        indirect case interval(Interval)
        /// One of several dates, or all of them.
        case set(DateSet)
    }

    /// Reads an EDTF string, taken exactly: white space is an error.
    ///
    /// - Throws: ``EDTFError``, which points at the character and, where the string is an older or a looser
    ///   form of something valid, gives the valid form.
    public init(parsing text: String) throws(EDTFError) {
        do {
            self = try Parser.parse(text)
        } catch {
            throw error.suggesting(Suggestion.modernForm(of: text))
        }
    }

    /// The date of one known day.
    public init(_ day: Day) {
        self.init(text: day.edtf, structure: .date(Date(day)))
    }

    init(text: String, structure: Structure) { contents = Contents(text: text, structure: structure) }

    /// The EDTF string.
    public var description: String { text }

    /// Equality of the strings, from which everything else follows.
    public static func == (one: EDTF, other: EDTF) -> Bool {
        one.contents === other.contents || one.contents.hash == other.contents.hash && one.text == other.text
    }

    /// Hashes the string.
    public func hash(into hasher: inout Hasher) { hasher.combine(contents.hash) }

    /// Whether it is one day, in ten characters, and says nothing else of it: two such dates with one day are the same.
    public var isPlainDay: Bool { contents.isPlainDay }

    /// A hash of the string, another one in each run of the program.
    public var textHash: Int { contents.hash }

    /// What is doubted of any part of it.
    var doubt: Qualification { contents.doubt }

    private final class Contents: Sendable {
        let text: String
        let structure: Structure
        let earliest: Bound
        let latest: Bound
        let doubt: Qualification
        /// Of the string: a date is looked up far more often than it is read.
        let hash: Int
        let isPlainDay: Bool

        init(text: String, structure: Structure) {
            self.text = text
            self.structure = structure
            (earliest, latest) = structure.bounds
            doubt = structure.doubt
            hash = text.hashValue
            isPlainDay = doubt.isEmpty && text.utf8.count == 10 && structure.isOneKnownDay
        }
    }
}
