import Bytes

/// The parts of articles' HTML that are the same in each of them, written once for all.
final class ArticlePieces: Sendable {
    /// By stakeholder: ` href="…"`, the reference to its page.
    let stakeholderLinks: [[UInt8]]
    /// By stakeholder: the beginning of a link to it in running text.
    let mentionStarts: [[UInt8]]
    /// By stakeholder: the beginning of a note in the margin, up to its name.
    let noteStarts: [[UInt8]]
    /// By stance: the attribute that names it.
    let stanceAttributes: [[UInt8]]
    /// A chip of a statement that takes no stance, up to its kind.
    let unstatedChip: [UInt8]
    /// By the places of the kinds: their names.
    let kinds: [[UInt8]]
    /// By number, from 1: what begins a paragraph in the text, up to its attributes, and the link of its number.
    let paragraphStarts: [[UInt8]]
    let numbers: [[UInt8]]
    /// The same link where it is what links to the paragraph lead to.
    let targetNumbers: [[UInt8]]
    /// By issue, then by stance: a chip, up to the statement's kind.
    private let chips: [[UInt8]]
    private let stanceCount: Int

    /// Up to this number, all that a paragraph has of its number is written beforehand: longer texts are rare.
    private static let numberCount = 48

    /// - Parameter number: how the numbers of paragraphs are written on articles' own pages.
    init(_ scope: ArticleScope, _ number: ParagraphNumber, isForReport: Bool) {
        let registry = scope.registry
        stakeholderLinks = registry.stakeholders.indices.map { place in
            written {
                $0.write(" href=\"")
                AddressReference.append(scope.target(ofStakeholder: place, isForReport: isForReport), to: &$0)
                $0.write("\"")
            }
        }
        mentionStarts = stakeholderLinks.map { Array("<a class=\"mention\"".utf8) + $0 + Array(">".utf8) }
        noteStarts = registry.stakeholders.map { Array("<li><b>\(escapedHTML($0.name))</b>".utf8) }
        let stances = scope.settings.stances
        stanceAttributes = stances.map { Array(" data-stance=\"\(escapedHTML($0.key))\"".utf8) }
        unstatedChip = Array(
            "<span class=\"chip\">\(escapedHTML(scope.words["no_stance"]))<span class=\"vh\">, ".utf8)
        kinds = Statement.Kind.allCases.map { Array(escapedHTML(scope.words.kind($0)).utf8) }
        stanceCount = stances.count
        chips = registry.issues.indices.flatMap { issue in
            stances.map { stance in
                written {
                    $0.write("<a class=\"chip\" data-stance=\"")
                    $0.write(text: escapedHTML(stance.key))
                    $0.write("\" href=\"")
                    AddressReference.append(scope.target(ofIssue: issue, isForReport: isForReport), to: &$0)
                    $0.write("\"><span class=\"stance\">")
                    $0.write(text: escapedHTML(stance.label))
                    $0.write("</span> ")
                    $0.write(text: escapedHTML(registry.issues[issue].title))
                    $0.write("<span class=\"vh\">, ")
                }
            }
        }
        paragraphStarts = (0...Self.numberCount).map { place in written { number.writeStart(place, into: &$0) } }
        numbers = (0...Self.numberCount).map { place in
            written { number.writeLink(place, isTarget: false, into: &$0) }
        }
        targetNumbers = (0...Self.numberCount).map { place in
            written { number.writeLink(place, isTarget: true, into: &$0) }
        }
    }

    func chip(issue: Int, stance: Int) -> [UInt8] { chips[issue * stanceCount + stance] }
}

/// What a closure writes.
private func written(_ write: (inout ByteOutput) -> Void) -> [UInt8] {
    var output = ByteOutput()
    write(&output)
    return output.bytes()
}
