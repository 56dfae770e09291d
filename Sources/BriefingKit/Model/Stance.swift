/// A stance that a statement can take on an issue. The set is a site's own to change (`stances:` in briefing.yml).
public struct Stance: Hashable, Sendable {
    /// The annotation key, such as `opposes`.
    public var key: String
    /// The word a reader sees, such as “Opposes”.
    public var label: String
    /// Which way it points; `nil` where it points nowhere (mixed, unclear).
    public var polarity: Polarity?
    public var shape: Shape
    /// A CSS colour for the light scheme; `nil` leaves it to the theme.
    public var colour: String?
    /// A CSS colour for the dark scheme; `nil` leaves it to the theme.
    public var darkColour: String?

    public enum Polarity: Int, Hashable, Sendable, CaseIterable {
        case against = -1
        case neither = 0
        case inFavour = 1
    }

    /// The mark drawn beside the label: fill stands for assent, a cross refuses.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        case cross, half, ring, disc, bar, question
    }

    public init(
        key: String, label: String, polarity: Polarity?, shape: Shape, colour: String? = nil, darkColour: String? = nil
    ) {
        self.key = key
        self.label = label
        self.polarity = polarity
        self.shape = shape
        self.colour = colour
        self.darkColour = darkColour
    }

    /// The set used where a site names none, in the order in which it is shown everywhere.
    public static let standard: [Stance] = [
        Stance(key: "opposes", label: "Opposes", polarity: .against, shape: .cross),
        Stance(key: "conditional", label: "Conditional", polarity: .neither, shape: .half),
        Stance(key: "neutral", label: "Neutral", polarity: .neither, shape: .ring),
        Stance(key: "supports", label: "Supports", polarity: .inFavour, shape: .disc),
        Stance(key: "mixed", label: "Mixed", polarity: nil, shape: .bar),
        Stance(key: "unclear", label: "Unclear", polarity: nil, shape: .question),
    ]
}
