public let n = EmbeddedTheme.files.count
