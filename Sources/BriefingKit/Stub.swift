import Diagnostics

struct Theme { init(overrides: [String: [UInt8]]) {} }
func plannedPages(of b: Briefing, theme: Theme) -> [PlannedFile] { [] }
struct LiquidErrors: Error { var errors: [Int] }
extension Diagnostic { init(liquid: Int) { self.init(.error, "", "") } }
func percentEncoded(_ s: String) -> String { s }
