extension HTMLWriter {
    func openBlock(_ record: Storage.Record, index: Int32, into output: inout [UInt8]) {
        switch record.tag {
        case .paragraph:
            if !isUnwrapped(record) {
                endLine(&output)
                output.append(contentsOf: "<p>".utf8)
            }
            if let item = task(of: record, index: index) { writeCheckbox(item, of: index, into: &output) }
        case .heading:
            endLine(&output)
            output.append(contentsOf: "<h\(record.detail)>".utf8)
        case .blockQuote: line("<blockquote>\n", into: &output)
        case .list:
            let list = document.storage.lists[Int(record.payload)]
            endLine(&output)
            if !list.isOrdered {
                output.append(contentsOf: "<ul>\n".utf8)
            } else if list.start == 1 {
                output.append(contentsOf: "<ol>\n".utf8)
            } else {
                output.append(contentsOf: "<ol start=\"\(list.start)\">\n".utf8)
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
            output.append(contentsOf: "<li id=\"".utf8)
            writeFootnoteID(of: Int(record.payload), into: &output)
            output.append(contentsOf: "\">\n".utf8)
        case .div:
            endLine(&output)
            openTag("div", attributes: document.storage.attributes[Int(record.payload)], into: &output)
            output.append(UInt8(ascii: "\n"))
        default: break
        }
    }

    func closeBlock(_ record: Storage.Record, index: Int32, into output: inout [UInt8]) {
        switch record.tag {
        case .paragraph: if !isUnwrapped(record) { output.append(contentsOf: "</p>\n".utf8) }
        case .heading: output.append(contentsOf: "</h\(record.detail)>\n".utf8)
        case .blockQuote: line("</blockquote>\n", into: &output)
        case .list:
            let isOrdered = document.storage.lists[Int(record.payload)].isOrdered
            output.append(contentsOf: (isOrdered ? "</ol>\n" : "</ul>\n").utf8)
        case .item: output.append(contentsOf: "</li>\n".utf8)
        case .table: line("</table>\n", into: &output)
        case .tableHead: line("</thead>\n", into: &output)
        case .tableBody: line("</tbody>\n", into: &output)
        case .tableRow: line("</tr>\n", into: &output)
        case .tableCell: output.append(contentsOf: (record.detail & 4 != 0 ? "</th>\n" : "</td>\n").utf8)
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

    private func writeCheckbox(_ task: Node.Task, of paragraph: Int32, into output: inout [UInt8]) {
        output.append(contentsOf: "<input type=\"checkbox\"".utf8)
        if task == .done { output.append(contentsOf: " checked=\"\"".utf8) }
        output.append(contentsOf: " disabled=\"\" aria-label=\"".utf8)
        var words: [UInt8] = []
        document.appendPlainText(of: NodeID(paragraph), into: &words)
        escapeHTML(words.isEmpty ? Array(options.labels.task.utf8) : words, into: &output)
        output.append(contentsOf: "\" /> ".utf8)
    }

    private func openCell(_ record: Storage.Record, into output: inout [UInt8]) {
        line(record.detail & 4 != 0 ? "<th scope=\"col\"" : "<td", into: &output)
        switch Node.Alignment(detail: record.detail & 3) {
        case .none: output.append(contentsOf: ">".utf8)
        case .left: output.append(contentsOf: " class=\"left\">".utf8)
        case .center: output.append(contentsOf: " class=\"center\">".utf8)
        case .right: output.append(contentsOf: " class=\"right\">".utf8)
        }
    }

    private func writeCodeBlock(_ record: Storage.Record, into output: inout [UInt8]) {
        endLine(&output)
        let info = record.payload < 0 ? 0..<0 : document.storage.links[Int(record.payload)].destination
        let bytes = document.storage.bytes[Int(info.lowerBound)..<Int(info.upperBound)]
        let language = bytes.prefix { !isWhitespace($0) }
        if bytes.isEmpty {
            output.append(contentsOf: "<pre><code>".utf8)
        } else {
            output.append(contentsOf: "<pre><code class=\"language-".utf8)
            escapeHTML(language, into: &output)
            output.append(contentsOf: "\">".utf8)
        }
        escapeHTML(text(record), into: &output)
        output.append(contentsOf: "</code></pre>\n".utf8)
    }

    func line(_ text: StaticString, into output: inout [UInt8]) {
        endLine(&output)
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
