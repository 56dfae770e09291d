import Diagnostics

struct Theme { init(overrides: [String: [UInt8]]) {} }
func plannedPages(of b: Briefing, theme: Theme) -> [PlannedFile] { [] }
func percentEncoded(_ s: String) -> String { s }
