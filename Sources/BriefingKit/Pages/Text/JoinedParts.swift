/// The text that a function hands on in parts: such a function serves those who want the text and those who write it.
func joined(parts: ((String) -> Void) -> Void) -> String {
    var text = ""
    parts { text += $0 }
    return text
}
