/// The version of `briefing`, by semantic versioning.
public let briefingVersion = "0.1.0"
