/// Pages that the server has to make itself.
enum OwnPage {
    /// The version of a page before there has been a good site.
    static let version = "not-yet"

    /// The site has never been good since the server began.
    static func notYet(page: String, _ moment: LiveMoment) -> Answer {
        var answer = self.page(
            503, title: "This site can’t be shown yet",
            text: "Its content has errors. The page appears by itself when they are mended.",
            script: LiveScript.element(page: page, shown: version, since: moment.token, path: "/"))
        answer.add("Retry-After", "1")
        return answer
    }

    /// A site without a 404.html of its own.
    static func missing(page: String, _ moment: LiveMoment, path: String) -> Answer {
        self.page(
            404, title: "There is no such page",
            text: "The site has no file ‘\(page)’.",
            script: LiveScript.element(page: page, shown: "missing-", since: moment.token, path: path))
    }

    private static func page(_ status: Int, title: String, text: String, script: String) -> Answer {
        let html = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(escaped(text))</p>
            \(script)</body>
            </html>

            """
        var answer = Answer(status, body: Array(html.utf8)[...])
        answer.add("Content-Type", "text/html; charset=utf-8")
        answer.add("Cache-Control", "no-store")
        return answer
    }
}

/// Text as HTML, in an element or an attribute.
func escaped(_ text: String) -> String {
    var html = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": html += "&amp;"
        case "<": html += "&lt;"
        case ">": html += "&gt;"
        case "\"": html += "&quot;"
        case "'": html += "&#39;"
        default: html.unicodeScalars.append(character)
        }
    }
    return html
}
