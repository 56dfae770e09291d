import Testing

@testable import BriefingKit
