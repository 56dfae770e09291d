/// The type of a file by the ending of its name, as a web server would send it.
func contentType(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    let ending = name[name.index(after: dot)...].lowercased()
    if let type = textTypes[ending] { return type + "; charset=utf-8" }
    return otherTypes[ending] ?? "application/octet-stream"
}

/// Types of text, all of it in UTF-8.
private let textTypes = [
    "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "tsv": "text/tab-separated-values",
    "ics": "text/calendar", "vtt": "text/vtt", "vcf": "text/vcard", "json": "application/json",
    "geojson": "application/geo+json", "jsonld": "application/ld+json", "map": "application/json",
    "webmanifest": "application/manifest+json", "xml": "application/xml", "xsl": "application/xml",
    "atom": "application/atom+xml", "rss": "application/rss+xml", "svg": "image/svg+xml",
    "graphml": "application/graphml+xml", "gexf": "application/gexf+xml", "xhtml": "application/xhtml+xml",
    "yml": "application/yaml", "yaml": "application/yaml", "bib": "application/x-bibtex",
]

private let otherTypes = [
    "png": "image/png", "apng": "image/apng", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf",
    "otf": "font/otf", "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
    "epub": "application/epub+zip", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "mov": "video/quicktime", "wasm": "application/wasm",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
]
