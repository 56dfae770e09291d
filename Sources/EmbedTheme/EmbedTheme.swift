import Foundation
import PackagePlugin

/// Runs `embed-theme` over the package's `Templates` folder before `BriefingKit` is compiled.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        let theme = context.package.directoryURL.appending(path: "Templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        let names = try FileManager.default.subpathsOfDirectory(atPath: theme.path()).sorted()
        let files = names.map { theme.appending(path: $0) }.filter { !$0.hasDirectoryPath }
        return [
            .buildCommand(
                displayName: "Embedding the theme",
                executable: try context.tool(named: "embed-theme").url,
                arguments: [theme.path(), output.path()],
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
