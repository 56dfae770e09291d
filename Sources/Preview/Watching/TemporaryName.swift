/// Whether a name is of a file or folder that editors and programs leave beside what they write.
func isTemporary(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#")
        || [".swp", ".swx", ".briefing-new", "___jb_tmp___", "___jb_old___"].contains(where: name.hasSuffix)
        // What vim writes to see whether it may write.
        || name == "4913" || name == "Thumbs.db"
}
