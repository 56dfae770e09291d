/// The stylesheet `assets/stances.css`: what a site's own set of stances changes in the theme's. Custom properties only, so
/// that the theme decides where they are used.
///
/// - Parameter count: how many stances have a column.
func stanceStyles(_ set: [Stance], columns count: Int) -> String {
    var css = "/* Made from the stances of this site. */\n"
    if count != 4 { css += "@layer tokens { :root { --stances: \(count); } }\n" }
    if count > 4 { css += manyColumns }
    let known = Dictionary(Stance.standard.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for stance in set {
        let standard = known[stance.key]
        var rules: [String] = []
        if stance.colour != nil || stance.darkColour != nil || standard == nil {
            rules += colours(stance)
        }
        if standard?.shape != stance.shape { rules += shapeProperties(stance.shape) }
        guard !rules.isEmpty else { continue }
        css += "@layer tokens { [data-stance=\"\(cssString(stance.key))\"] { \(rules.joined(separator: " ")) } }\n"
    }
    return css
}

/// More columns than four wrap in a strip; on a narrow screen a matrix lists them one below the other.
private let manyColumns = """
    @layer parts {
      @container (min-width: 40rem) { .strip { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); } }
      .tbl.mx :is(td, thead th + th) { font-size: var(--t-xs); }
      @media screen and (max-width: 47.99rem) {
        .mx thead, .mx td:empty { display: none; }
        .mx tr { grid-template-columns: 1fr; }
      }
    }

    """

private func colours(_ stance: Stance) -> [String] {
    let token =
        switch stance.polarity {
        case .against: "opp"
        case .inFavour: "sup"
        case .neither: stance.shape == .half ? "con" : "neu"
        case nil: stance.shape == .question ? "unc" : "mix"
        }
    let light = stance.colour.flatMap(cssColour)
    let dark = stance.darkColour.flatMap(cssColour)
    guard light != nil || dark != nil else { return ["--c: var(--\(token));", "--bg: var(--\(token)-bg);"] }
    // A colour that is given for light paper only is made lighter for dark paper, so that it can be read there too.
    let bright = dark ?? light.map { "color-mix(in oklab, \($0) 45%, #fff)" } ?? "var(--\(token))"
    return [
        "--c: light-dark(\(light ?? "var(--\(token))"), \(bright));",
        "--bg: color-mix(in oklab, var(--c) 11%, var(--paper));",
    ]
}

/// The custom properties that draw a shape: border, radius, fill and outline of the mark.
private func shapeProperties(_ shape: Stance.Shape) -> [String] {
    switch shape {
    case .cross:
        [
            "--gb: 0;", "--gr: 0;", "--gf: var(--c);",
            "--gc: polygon(16% 0, 50% 34%, 84% 0, 100% 16%, 66% 50%, 100% 84%, 84% 100%, 50% 66%, 16% 100%, 0 84%, 34% 50%, 0 16%);",
        ]
    case .half:
        ["--gb: 2px;", "--gr: 50%;", "--gc: none;", "--gf: linear-gradient(90deg, var(--c) 50%, #0000 50%);"]
    case .ring: ["--gb: 2px;", "--gr: 50%;", "--gc: none;", "--gf: none;"]
    case .disc: ["--gb: 2px;", "--gr: 50%;", "--gc: none;", "--gf: var(--c);"]
    case .bar: ["--gb: 0;", "--gr: 0;", "--gf: var(--c);", "--gc: polygon(0 33%, 100% 33%, 100% 67%, 0 67%);"]
    case .question:
        [
            "--gb: 0;", "--gr: 0;", "--gf: var(--c);",
            "--gc: polygon(10% 28%, 10% 16%, 26% 0, 74% 0, 92% 16%, 92% 40%, 62% 56%, 62% 68%, 62% 80%, 62% 100%, 38% 100%, 38% 80%, 62% 80%, 62% 68%, 38% 68%, 38% 46%, 68% 32%, 68% 22%, 62% 17%, 40% 17%, 34% 22%, 34% 28%);",
        ]
    }
}

/// A colour that can do nothing but be one: what could end the declaration, or load something, is refused.
func cssColour(_ text: String) -> String? {
    let isHarmless = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."),
            UInt8(ascii: "%"),
            UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
    return isHarmless && !text.isEmpty && !text.lowercased().contains("url") && !text.contains("/*") ? text : nil
}

private func cssString(_ text: String) -> String {
    text.map { $0 == "\"" || $0 == "\\" || $0 == "<" ? "\\\($0)" : String($0) }.joined()
}
