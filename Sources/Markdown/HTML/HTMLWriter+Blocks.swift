import Bytes

extension HTMLWriter {
    func openBlock(_ record: Storage.Record, index: Int32, into output: inout ByteOutput) {
        switch record.tag {
        case .paragraph:
            if !isUnwrapped(record) {
                endLine(&output)
                append("<p>", to: &output)
            }
            if let item = task(of: record, index: index) { writeCheckbox(item, of: index, into: &output) }
        case .heading:
            endLine(&output)
            output.append("<h\(record.detail)>")
        case .blockQuote: line("<blockquote>\n", into: &output)
        case .list:
            let list = document.storage.lists[Int(record.payload)]
            endLine(&output)
            if !list.isOrdered {
                append("<ul>\n", to: &output)
            } else if list.start == 1 {
                append("<ol>\n", to: &output)
            } else {
                output.append("<ol start=\"\(list.start)\">\n")
            }
        case .item: line(record.detail == 0 ? "<li>" : "<li class=\"task\">", into: &output)
        case .codeBlock: writeCodeBlock(record, into: &output)
        case .htmlBlock:
            endLine(&output)
            writeRaw(record, into: &output)
            endLine(&output)
        case .thematicBreak: line("<hr />\n", into: &output)
        case .table: line("<table>\n", into: &output)
        case .tableHead: line("<thead>\n", into: &output)
        case .tableBody: line("<tbody>\n", into: &output)
        case .tableRow: line("<tr>\n", into: &output)
        case .tableCell: openCell(record, into: &output)
        case .footnoteDefinition:
            endLine(&output)
            append("<li id=\"", to: &output)
            writeFootnoteID(of: Int(record.payload), into: &output)
            append("\">\n", to: &output)
        case .div:
            endLine(&output)
            openTag("div", attributes: document.storage.attributes[Int(record.payload)], into: &output)
            output.append(UInt8(ascii: "\n"))
        default: break
        }
    }

    func closeBlock(_ record: Storage.Record, index: Int32, into output: inout ByteOutput) {
        switch record.tag {
        case .paragraph: if !isUnwrapped(record) { append("</p>\n", to: &output) }
        case .heading: output.append("</h\(record.detail)>\n")
        case .blockQuote: line("</blockquote>\n", into: &output)
        case .list:
            let isOrdered = document.storage.lists[Int(record.payload)].isOrdered
            append(isOrdered ? "</ol>\n" : "</ul>\n", to: &output)
        case .item: append("</li>\n", to: &output)
        case .table: line("</table>\n", into: &output)
        case .tableHead: line("</thead>\n", into: &output)
        case .tableBody: line("</tbody>\n", into: &output)
        case .tableRow: line("</tr>\n", into: &output)
        case .tableCell: append(record.detail & 4 != 0 ? "</th>\n" : "</td>\n", to: &output)
        case .footnoteDefinition: line("</li>\n", into: &output)
        case .div: line("</div>\n", into: &output)
        default: break
        }
    }

    /// Whether a paragraph stands in a tight list, without tags of its own.
    private func isUnwrapped(_ paragraph: Storage.Record) -> Bool {
        let parent = record(paragraph.parent)
        guard parent.tag == .item, parent.parent >= 0 else { return false }
        return document.storage.lists[Int(record(parent.parent).payload)].isTight
    }

    /// The task that a paragraph begins, if its item is one.
    private func task(of paragraph: Storage.Record, index: Int32) -> Node.Task? {
        let item = record(paragraph.parent)
        guard item.tag == .item, item.firstChild == index else { return nil }
        return Node.Task(detail: item.detail)
    }

    private func writeCheckbox(_ task: Node.Task, of paragraph: Int32, into output: inout ByteOutput) {
        append("<input type=\"checkbox\"", to: &output)
        if task == .done { append(" checked=\"\"", to: &output) }
        append(" disabled=\"\" aria-label=\"", to: &output)
        let words = document.plainText(of: NodeID(paragraph))
        escapeHTML(words.isEmpty ? options.labels.task : words, into: &output)
        append("\" /> ", to: &output)
    }

    private func openCell(_ record: Storage.Record, into output: inout ByteOutput) {
        line(record.detail & 4 != 0 ? "<th scope=\"col\"" : "<td", into: &output)
        switch Node.Alignment(detail: record.detail & 3) {
        case .none: append(">", to: &output)
        case .left: append(" class=\"left\">", to: &output)
        case .center: append(" class=\"center\">", to: &output)
        case .right: append(" class=\"right\">", to: &output)
        }
    }

    private func writeCodeBlock(_ record: Storage.Record, into output: inout ByteOutput) {
        endLine(&output)
        let info = record.payload < 0 ? 0..<0 : document.storage.links[Int(record.payload)].destination
        if info.isEmpty {
            append("<pre><code>", to: &output)
        } else {
            append("<pre><code class=\"language-", to: &output)
            withBytes(Int(info.lowerBound)..<Int(info.upperBound)) { info in
                let end = info.firstIndex(where: isWhitespace) ?? info.count
                escapeHTML(Bytes(rebasing: info[..<end]), into: &output)
            }
            append("\">", to: &output)
        }
        escapeText(of: record, into: &output)
        append("</code></pre>\n", to: &output)
    }

    func line(_ text: StaticString, into output: inout ByteOutput) {
        endLine(&output)
        append(text, to: &output)
    }
}
